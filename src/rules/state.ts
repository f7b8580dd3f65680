/**
 * One position of the game: plain JSON, so that it can be saved, sent, hashed and cloned cheaply.
 * Every number of the game sits in a *slot* of `v`; `slots.ts` says which. `rng` is the state of the dice
 * (0 in a view: nobody sees future dice).
 */
export interface State {
  rng: number;
  v: number[];
}

/** A slot that the viewer may not see holds this in a view. No real value of the game is ever this low. */
export const HIDDEN = -99;

export function cloneState(s: State): State {
  return { rng: s.rng, v: s.v.slice() };
}

/** Makes `into` equal to `from`, for searches that replay from one position. Its list is a new one: a whole copy is faster than slot by slot. */
export function copyState(from: State, into: State): void {
  into.rng = from.rng;
  into.v = from.v.slice();
}

/** Where the game stands and what kind of decision is open. */
export const PHASES = ['start', 'dispatch', 'reserve', 'seal', 'play', 'target', 'plan', 'commit', 'epilogue', 'end'] as const;
export type Phase = (typeof PHASES)[number];
export const PHASE = Object.fromEntries(PHASES.map((p, i) => [p, i])) as Record<Phase, number>;

/** Where a card is. Hands, offers and reserves are numbered by side from these bases. */
export const ZONE = { deck: 0, market: 1, discard: 2, removed: 3, hand: 10, offer: 20, reserve: 30 } as const;
