import { playGame } from '../game';
import type { Task } from '../measures/types';
import { risingOf } from '../rising/side';
import type { Style } from '../rising/style';
import { styled } from '../rising/style';
import { mix } from '../seeds';

export interface StyleParams {
  /** One kind of bot a side. */
  readonly bots: readonly string[];
  readonly style: Style;
  /** Seed of the whole run, as in the task `game`: the same number gives the same set-up. */
  readonly seed: number;
}

/** What a game came to in which the side that can rise was held to a style. */
export interface StyleResult {
  /** Number of the game in its run: to pair games of two runs. */
  readonly index: number;
  readonly winner: number;
  readonly ending: number;
  /** Period in which the final hours began and who began them, −1 for never and nobody. */
  readonly rising: number;
  readonly attacker: number;
}

/** Plays one game with the side that can rise under a style. @throws if no side of the scenario can. */
export const style: Task<StyleParams, StyleResult> = (bench, p, index) => {
  const g = bench.game;
  const r = risingOf(g);
  if (!r) throw new Error('no side of this scenario can rise');
  const bots = p.bots.map((kind, side) => bench.bot(kind, side));
  const { force, bot } = styled(g, r, p.style, bots[r.side]!);
  bots[r.side] = bot;
  const { winner, ending, rising, attacker } = playGame(g, bots, mix(p.seed, index), { force });
  return { index, winner, ending, rising, attacker };
};
