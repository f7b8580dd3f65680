import { describe, expect, it } from 'vitest';
import type { Figure, Plot } from '../measures/types';
import type { LabReport, MeasureOutcome } from '../study';
import { formatStudy } from '../study-text';
import { page } from './page';
import { ticks } from './scale';

const figure = (more: Partial<Figure>): Figure => ({ label: 'a', value: 0.5, low: 0.4, high: 0.6, n: 100, unit: 'share', ok: null, ...more });
const plot: Plot = { title: 'Reds & <blues>', kind: 'bars', x: { label: 'x', values: ['a', 'b'] }, y: { label: 'y', percent: true }, series: [{ name: 'one', values: [0.2, null] }] };
const measure = (more: Partial<MeasureOutcome>): MeasureOutcome => ({ id: 1, title: 'Wins', gate: true, target: 't', ok: true, says: 's', figures: [figure({})], seconds: 1, ...more });
const report = (measures: readonly MeasureOutcome[]): LabReport => ({
  scenario: 's', title: 'A <game>', hash: 'h', learned: 'none', code: 'c', seed: 1, games: 10, strong: 'script', threads: 1, seconds: 65,
  sides: [], measures, calibration: [], uses: [], scores: [], failures: [], runs: {},
});

describe('the report as a page', () => {
  it('asks nothing of the network and lets no text become markup', () => {
    const html = page(report([measure({ plots: [plot] })]));
    expect(html.match(/https?:|src=|url\(|@import/)).toBeNull();
    expect(html).toContain('A &lt;game&gt;');
    expect(html).toContain('Reds &amp; &lt;blues&gt;');
  });

  it('draws every kind of plot without a place that is no number', () => {
    const series = [{ name: 'one', values: [0.2, null, 0.5], low: [0.1, null, 0.4], high: [0.3, null, 0.6] }, { name: 'two', values: [0, 0, 0] }];
    const kinds = (['bars', 'lines', 'dots'] as const).flatMap((kind) => [[1, 2, 3], ['a', 'a very long name of something', 'c'], [5, 5, 5]].flatMap((values) => [true, false].map((stacked): Plot => ({ ...plot, kind, stacked, series, x: { label: 'x', values } }))));
    const html = page(report([measure({ plots: kinds, figures: [figure({ low: -0.2 }), figure({ n: 0, value: 0 }), figure({ high: Infinity, unit: 'points' })] })]));
    // The script at the end has words of its own.
    expect(html.split('<script>')[0]!.match(/NaN|undefined|="[^"]*Infinity/)).toBeNull();
    expect(html.match(/<figure/g)).toHaveLength(kinds.length);
  });

  it('leaves out a plot that has no point at all', () => {
    expect(page(report([measure({ plots: [{ ...plot, series: [{ name: 'one', values: [null, null] }] }] })]))).not.toContain('<figure');
  });
});

describe('the report for a terminal', () => {
  it('counts a broken gate as missed and one with nothing to decide as neither', () => {
    const text = formatStudy(report([measure({}), measure({ id: 2, title: 'Order', broken: 'no', ok: null }), measure({ id: 4, title: 'Reading', ok: null })]));
    expect(text).toContain('1 of 3 gates hold; missed: 2 Order; nothing to decide: 4 Reading');
    expect(text).toContain('50.0 % (40.0 % – 60.0 %)');
  });
});

describe('ticks', () => {
  it('are round and reach both ends', () => {
    expect(ticks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(0, 33)).toEqual([0, 10, 20, 30, 40]);
    expect(ticks(-3, 4)).toEqual([-4, -2, 0, 2, 4]);
    expect(ticks(5, 5)).toEqual([5, 6]);
  });
});
