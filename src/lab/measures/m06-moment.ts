import type { Judged } from '../rising/paths';
import { halfOf, holdingPaths, judge } from '../rising/paths';
import { risingOf } from '../rising/side';
import { round } from '../stats';
import { bootstrap, mean } from '../stats/bootstrap';
import { shareFigure } from './figures';
import { notApplicable } from './rising';
import type { Figure, Measure, Plot } from './types';

/** Periods by which the best moment is moved, and what that must cost in points. */
const MOVE = 2;
const LOSS = 10;
const HEAD = { id: 6, title: 'The moment ripens and passes', gate: true, target: `moving the best moment of a game ${MOVE} periods early or late loses ≥ ${LOSS} points each` };

/** One game's best moment and what it is worth to miss it; counted by trials the moment was not chosen by. */
export interface Missed {
  readonly period: number;
  readonly best: number;
  /** Null where a rising was not legal so early. */
  readonly early: number | null;
  readonly late: number;
  /** Worth at each distance from the best moment where rising was legal. */
  readonly around: ReadonlyMap<number, number>;
}

/** What a game loses when its best moment is moved: the same game, the same position at the other date. */
export const moment: Measure = {
  ...HEAD,
  run: async (lab) => {
    const r = risingOf(lab.bench.game);
    if (!r) return notApplicable(HEAD);
    const { data } = lab.bench;
    const { judged } = judge(await holdingPaths(lab), data.periods.length - 1);
    const { games, all } = bestMoments(judged);
    const before = games.filter((g) => g.early !== null);
    const loss = (label: string, list: readonly Missed[], of: (m: Missed) => number, note: string): Figure => {
      const e = bootstrap(list, (drawn) => mean(drawn.map(of)) * 100, lab.seed);
      return { label, value: round(e.value, 2), low: round(e.low, 2), high: round(e.high, 2), n: list.length, unit: 'points', ok: list.length === 0 ? null : e.value >= LOSS, note };
    };
    const early = loss(`lost by rising ${MOVE} periods before the best moment`, before, (m) => m.best - m.early!, `games in which it was legal so early; in ${games.length - before.length} others it was not`);
    const late = loss(`lost by rising ${MOVE} periods after the best moment`, games, (m) => m.best - m.late, 'or at the first legal moment after that; where there is none, what the game brought without a rising');
    const chance = bootstrap(games, (list) => mean(list.map((m) => m.best)), lab.seed);
    return {
      ...HEAD, ok: early.ok === null || late.ok === null ? null : early.ok && late.ok,
      says: `In ${games.length} of ${judged.length} games there is a moment worth rising at; it wins ${(chance.value * 100).toFixed(0)} % of trials, ${early.value.toFixed(0)} points less two periods earlier, ${late.value.toFixed(0)} points less two periods later.`,
      figures: [
        early, late,
        { label: 'won at the best moment', value: round(chance.value), low: round(chance.low), high: round(chance.high), n: games.length, unit: 'share', ok: null },
        shareFigure('games with a moment better than the usual game without a rising', games.length, judged.length),
        shareFigure('games in which it could rise at all', all, judged.length),
      ],
      plots: [ripening(games), singleGames(judged, data.periods.map((p) => p.name.en))],
    };
  },
};

/**
 * The best moment of each game. A moment's worth is estimated by one half of its trials, drawn towards the forecast by as
 * much as few trials deserve (empirical Bayes), and counted by the other half; then the other way round. Games without a
 * moment better than what is won without rising on the average have no moment to miss.
 */
export function bestMoments(judged: readonly Judged[]): { readonly games: readonly Missed[]; readonly all: number } {
  const usual = mean(judged.map((j) => j.never));
  const trust = trustIn(judged);
  const able = judged.filter((j) => j.path.moments.length > 0);
  const games = able.flatMap((j): Missed[] => {
    const both = [0, 1].flatMap((part) => missed(j, part, trust, usual));
    if (both.length === 0) return [];
    const early = both.flatMap((m) => (m.early === null ? [] : [m]));
    const distances = new Set(both.flatMap((m) => [...m.around.keys()]));
    const around = new Map([...distances].map((d) => [d, mean(both.flatMap((m) => (m.around.has(d) ? [m.around.get(d)!] : [])))]));
    return [{
      period: both[0]!.period, best: mean(both.map((m) => m.best)), late: mean(both.map((m) => m.late)), around,
      // The loss is what is asked: both ends from the same choice of the moment.
      early: early.length === 0 ? null : mean(both.map((m) => m.best)) - mean(early.map((m) => m.best - m.early!)),
    }];
  });
  return { games, all: able.length };
}

/** How far the mean of half the trials is to be believed against the forecast: signal over signal and noise. */
function trustIn(judged: readonly Judged[]): number {
  let common = 0;
  let noise = 0;
  let n = 0;
  for (const j of judged) {
    j.path.moments.forEach((m, k) => {
      const a = halfOf(m.won, 0);
      const b = halfOf(m.won, 1);
      common += (a - j.forecast[k]!) * (b - j.forecast[k]!);
      noise += (a - b) ** 2 / 2;
      n++;
    });
  }
  if (n === 0 || common <= 0) return 0;
  return common / (common + noise);
}

function missed(j: Judged, part: number, trust: number, usual: number): Missed[] {
  const { moments } = j.path;
  let best = -1;
  let most = usual;
  moments.forEach((m, k) => {
    const guess = j.forecast[k]! + trust * (halfOf(m.won, part) - j.forecast[k]!);
    if (guess > most) {
      most = guess;
      best = k;
    }
  });
  if (best < 0) return [];
  const { period } = moments[best]!;
  const worth = (k: number): number => halfOf(moments[k]!.won, 1 - part);
  const before = moments.findIndex((m) => m.period === period - MOVE);
  const after = moments.findIndex((m) => m.period >= period + MOVE);
  return [{
    period, best: worth(best),
    early: before < 0 ? null : worth(before),
    late: after < 0 ? j.path.never : worth(after),
    around: new Map(moments.map((m, k) => [m.period - period, worth(k)])),
  }];
}

/** Mean chance of a rising at each distance from the best moment. */
function ripening(games: readonly Missed[]): Plot {
  const distance = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
  const at = distance.map((d) => games.flatMap((m) => (m.around.has(d) ? [m.around.get(d)!] : [])));
  const values = at.map((list) => (list.length < 5 ? null : bootstrap(list, mean)));
  return {
    title: 'The chance of a rising before and after the best moment of its game', kind: 'lines',
    x: { label: 'periods from the best moment', values: distance }, y: { label: 'share of trials won', percent: true },
    series: [{ name: 'all games in which it was legal then', values: values.map((v) => v?.value ?? null), low: values.map((v) => v?.low ?? null), high: values.map((v) => v?.high ?? null) }],
  };
}

/** Some single games: what a rising would have brought in each period. */
function singleGames(judged: readonly Judged[], periods: readonly string[]): Plot {
  const long = judged.filter((j) => j.path.moments.length >= 4).slice(0, 6);
  return {
    title: 'The chance of a rising in single games, period by period', kind: 'lines',
    x: { label: 'period', values: [...periods] }, y: { label: 'share of trials won', percent: true },
    series: long.map((j, n) => ({
      name: `game ${n + 1}`,
      values: periods.map((_, p) => {
        const m = j.path.moments.find((d) => d.period === p);
        return m ? round(mean(m.won)) : null;
      }),
    })),
  };
}
