import type { Bot } from '../../bots/index';
import { createBot } from '../../bots/index';
import type { Game, Sum } from '../../rules/game';
import { playGame } from '../game';
import type { Bench, Task } from '../measures/types';
import { mix } from '../seeds';

export interface ReversedParams {
  /** A kind of bot for each side. */
  readonly bots: readonly string[];
  readonly seed: number;
}

/** Who won a game, with its number, to be paired with the same game played otherwise. */
export interface Won {
  readonly index: number;
  readonly winner: number;
}

/** More than any weight of a side in the order of play. */
const FAR = 1000;

/**
 * The same game with the order of play of every period turned round: the heaviest side first. Ties, which the rules
 * break by the order of the sides, are turned round as well.
 */
export function reversedOrder(g: Game): Game {
  const initiative = g.initiative.map((weight, side): Sum => (s, x) => -weight(s, x) - side / FAR);
  return { ...g, initiative };
}

const tables = new WeakMap<Bench, Map<string, { readonly game: Game; readonly bots: readonly Bot[] }>>();

/** A game in the reversed order, from the same set-up as game `index` of the main run; the bots know the order they play in. */
export const reversedGame: Task<ReversedParams, Won> = (bench, { bots, seed }, index) => {
  const made = tables.get(bench) ?? new Map<string, { game: Game; bots: readonly Bot[] }>();
  tables.set(bench, made);
  const key = bots.join(' ');
  let table = made.get(key);
  if (!table) {
    const game = reversedOrder(bench.game);
    table = { game, bots: bots.map((kind, side) => createBot(kind, game, side, bench.learned)) };
    made.set(key, table);
  }
  return { index, winner: playGame(table.game, table.bots, mix(seed, index)).winner };
};
