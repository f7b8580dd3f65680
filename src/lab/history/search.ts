import { hashState } from '../../record/hash';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { Line } from './line';
import { beginning, isOver, player } from './line';

/** How far the search looks about. */
export interface Breadth {
  readonly seed: number;
  /** Games that are begun. */
  readonly seeds: number;
  /** Games that are kept at the end of each period. */
  readonly kept: number;
  /** Ways in which each of them is played on. */
  readonly tries: number;
}

/** Points of a milestone in its time, out of it, and missed; nearness never outweighs one. */
const MET = 100;
const AMISS = -60;
const MISSED = -100;
const NEAREST = 50;

/** How well a game has kept to the dates so far, and how well it stands for those to come. */
export function merit(g: Game, line: Line): number {
  const x = newRun(g);
  const now = line.state.v[g.at.flow.period]!;
  const over = isOver(g, line);
  return g.history.reduce((sum, { data, near }, i) => {
    const date = line.dates[i]!;
    if (date >= 0) return sum + (date >= data.period.from && date <= data.period.to ? MET : AMISS);
    if (over || now > data.period.to) return sum + MISSED;
    return sum + (near ? Math.max(-NEAREST, Math.min(NEAREST, near(line.state, x))) : 0);
  }, 0);
}

/**
 * Looks for a game in which everything falls when it is reported to have fallen: several games are played on from period to
 * period in several ways each, and those that keep to the dates best are kept. The same breadth finds the same game.
 * @param tell hears after each period how many games there are and the best one.
 */
export function searchHistory(g: Game, breadth: Breadth, tell: (best: Line, period: number, games: number) => void = () => undefined): Line {
  const playOn = player(g);
  let lines: readonly Line[] = Array.from({ length: breadth.seeds }, (_, i) => beginning(g, breadth.seed + i));
  let tries = 1;
  while (lines.some((line) => !isOver(g, line))) {
    const next = new Map<string, { readonly line: Line; readonly merit: number }>();
    for (const line of lines) {
      if (isOver(g, line)) next.set(hashState(line.state), { line, merit: merit(g, line) });
      else {
        for (let attempt = 0; attempt < tries; attempt++) {
          const on = playOn(line, attempt);
          next.set(hashState(on.state), { line: on, merit: merit(g, on) });
        }
      }
    }
    const ranked = [...next.values()].sort((a, b) => b.merit - a.merit);
    lines = ranked.slice(0, breadth.kept).map((entry) => entry.line);
    tries = breadth.tries;
    tell(lines[0]!, lines[0]!.state.v[g.at.flow.period]!, ranked.length);
  }
  return lines[0]!;
}
