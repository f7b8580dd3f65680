import type { Judged } from '../rising/paths';
import { courseOf, holdingPaths, judge } from '../rising/paths';
import { risingOf } from '../rising/side';
import { round } from '../stats';
import { bootstrap, mean } from '../stats/bootstrap';
import { fixedDate, outcome } from '../stats/stopping';
import { percent } from './figures';
import { notApplicable } from './rising';
import type { Figure, Measure, Plot } from './types';

const GAIN = 7;
const HEAD = { id: 4, title: 'Value of reading the situation', gate: true, target: `best rule that reads the state less best fixed date ≥ ${GAIN} points, on games it was not learned from` };

/** What looking at the situation is worth to the side that can rise, against keeping to the calendar. */
export const reading: Measure = {
  ...HEAD,
  run: async (lab) => {
    const r = risingOf(lab.bench.game);
    if (!r) return notApplicable(HEAD);
    const { data } = lab.bench;
    const paths = await holdingPaths(lab);
    const last = data.periods.length - 1;
    const { judged, dates } = judge(paths, last);
    const name = (period: number): string => (period < 0 || period > last ? 'never' : data.periods[period]!.name.en);
    const share = (label: string, of: (j: Judged) => number, note?: string): Figure => {
      const e = bootstrap(judged, (list) => mean(list.map(of)), lab.seed);
      return { label, value: round(e.value), low: round(e.low), high: round(e.high), n: judged.length, unit: 'share', ok: null, ...(note ? { note } : {}) };
    };
    const points = (label: string, list: readonly Judged[], of: (j: Judged) => number, atLeast?: number): Figure => {
      const e = bootstrap(list, (drawn) => mean(drawn.map(of)) * 100, lab.seed);
      return { label, value: round(e.value, 2), low: round(e.low, 2), high: round(e.high, 2), n: list.length, unit: 'points', ok: atLeast === undefined || list.length === 0 ? null : e.value >= atLeast };
    };
    const able = judged.filter((j) => j.path.moments.length > 0);
    const gain = points('value of reading: rule that reads less best fixed date', judged, (j) => j.read - j.fixed, GAIN);
    const figures: Figure[] = [
      gain,
      points('the same where it could rise at all', able, (j) => j.read - j.fixed),
      share('won by the rule that reads', (j) => j.read),
      share('won by the best fixed date', (j) => j.fixed, `date: ${[...new Set(dates)].map(name).join(', ')}, or the first later moment at which it is legal; learned on the other half`),
      share('won where the side’s own bot would rise', (j) => j.own),
      share('won by never rising, otherwise playing as usual', (j) => j.never),
      share('won by the best moment in hindsight', (j) => j.hindsight, 'an upper bound: nobody can know it at the time'),
      points('what there is to gain at all: best moment in hindsight less best fixed date', judged, (j) => j.hindsight - j.fixed),
    ];
    return {
      ...HEAD, ok: gain.ok,
      says: `Choosing the moment by the situation wins ${percent(mean(judged.map((j) => j.read)))} of games, the best date fixed beforehand (${name(dates[0]!)}) ${percent(mean(judged.map((j) => j.fixed)))}, never rising ${percent(mean(judged.map((j) => j.never)))}: reading is worth ${gain.value.toFixed(1)} points.`,
      figures,
      plots: [byDate(judged, last, name), stops(judged, last, name)],
    };
  },
};

/** Win share by the date of rising if it were fixed. */
function byDate(judged: readonly Judged[], last: number, name: (p: number) => string): Plot {
  const dates = Array.from({ length: last + 2 }, (_, d) => d);
  const values = dates.map((d) => bootstrap(judged.map((j) => outcome(courseOf(j.path), fixedDate(d))), mean));
  return {
    title: 'Won if the rising comes on a fixed date, or at the first legal moment after it; and by reading the situation', kind: 'lines',
    x: { label: 'date', values: dates.map(name) }, y: { label: 'share of games won', percent: true },
    series: [
      { name: 'fixed date', values: values.map((v) => v.value), low: values.map((v) => v.low), high: values.map((v) => v.high) },
      { name: 'reading the situation', values: dates.map(() => mean(judged.map((j) => j.read))) },
    ],
  };
}

/** When the rule that reads rises. */
function stops(judged: readonly Judged[], last: number, name: (p: number) => string): Plot {
  const at = [...Array.from({ length: last + 1 }, (_, d) => d), -1];
  const of = (d: number): readonly Judged[] => judged.filter((j) => j.at === d);
  return {
    title: 'When the rule that reads the situation rises', kind: 'bars', stacked: true,
    x: { label: 'date', values: at.map(name) }, y: { label: 'games' },
    series: [
      { name: 'won', values: at.map((d) => round(of(d).reduce((sum, j) => sum + j.read, 0), 1)) },
      { name: 'lost', values: at.map((d) => round(of(d).reduce((sum, j) => sum + 1 - j.read, 0), 1)) },
    ],
  };
}
