import type { GameResult } from '../../lab/game';
import { GameFailure } from '../../lab/game';
import { mix } from '../../lab/seeds';
import type { Share, Summary } from '../../lab/stats';
import { histogram, shareOf, summary } from '../../lab/stats';
import type { Met } from '../../lab/writers/reach';
import { Reaching } from '../../lab/writers/reach';
import { compile } from '../../rules/compile';
import type { ScenarioData } from '../../rules/data';
import type { Game } from '../../rules/game';
import { startingAt } from '../../rules/setup';

/** Games to be played, and by whom. */
export interface GamesJob {
  readonly data: ScenarioData;
  /** A start of the scenario, if not its first period. */
  readonly start: string | null;
  readonly games: number;
  readonly seed: number;
  /** A kind of bot for all sides. */
  readonly bots: string;
}

/** What the games came to. */
export interface GamesReport {
  readonly games: number;
  readonly bots: string;
  /** By side. */
  readonly wins: readonly Share[];
  readonly scores: readonly Summary[];
  readonly periods: Summary;
  readonly decisions: Summary;
  /** By ending, the most frequent first. */
  readonly endings: readonly { readonly id: string; readonly share: Share }[];
  /** Games in which the final hours began; null if the scenario has none. */
  readonly hours: Share | null;
  /** Games that broke off: how many, and the first with what was played until then. */
  readonly failures: number;
  readonly failure: { readonly message: string; readonly seed: number; readonly actions: readonly string[] } | null;
  readonly lengths: Readonly<Record<string, number>>;
  readonly content: number;
  readonly neverMet: readonly Met[];
  readonly neverChosen: readonly Met[];
}

/** A run of games that is done a piece at a time, so that whoever runs it can listen in between. */
export interface Run {
  /** Plays one game; true when there is none left. */
  step(): boolean;
  /** Share of the work that is done, 0–1. */
  progress(): number;
  report(): GamesReport;
}

/** Prepares the games: who wins, and what of the scenario anybody meets. */
export function createRun({ data, start, games, seed, bots }: GamesJob): Run {
  const game = startingAt(compile(data), start);
  const reaching = new Reaching(game, bots);
  const results: GameResult[] = [];
  const failures: GameFailure[] = [];
  let played = 0;
  return {
    step() {
      if (played >= games) return true;
      try {
        results.push(reaching.play(mix(seed, played)));
      } catch (error) {
        if (!(error instanceof GameFailure)) throw error;
        failures.push(error);
      }
      return ++played >= games;
    },
    progress: () => played / games,
    report: () => reportOf(game, results, failures, reaching.met(), games, bots),
  };
}

function reportOf(game: Game, results: readonly GameResult[], failures: readonly GameFailure[], met: readonly Met[], games: number, bots: string): GamesReport {
  const { data } = game;
  const n = results.length;
  const count = (test: (r: GameResult) => boolean): Share => shareOf(results.filter(test).length, n);
  const first = failures[0];
  return {
    games, bots,
    wins: data.sides.map((_, side) => count((r) => r.winner === side)),
    scores: data.sides.map((_, side) => summary(results.map((r) => r.scores[side]!))),
    periods: summary(results.map((r) => r.periods)),
    decisions: summary(results.map((r) => r.actions)),
    endings: data.endings.map((e, i) => ({ id: e.id, share: count((r) => r.ending === i) })).sort((a, b) => b.share.count - a.share.count),
    hours: game.hours ? count((r) => r.beats > 0) : null,
    failures: failures.length,
    failure: first ? { message: first.message, seed: first.seed, actions: first.actions } : null,
    lengths: histogram(results.map((r) => r.periods)),
    content: met.length,
    neverMet: met.filter((m) => m.seen === 0),
    neverChosen: met.filter((m) => m.seen > 0 && m.choice && m.chosen === 0),
  };
}
