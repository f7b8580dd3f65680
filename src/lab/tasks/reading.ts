import type { Bot } from '../../bots/index';
import type { ActionCode } from '../../rules/actions';
import type { Game } from '../../rules/game';
import { apply } from '../../rules/apply';
import { legal } from '../../rules/legal';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { sample, view } from '../../rules/view';
import { playGame } from '../game';
import type { Task } from '../measures/types';
import type { Rising } from '../rising/side';
import { isItsSeal, isRising, risingOf, risingsAmong } from '../rising/side';
import { knownOf } from '../rising/known';
import { mix } from '../seeds';
import { mean } from '../stats/bootstrap';

export interface ReadingParams {
  /** One kind of bot a side, for the game itself. */
  readonly bots: readonly string[];
  /** The kind that plays on in every seat once the rising is sealed. */
  readonly playout: string;
  /** How often a rising is tried out from each moment. */
  readonly playouts: number;
  readonly seed: number;
}

/** A moment at which the side could have risen. */
export interface Moment {
  readonly period: number;
  /** What the side knew: its own forecast of a rising (share won in worlds its view allows), then `knownOf(…)`. */
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
export const readingTask: Task<ReadingParams, Path> = (bench, p, index) => {
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
  const moments = found.map((s, k) => {
    const seen = view(g, s, r.side);
    const guess = mean(Array.from({ length: p.playouts }, (_, w) => tryRising(g, r, players, sample(g, seen, mix(seed, 3000 + 100 * k + w)), 1, mix(seed, 4000 + 100 * k + w))[0]!));
    return { period: s.v[g.at.flow.period]!, known: [guess, ...known.read(seen, mix(seed, 1000 + k))], won: tryRising(g, r, players, s, p.playouts, mix(seed, 2000 + k)) };
  });
  return { seed, moments, own, never: path.winner === r.side ? 1 : 0, hours: path.rising, periods: path.periods };
};

/** Seals a rising in a position and plays on, so many times with new dice: 1 for each game the side won. */
export function tryRising(g: Game, r: Rising, players: readonly Bot[], s: State, times: number, seed: number): number[] {
  const won: number[] = [];
  const open = risingsAmong(r, legal(g, s));
  for (let k = 0; k < times; k++) {
    const dice = mix(seed, k);
    const start = cloneState(s);
    start.rng = dice;
    const action = open.length === 1 ? open[0]! : players[r.side]!(view(g, start, r.side), open, dice);
    apply(g, start, action);
    won.push(playGame(g, players, mix(dice, 1), { start }).winner === r.side ? 1 : 0);
  }
  return won;
}
