import type { ActionCode } from '../rules/actions';
import { apply } from '../rules/apply';
import type { Game, Sink } from '../rules/game';
import { activeSeat, findAction, legal, legalNames } from '../rules/legal';
import { setup } from '../rules/setup';
import type { State } from '../rules/state';

/** A stream of even draws that is no part of the game: for picking moves in tests. */
export function picker(seed: number): (n: number) => number {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** Plays random legal actions to the end, or for `limit` of them; `visit` sees every state before its action. */
export function playRandomly(g: Game, seed: number, visit?: (s: State, actions: readonly ActionCode[], picked: ActionCode) => void, limit = 5000, sink: Sink | null = null): State {
  const pick = picker(seed * 7919 + 17);
  const s = setup(g, seed, sink);
  for (let n = 0; n < limit && activeSeat(g, s) >= 0; n++) {
    const actions = legal(g, s);
    if (actions.length === 0) throw new Error(`seed ${seed}, action ${n}: nothing is legal`);
    const picked = actions[pick(actions.length)]!;
    visit?.(s, actions, picked);
    apply(g, s, picked, sink);
  }
  return s;
}

/** Plays actions by name and fails with what would have been legal. */
export function playNames(g: Game, s: State, names: readonly string[]): State {
  for (const name of names) {
    const action = findAction(g, s, name);
    if (action < 0) throw new Error(`${name} is not legal here; legal: ${legalNames(g, s).join(' ')}`);
    apply(g, s, action);
  }
  return s;
}

/** Goes on with random actions until a condition holds; throws if the game ends first. */
export function playUntil(g: Game, seed: number, holds: (s: State) => boolean): State {
  const pick = picker(seed * 7919 + 17);
  const s = setup(g, seed);
  while (!holds(s)) {
    if (activeSeat(g, s) < 0) throw new Error(`seed ${seed}: the game ended first`);
    const actions = legal(g, s);
    apply(g, s, actions[pick(actions.length)]!);
  }
  return s;
}
