import { labFileOf } from '../labfile';
import { round, shareOf } from '../stats';
import { bestShares } from '../stats/best';
import { pickCases } from '../tasks/dilemma';
import { metDilemmas, weigh } from './m09-dilemmas';
import type { Figure, Measure } from './types';

const HEAD = { id: 16, title: 'The pre-parliament', gate: true, target: 'to join and to boycott are each the best in 20–80 % of situations' };
const LOW = 0.2;
const HIGH = 0.8;
const CASES = 400;
/** Its consequences are slow: three periods are played on before chances are compared. */
const PERIODS = 3;
/** Points of the curve drawn. */
const STEPS = 20;

/** The same procedure as measure 9 for the one dilemma the scenario marks (`lab.yaml`), with longer playouts. */
export const preparliament: Measure = {
  ...HEAD,
  run: async (lab) => {
    const marked = labFileOf(lab.bench.data).preparliament;
    if (!marked) return { ...HEAD, ok: null, says: 'Not applicable: the scenario marks no such dilemma.', figures: [] };
    const d = lab.bench.data.dispatches.find((x) => x.id === marked.dispatch)!;
    const cases = pickCases(await metDilemmas(lab), CASES, (m) => m.dispatch === marked.dispatch);
    const weighed = await weigh(lab, 'preparliament weighed', cases, 64, PERIODS);
    const best = bestShares(weighed);
    const figures = [marked.join, marked.boycott].map((id): Figure => {
      const o = best.options.find((b) => b.option === id);
      const n = o?.open ?? 0;
      const value = round(o?.likely ?? 0);
      const { low, high } = shareOf(value * n, n);
      return {
        label: d.options.find((x) => x.id === id)!.title.en, value, low, high, n, unit: 'share', ok: n === 0 ? null : value >= LOW && value <= HIGH,
        note: o ? `best as estimated in ${(o.share * 100).toFixed(0)} %; where it is, by ${(o.gain * 100).toFixed(1)} ± ${(o.gainError * 196).toFixed(1)} points` : 'never open',
      };
    });
    const gaps = weighed.map((w) => worthOf(w.options, w.worth, marked.join) - worthOf(w.options, w.worth, marked.boycott)).sort((a, b) => a - b);
    return {
      ...HEAD,
      ok: weighed.length === 0 ? null : figures.every((f) => f.ok === true),
      says: `In ${weighed.length} situations of self-play ${figures.map((f) => `“${f.label}” is the better in ${(f.value * 100).toFixed(0)} %`).join(', ')}; two halves of the playouts agree in ${(best.agree * 100).toFixed(0)} %.`,
      figures,
      plots: gaps.length === 0 ? [] : [{
        title: 'What joining is worth against boycotting, from the worst situation for it to the best', kind: 'lines',
        x: { label: 'share of situations (%)', values: Array.from({ length: STEPS + 1 }, (_, k) => (100 * k) / STEPS) },
        y: { label: 'win chance, join less boycott', percent: true },
        series: [{ name: d.title.en, values: Array.from({ length: STEPS + 1 }, (_, k) => round(gaps[Math.round((k / STEPS) * (gaps.length - 1))]!)) }],
      }],
    };
  },
};

function worthOf(options: readonly string[], worth: readonly number[], id: string): number {
  return worth[options.indexOf(id)] ?? 0;
}
