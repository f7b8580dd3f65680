import type { Lab } from '../measures/types';
import type { Course } from '../stats/stopping';
import { bestFixedDate, fixedDate, learnStopping, outcome } from '../stats/stopping';
import type { Path, ReadingParams } from '../tasks/reading';
import { mean } from '../stats/bootstrap';

/** Games of holding back, for a main run of 2,000; at least enough to learn anything from. */
const SHARE = 0.2;
const FEWEST = 40;
const PLAYOUTS = 8;
const WORLDS = 8;
/** Plays on after the rising is sealed: some forty decisions, mostly of the final hours. */
const PLAYOUT = 'script';

/** Games between strong bots in which the side that can rise holds back; the same for every measure that asks. */
export function holdingPaths(lab: Lab): Promise<Path[]> {
  const params: ReadingParams = { bots: lab.bench.game.data.sides.map(() => lab.strong), playout: PLAYOUT, playouts: PLAYOUTS, worlds: WORLDS, seed: lab.seed + 1 };
  return lab.run<Path>('reading', 'reading', params, Math.max(FEWEST, Math.round(lab.games * SHARE)));
}

/** What the rules made of one game, each rule learned from games of the other half only. */
export interface Judged {
  readonly path: Path;
  /** Chance of winning, as a share of trials: by the rule that reads the state, by the best fixed date, by never rising. */
  readonly read: number;
  readonly fixed: number;
  readonly never: number;
  /** Where the side's own bot would have risen first. */
  readonly own: number;
  /** The best moment in hindsight: chosen by one half of the trials, counted by the other. */
  readonly hindsight: number;
  /** Period in which the rule that reads rises, −1 for never. */
  readonly at: number;
  /** Forecast of rising at each moment from what the side knows, by the rule of the other half. */
  readonly forecast: readonly number[];
}

export function courseOf(p: Path): Course {
  return { never: p.never, dates: p.moments.map((m) => ({ date: m.period, known: m.known, worth: mean(m.won) })) };
}

/** Learns the rules on one half of the games and judges them on the other, both ways round. Games come in the order of their seeds. */
export function judge(paths: readonly Path[], last: number): { readonly judged: readonly Judged[]; readonly dates: readonly number[] } {
  const judged: Judged[] = [];
  const dates: number[] = [];
  for (const half of [0, 1]) {
    const reader = learnStopping(paths.filter((_, i) => i % 2 !== half).map(courseOf));
    const date = bestFixedDate(paths.filter((_, i) => i % 2 !== half).map(courseOf), last);
    dates.push(date);
    for (const path of paths.filter((_, i) => i % 2 === half)) {
      const course = courseOf(path);
      const k = reader.rule(course);
      const own = path.moments.findIndex((m) => m.period === path.own);
      judged.push({
        path, never: path.never, at: k < 0 ? -1 : path.moments[k]!.period,
        read: outcome(course, reader.rule), fixed: outcome(course, fixedDate(date)),
        own: own < 0 ? path.never : course.dates[own]!.worth,
        hindsight: mean([0, 1].map((part) => bestInHindsight(path, part))),
        forecast: path.moments.map((m) => reader.worth(m.known)),
      });
    }
  }
  return { judged, dates };
}

/** Trials of one half: every other one. */
export function halfOf(won: readonly number[], part: number): number {
  return mean(won.filter((_, i) => i % 2 === part));
}

function bestInHindsight(p: Path, part: number): number {
  let value = p.never;
  let most = p.never;
  for (const m of p.moments) {
    const seen = halfOf(m.won, part);
    if (seen > most) {
      most = seen;
      value = halfOf(m.won, 1 - part);
    }
  }
  return value;
}
