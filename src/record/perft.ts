import { apply } from '../rules/apply';
import type { Game } from '../rules/game';
import { activeSeat, legal } from '../rules/legal';
import type { State } from '../rules/state';
import { cloneState } from '../rules/state';

/** Sequences of exactly `depth` actions; a game that ends earlier counts as one. */
export function perft(g: Game, s: State, depth: number): number {
  if (depth === 0 || activeSeat(g, s) < 0) return 1;
  const actions = legal(g, s);
  if (depth === 1) return actions.length;
  let n = 0;
  for (const action of actions) {
    const next = cloneState(s);
    apply(g, next, action);
    n += perft(g, next, depth - 1);
  }
  return n;
}
