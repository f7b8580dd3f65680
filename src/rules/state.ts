/**
 * One position of the game: plain JSON, so that it can be saved, sent, hashed and cloned cheaply.
 * Every number of the game sits in a *slot* of `v`; `slots.ts` says which. `rng` is the state of the dice
 * (0 in a view: nobody sees future dice).
 */
export interface State {
  rng: number;
  v: number[];
}

/**
 * A state to try things on, again and again. Its numbers are packed (an Int32Array), which makes a copy into it an
 * eighth of the work. Rules read and write single slots, which both kinds of list can; what adds, removes or saves
 * numbers needs a plain one, so a scratch state never leaves the search or preview that made it.
 */
export interface Scratch extends State {
  readonly packed: true;
}

/** A slot that the viewer may not see holds this in a view. No real value of the game is ever this low. */
export const HIDDEN = -99;

export function cloneState(s: State): State {
  return { rng: s.rng, v: s.v.slice() };
}

/** A scratch state of so many slots, all 0. */
export function scratchState(size: number): Scratch {
  return { rng: 0, v: new Int32Array(size) as unknown as number[], packed: true };
}

/** Makes `into` equal to `from`, for searches that replay from one position. */
export function copyState(from: State, into: Scratch): void {
  into.rng = from.rng;
  (into.v as unknown as Int32Array).set(from.v);
}

/** Where the game stands and what kind of decision is open. */
export const PHASES = ['start', 'dispatch', 'reserve', 'seal', 'play', 'target', 'plan', 'commit', 'epilogue', 'end'] as const;
export type Phase = (typeof PHASES)[number];
export const PHASE = Object.fromEntries(PHASES.map((p, i) => [p, i])) as Record<Phase, number>;

/** Where a card is. Hands, offers and reserves are numbered by side from these bases. */
export const ZONE = { deck: 0, market: 1, discard: 2, removed: 3, hand: 10, offer: 20, reserve: 30 } as const;
