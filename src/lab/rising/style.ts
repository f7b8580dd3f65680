import type { Bot } from '../../bots/index';
import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import { perform } from '../../rules/apply';
import type { EffectData } from '../../rules/data';
import type { Game, Run } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState, PHASE } from '../../rules/state';
import type { Force } from '../force/force';
import type { Rising } from './side';
import { isItsSeal, isRising, risingsAmong, stepsToRising } from './side';

/**
 * Ways in which the side that can rise may be made to play, its bot choosing freely in all else.
 * `at-once`: makes for the line that permits a rising and rises at the first legal moment. `last`: rises in the last
 * period only, and makes for the line three periods before. `never`: never rises. `idle`: never rises and seals no
 * order at all. `blind`: uses no action or event that turns up or narrows down what is hidden. `open`: its bot sees
 * hidden tracks and forces as they are.
 */
export const STYLES = ['at-once', 'last', 'never', 'idle', 'blind', 'open'] as const;
export type Style = (typeof STYLES)[number];

/** Periods before the last in which those who rise last begin to turn their line. */
const TURNING = 3;

/** A side's style at work in one thread: what it leaves open, and what its bot gets to see. */
export interface Styled {
  readonly force: Force;
  readonly bot: Bot;
}

/** Puts the bot of the side that can rise under a style. */
export function styled(g: Game, r: Rising, style: Style, bot: Bot): Styled {
  const table: { s: State | null } = { s: null };
  const narrow = narrowing(g, r, style);
  const force: Force = {
    counts: [],
    settle: () => undefined,
    restart: () => undefined,
    narrow: (s, actions) => {
      // Actions are narrowed just before the bot is asked: this is the state its view was made from.
      table.s = s;
      const left = s.v[g.at.flow.seat] === r.side ? narrow(s, actions) : actions;
      return left.length > 0 ? left : actions;
    },
  };
  return { force, bot: style === 'open' ? (seen, open, seed) => bot(openView(g, table.s!, seen), open, seed) : bot };
}

type Narrow = (s: State, actions: readonly ActionCode[]) => readonly ActionCode[];

function narrowing(g: Game, r: Rising, style: Style): Narrow {
  const last = g.data.periods.length - 1;
  const now = (s: State): number => s.v[g.at.flow.period]!;
  const x = newRun(g);
  const without: Narrow = (s, actions) => (isItsSeal(g, r, s) ? actions.filter((a) => !isRising(r, a)) : actions);
  switch (style) {
    case 'at-once': return (s, actions) => towardsRising(g, r, s, actions, x);
    case 'last': return (s, actions) => (now(s) === last ? towardsRising(g, r, s, actions, x) : now(s) < last - TURNING ? without(s, actions) : without(s, withLine(g, r, s, actions, x)));
    case 'never': return without;
    case 'idle': return (s, actions) => (isItsSeal(g, r, s) ? actions.filter((a) => first(a) === 0) : actions);
    case 'blind': {
      const scouting = scoutingOf(g, r.side);
      return (_s, actions) => actions.filter((a) => !isScouting(scouting, a));
    }
    case 'open': return (_s, actions) => actions;
  }
}

/** A rising where it is legal, otherwise whatever brings one nearest. */
function towardsRising(g: Game, r: Rising, s: State, actions: readonly ActionCode[], x: Run): readonly ActionCode[] {
  const now = isItsSeal(g, r, s) ? risingsAmong(r, actions) : [];
  return now.length > 0 ? now : withLine(g, r, s, actions, x);
}

/** Of orders and answers to a dilemma those after which the side is the fewest steps of its line from being able to rise. */
function withLine(g: Game, r: Rising, s: State, actions: readonly ActionCode[], x: Run): readonly ActionCode[] {
  const phase = s.v[g.at.flow.phase]!;
  if (phase !== PHASE.seal && phase !== PHASE.dispatch) return actions;
  const steps = actions.map((a) => {
    const trial = cloneState(s);
    if (kindOf(a) !== 'seal') perform(g, trial, a, x);
    else if (first(a) > 0 && !isRising(r, a)) {
      x.seat = r.side;
      x.target = -1;
      g.orders[first(a) - 1]!.do(trial, x);
    }
    const n = stepsToRising(g, r, trial, x);
    return n < 0 ? Infinity : n;
  });
  const least = Math.min(...steps);
  return actions.filter((_, k) => steps[k] === least);
}

/** What a side has that is there to learn something hidden. */
export interface Scouting {
  readonly actions: readonly number[];
  readonly cards: readonly number[];
}

const LEARNS = ['turn-up', 'narrow', 'reveal'];

/** Actions whose every step, and cards whose event, turns up, narrows down or reveals something. */
export function scoutingOf(g: Game, side: number): Scouting {
  const { id } = g.data.sides[side]!;
  return {
    actions: g.data.actions.flatMap((a, i) => (a.side === id && a.step.some(learns) ? [i] : [])),
    cards: g.data.cards.flatMap((c, i) => (c.owner === id && c.event.do.some(learns) ? [i] : [])),
  };
}

function learns(e: EffectData): boolean {
  return Object.entries(e).some(([key, value]) => LEARNS.includes(key)
    || (Array.isArray(value) ? value : [value]).some((v) => typeof v === 'object' && v !== null && learns(v as EffectData)));
}

function isScouting(scouting: Scouting, a: ActionCode): boolean {
  if (kindOf(a) !== 'play') return false;
  return second(a) === 0 ? scouting.cards.includes(first(a)) : scouting.actions.includes(second(a) - 1);
}

/** A view in which hidden tracks and forces lie open; cards and orders of others stay secret. */
export function openView(g: Game, s: State, seen: State): State {
  const { at } = g;
  const v = seen.v.slice();
  g.data.tracks.forEach((_, k) => {
    v[at.track + k] = s.v[at.track + k]!;
  });
  for (let b = 0; b < at.up - at.base; b++) {
    v[at.value + b] = s.v[at.value + b]!;
    v[at.base + b] = s.v[at.base + b]!;
  }
  return { rng: seen.rng, v };
}
