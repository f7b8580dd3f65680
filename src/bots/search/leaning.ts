import type { ActionCode } from '../../rules/actions';
import { nameAction } from '../../rules/actions';
import type { BotProfile, Game } from '../../rules/game';
import { naming } from '../../rules/legal';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';

/** What a character likes beyond winning: points of win chance it would give for an action (0.05 = five in a hundred). */
export interface Leaning {
  bonus(s: State, side: number, action: ActionCode): number;
}

/** The leaning of a character of the scenario; null if it has none. */
export function leaningOf(g: Game, profile: BotProfile): Leaning | null {
  if (profile.leaning.length === 0) return null;
  const x = newRun(g);
  return {
    bonus(s, side, action) {
      x.seat = side;
      const parts = nameAction(g, action, naming(g, s)).split(':');
      let sum = 0;
      for (const rule of profile.leaning) {
        let n = 0;
        for (const part of parts) n += rule.prefer.get(part) ?? 0;
        if (n !== 0 && (!rule.if || rule.if(s, x))) sum += n;
      }
      return sum / 100;
    },
  };
}
