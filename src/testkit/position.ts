import { apply } from '../rules/apply';
import type { Game } from '../rules/game';
import { activeSeat, legal, phaseOf } from '../rules/legal';
import { setup } from '../rules/setup';
import type { Phase, State } from '../rules/state';
import { picker } from './play';

/** The first position of a random game (or one of the next, by seed) in which `seat` has a choice in a phase, after so many others like it. */
export function positionAt(g: Game, seat: number, phase: Phase, seed = 1, later = 0): State {
  for (let game = seed; game < seed + 60; game++) {
    const s = setup(g, game);
    const pick = picker(game);
    let left = later;
    for (let now = activeSeat(g, s); now >= 0; now = activeSeat(g, s)) {
      const open = legal(g, s);
      if (now === seat && phaseOf(g, s) === phase && open.length > 1 && left-- === 0) return s;
      apply(g, s, open[pick(open.length)]!);
    }
  }
  throw new Error(`no game comes to "${phase}"`);
}
