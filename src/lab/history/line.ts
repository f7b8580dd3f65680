import type { Bot } from '../../bots/bot';
import { profilesOf } from '../../bots/index';
import { randomBot } from '../../bots/random';
import { scriptBot } from '../../bots/script';
import { dating } from '../../record/dates';
import { askedBySources } from '../../record/reported';
import type { ActionCode } from '../../rules/actions';
import { KIND, nameAction } from '../../rules/actions';
import { apply } from '../../rules/apply';
import type { Game, Sink } from '../../rules/game';
import type { Dates } from '../../rules/history';
import { noDates } from '../../rules/history';
import { activeSeat, legal, naming } from '../../rules/legal';
import { setup } from '../../rules/setup';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { mix } from '../seeds';

/** A game on the way, as far as it has been played. */
export interface Line {
  readonly seed: number;
  readonly state: State;
  readonly actions: readonly string[];
  readonly dates: Dates;
}

/** Percent of free plays that are drawn instead of weighed, by the number of the attempt: the first follows the bots. */
const DRAWN = [0, 10, 25, 50] as const;
/** Kinds of decision that may be drawn where the sources are silent. */
const FREE: ReadonlySet<number> = new Set([KIND.play, KIND.target, KIND.keep, KIND.choose]);

/** The beginning of a game. */
export function beginning(g: Game, seed: number): Line {
  return { seed, state: setup(g, seed), actions: [], dates: noDates(g) };
}

/** Whether nothing is left to decide. */
export function isOver(g: Game, line: Line): boolean {
  return activeSeat(g, line.state) < 0;
}

/** Plays games on, one period at a time: what is reported where it is open, else what a bot would do. */
export function player(g: Game): (from: Line, attempt: number) => Line {
  const bots: readonly (readonly Bot[])[] = g.data.sides.map((_, side) => {
    const profiles = profilesOf(g, side);
    return profiles.length > 0 ? profiles.map((p) => scriptBot(g, p)) : [randomBot()];
  });
  return (from, attempt) => {
    const s = cloneState(from.state);
    const actions = [...from.actions];
    const follow = dating(g, [...from.dates]);
    const sink: Sink = (event) => { follow.hear(s, event); };
    const slot = g.at.flow.period;
    const begun = s.v[slot]!;
    const dice = mix(from.seed, attempt * 7919 + begun);
    const drawn = DRAWN[attempt % DRAWN.length]!;
    const list: ActionCode[] = [];
    while (s.v[slot] === begun) {
      follow.look(s);
      const seat = activeSeat(g, s);
      if (seat < 0) break;
      const { reported, allowed } = askedBySources(g, s, legal(g, s, list));
      const open = reported.length > 0 ? reported : allowed;
      const n = mix(dice, actions.length) >>> 0;
      const own = bots[seat]!;
      const free = reported.length === 0 && FREE.has(open[0]! >> 20) && n % 100 < drawn;
      const action = open.length === 1 ? open[0]!
        : free ? open[(n >>> 8) % open.length]!
        : own[(dice >>> (seat * 3)) % own.length]!(view(g, s, seat), open, n | 0);
      actions.push(nameAction(g, action, naming(g, s)));
      apply(g, s, action, sink);
    }
    follow.look(s);
    return { seed: from.seed, state: s, actions, dates: follow.dates };
  };
}
