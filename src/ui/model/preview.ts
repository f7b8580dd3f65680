import type { ActionCode } from '../../rules/actions';
import type { GameEvent, SumLine } from '../../rules/events';
import type { Game } from '../../rules/game';
import { ABSENT } from '../../rules/effects/blocks';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState, copyState, scratchState } from '../../rules/state';
import type { Act } from './acts';
import { actOf } from './acts';
import { meaningfulSlots } from './slots';

/** What one slot would come to over the readings. */
export interface SlotOutcome {
  readonly slot: number;
  /** Least and greatest change; both alike when it is certain. */
  readonly low: number;
  readonly high: number;
  /** Least and greatest value afterwards. */
  readonly min: number;
  readonly max: number;
  /** In how many readings it changes at all. */
  readonly times: number;
  /** The one change it makes when it makes any; null if its size differs. */
  readonly size: number | null;
}

export type Told = Extract<GameEvent, { readonly e: 'check' | 'vote' | 'test' | 'assault' | 'block' }>;

/** What an action would do, over all readings of the situation. */
export interface Outcome {
  readonly readings: number;
  readonly slots: readonly SlotOutcome[];
  /** Checks, votes and executors' answers, reading by reading. */
  readonly told: readonly (readonly Told[])[];
  /** Strength taken off forces, and new forces laid face down, reading by reading. */
  readonly cut: readonly number[];
  readonly added: readonly number[];
  /** Readings in which the final hours begin, and in which the game ends. */
  readonly hours: number;
  readonly ends: number;
  /** The balance of forces at the first stroke, for readings in which the final hours begin. */
  readonly margins: readonly FirstStroke[];
  /** Tracks of which a step up did not take in some reading: high values are hard to reach. */
  readonly stuck?: ReadonlySet<string>;
}

/** Runs something on every reading and gathers what came of it. The readings stay as they are. */
export function foresee(game: Game, states: readonly State[], act: Act): Outcome {
  const slots = meaningfulSlots(game);
  const low = new Map<number, { low: number; high: number; min: number; max: number; times: number; size: number | null }>();
  const told: Told[][] = [];
  const stuck = new Set<string>();
  const cut: number[] = [];
  const added: number[] = [];
  const margins: FirstStroke[] = [];
  const { value, base, up, line } = game.at;
  let hours = 0;
  let ends = 0;
  const after = scratchState(game.at.size);
  const { flow } = game.at;
  states.forEach((reading, i) => {
    copyState(reading, after);
    const said: Told[] = [];
    act(after, newRun(game, (e) => {
      if (e.e === 'stuck') stuck.add(e.track);
      else if (e.e === 'check' || e.e === 'vote' || e.e === 'test' || e.e === 'assault' || e.e === 'block') said.push(e);
    }));
    told.push(said);
    if (after.v[flow.hoursAsked] !== reading.v[flow.hoursAsked]) hours++;
    if (after.v[flow.finish] !== reading.v[flow.finish]) ends++;
    let less = 0;
    let more = 0;
    for (let b = value; b < base; b++) if (after.v[b]! < reading.v[b]!) less += reading.v[b]! - after.v[b]!;
    for (let b = up; b < line; b++) if (reading.v[b] === ABSENT && after.v[b] !== ABSENT) more++;
    cut.push(less);
    added.push(more);
    for (const slot of slots) {
      const to = after.v[slot]!;
      const change = to - reading.v[slot]!;
      const known = low.get(slot);
      if (change === 0 && !known) continue;
      if (!known) {
        // Readings before this one left it alone.
        const calm = i > 0;
        low.set(slot, { low: calm ? Math.min(0, change) : change, high: calm ? Math.max(0, change) : change, min: to, max: to, times: 1, size: change });
        continue;
      }
      if (change !== 0) {
        known.times++;
        if (change !== known.size) known.size = null;
        known.min = Math.min(known.min, to);
        known.max = Math.max(known.max, to);
      }
      known.low = Math.min(known.low, change);
      known.high = Math.max(known.high, change);
    }
    // Last, for the hours change the state once more.
    if (game.hours && after.v[flow.hoursAsked] !== reading.v[flow.hoursAsked]) margins.push(firstStroke(game, cloneState(after)));
  });
  return {
    readings: states.length, told, hours, ends, cut, added, margins, stuck,
    slots: [...low].sort((a, b) => a[0] - b[0]).map(([slot, o]) => ({ slot, ...o })),
  };
}

/** The balance of forces when the hours begin, and the state it was read from. */
export interface FirstStroke {
  readonly lines: readonly SumLine[];
  readonly total: number;
  readonly begun: State;
}

/** How forces would stand when the hours begin; `s` is changed to that state. */
export function firstStroke(game: Game, s: State): FirstStroke {
  const hours = game.hours!;
  const x = newRun(game);
  s.v[game.at.flow.beat] = 1;
  x.seat = s.v[game.at.flow.attacker]! - 1;
  hours.begin(s, x);
  x.seat = s.v[game.at.flow.attacker]! - 1;
  const lines: SumLine[] = [];
  return { total: hours.margin(s, x, lines), lines, begun: s };
}

/** The preview of an action: see {@link actOf} for what is carried out. */
export function preview(game: Game, states: readonly State[], action: ActionCode): Outcome {
  return foresee(game, states, actOf(game, action));
}
