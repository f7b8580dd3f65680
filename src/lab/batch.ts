import type { Bot } from '../bots/index';
import { createBot } from '../bots/index';
import type { Learned } from '../bots/learned/learned';
import { compile } from '../rules/compile';
import type { ScenarioData } from '../rules/data';
import type { Game } from '../rules/game';
import { startingAt } from '../rules/setup';
import type { Force, ForceCount } from './force/force';
import { createForce, forceData } from './force/force';
import type { ForceEntry } from './force/parse';
import type { GameResult } from './game';
import { GameFailure, playGame } from './game';
import { mix } from './seeds';

/** What a thread needs to know before it can play. */
export interface Job {
  readonly data: ScenarioData;
  readonly seed: number;
  /** Where the games begin, if not with the first period. */
  readonly start?: string | undefined;
  /** One kind of bot a side. */
  readonly bots: readonly string[];
  readonly force: readonly ForceEntry[];
  /** What self-play has taught, for the kinds of bots that search. */
  readonly learned?: Learned | null;
}
/** Games from one number up to, not including, another. */
export interface Order {
  readonly from: number;
  readonly to: number;
}
export interface Failure {
  readonly game: number;
  readonly seed: number;
  readonly message: string;
  readonly actions: readonly string[];
}
export interface Batch {
  readonly from: number;
  /** Null where a game failed. */
  readonly results: readonly (GameResult | null)[];
  readonly failures: readonly Failure[];
  readonly uses: Readonly<Record<string, number>>;
  readonly force: readonly ForceCount[];
}

/** A compiled game with its bots, ready to play any of the games of a job. */
export interface Table {
  readonly game: Game;
  readonly bots: readonly Bot[];
  readonly entries: readonly ForceEntry[];
  readonly seed: number;
}

export function prepare(job: Job): Table {
  const game = startingAt(compile(forceData(job.data, job.force)), job.start);
  return { game, seed: job.seed, entries: job.force, bots: job.bots.map((kind, side) => createBot(kind, game, side, job.learned ?? null)) };
}

/** Plays some of the games: each depends on its own number and on the seed only, never on who plays it. */
export function runBatch(table: Table, order: Order): Batch {
  const results: (GameResult | null)[] = [];
  const failures: Failure[] = [];
  const uses: Record<string, number> = {};
  const force: Force | null = table.entries.length > 0 ? createForce(table.game, table.entries) : null;
  const note = (name: string): void => {
    uses[name] = (uses[name] ?? 0) + 1;
  };
  for (let k = order.from; k < order.to; k++) {
    try {
      results.push(playGame(table.game, table.bots, mix(table.seed, k), { force, note }));
    } catch (error) {
      if (!(error instanceof GameFailure)) throw error;
      results.push(null);
      failures.push({ game: k, seed: error.seed, message: error.message, actions: error.actions });
    }
  }
  return { from: order.from, results, failures, uses, force: force?.counts ?? [] };
}
