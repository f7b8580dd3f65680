import type { Bot } from '../../bots/index';
import type { ActionCode } from '../../rules/actions';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { view } from '../../rules/view';
import { playGame } from '../game';
import type { Task } from '../measures/types';
import { isItsSeal, isRising, risingOf, risingsAmong } from '../rising/side';
import { forecast, tryRising } from '../rising/forecast';
import { knownOf } from '../rising/known';
import { mix } from '../seeds';

export interface ReadingParams {
  /** One kind of bot a side, for the game itself. */
  readonly bots: readonly string[];
  /** The kind that plays on in every seat once the rising is sealed. */
  readonly playout: string;
  /** How often a rising is tried out from each moment. */
  readonly playouts: number;
  /** Worlds of its view in which the side forecasts what rising now or later would bring. */
  readonly worlds: number;
  readonly seed: number;
}

/** A moment at which the side could have risen. */
export interface Moment {
  readonly period: number;
  /** What the side knew: its own forecasts (`forecast`), how the first has changed since the last moment, then `knownOf`. */
  readonly known: readonly number[];
  /** 1 for each trial of rising then that the side won, 0 for each it did not. */
  readonly won: readonly number[];
}

/** One game in which the side that can rise holds back to the end, with what rising would have brought at each moment. */
export interface Path {
  readonly seed: number;
  readonly moments: readonly Moment[];
  /** 1 if the side won all the same, without rising. */
  readonly never: number;
  /** Period in which its bot first really would have risen, −1 if never. */
  readonly own: number;
  /** Period in which the final hours began otherwise, −1 if they never did. */
  readonly hours: number;
  readonly periods: number;
}

/**
 * Plays a game in which the side that can rise never does: where its bot would, the bot is asked again without that
 * choice (and so goes on as one that means to rise later). From each moment at which a rising was legal the game is then
 * played to its end several times with the rising sealed, with new dice each time.
 * @throws if no side of the scenario can rise.
 */
export const reading: Task<ReadingParams, Path> = (bench, p, index) => {
  const g = bench.game;
  const r = risingOf(g);
  if (!r) throw new Error('no side of this scenario can rise');
  const seed = mix(p.seed, index);
  const found: State[] = [];
  let own = -1;
  const bots = p.bots.map((kind, side) => bench.bot(kind, side));
  const holding: Bot = (seen, open, dice) => {
    const action = bots[r.side]!(seen, open, dice);
    if (!isRising(r, action)) return action;
    if (own < 0) own = seen.v[g.at.flow.period]!;
    const others = open.filter((a) => !isRising(r, a));
    return others.length === 1 ? others[0]! : bots[r.side]!(seen, others, mix(dice, 1));
  };
  const watch = (s: State, _seat: number, open: readonly ActionCode[]): void => {
    if (isItsSeal(g, r, s) && risingsAmong(r, open).length > 0) found.push(cloneState(s));
  };
  const path = playGame(g, bots.map((b, side) => (side === r.side ? holding : b)), seed, { watch });
  const known = knownOf(g, r.side);
  const players = g.data.sides.map((_, side) => bench.bot(p.playout, side));
  let before = -1;
  const moments = found.map((s, k) => {
    const seen = view(g, s, r.side);
    const ahead = forecast(g, r, players, seen, p.worlds, mix(seed, 3000 + k));
    // Whether the chance grows or shrinks: none is known at the first moment.
    const change = before < 0 ? 0 : ahead[0]! - before;
    before = ahead[0]!;
    return { period: s.v[g.at.flow.period]!, known: [...ahead, change, ...known.read(seen, mix(seed, 1000 + k))], won: tryRising(g, r, players, s, p.playouts, mix(seed, 2000 + k)) };
  });
  return { seed, moments, own, never: path.winner === r.side ? 1 : 0, hours: path.rising, periods: path.periods };
};
