import { round, shareOf } from '../stats';
import type { GameTrace } from '../tasks/game';

/** Chances of about this size: what was said on average, and how often it came true. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly said: number;
  readonly came: number;
  readonly low: number;
  readonly high: number;
}

/** How far win chances can be believed, since measures 10–12 rest on them. */
export interface Calibration {
  readonly where: 'periods' | 'hours';
  readonly moments: number;
  /** Mean over moments of the squared distance between the chances and what came (0 perfect, 2 the opposite said with certainty). */
  readonly brier: number;
  /** The same for somebody who always says the shares of wins of the whole run. */
  readonly naive: number;
  readonly table: readonly Reliability[];
}

const BINS = 10;

interface Said {
  readonly chance: number;
  readonly came: boolean;
  readonly game: number;
}

export function calibrationOf(games: readonly GameTrace[], sides: number, where: Calibration['where']): Calibration {
  const shares = Array.from({ length: sides }, (_, k) => games.filter((t) => t.winner === k).length / Math.max(1, games.length));
  const said: Said[] = [];
  let moments = 0;
  let brier = 0;
  let naive = 0;
  for (const t of games) {
    for (const chances of where === 'periods' ? t.chances : t.hours.chances) {
      moments++;
      chances.forEach((chance, k) => {
        const came = t.winner === k;
        said.push({ chance, came, game: t.index });
        brier += (chance - Number(came)) ** 2;
        naive += (shares[k]! - Number(came)) ** 2;
      });
    }
  }
  return {
    where, moments,
    brier: round(brier / Math.max(1, moments)),
    naive: round(naive / Math.max(1, moments)),
    table: Array.from({ length: BINS }, (_, b) => reliability(said, b / BINS, (b + 1) / BINS)).filter((r) => r.n > 0),
  };
}

/** Moments of one game are no independent cases: the interval counts games. */
function reliability(all: readonly Said[], from: number, to: number): Reliability {
  const of = all.filter((s) => s.chance >= from && (s.chance < to || to === 1));
  const came = of.filter((s) => s.came).length / Math.max(1, of.length);
  const games = new Set(of.map((s) => s.game)).size;
  const { low, high } = shareOf(came * games, games);
  return { from, to, n: of.length, said: round(of.reduce((sum, s) => sum + s.chance, 0) / Math.max(1, of.length)), came: round(came), low, high };
}
