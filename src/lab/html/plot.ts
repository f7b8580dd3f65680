import type { Plot } from '../measures/types';
import { bars, lying } from './bars';
import { colorOf } from './frame';
import { lines, lineSample } from './lines';
import { escape, tag } from './text';

/** Widths of the page's columns: two plots side by side, one across, three small ones. */
const HALF = 540;
const THIRD = 352;

/** A plot with its title and, if there is more than one series, its legend. */
export function figureOf(plot: Plot, small = false): string {
  const width = small ? THIRD : HALF;
  const height = small ? 190 : 250;
  const svg = plot.kind === 'bars' ? bars(plot, width, height) : lines(plot, width, height);
  const named = plot.series.length > 1 ? tag('p', { class: 'legend' }, ...plot.series.map((s, k) => tag('span', {}, sample(plot, k), ` ${escape(s.name)}`))) : '';
  return tag('figure', { class: small ? 'small' : lying(plot) ? 'lying' : undefined }, tag('figcaption', {}, escape(plot.title)), named, svg);
}

function sample(plot: Plot, k: number): string {
  const style = colorOf(plot.series[k]!, k);
  return plot.kind === 'bars' ? tag('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, tag('rect', { class: 'area', style, width: 12, height: 12 })) : lineSample(k, style, plot.kind);
}

/** Plots of one measure: those of one kind with the same axes and many of them are drawn small, three in a row. */
export function gallery(plots: readonly Plot[]): string {
  // Nothing to draw: too few games for any point.
  const drawn = plots.filter((p) => p.series.some((s) => s.values.some((v) => v !== null)));
  const alike = (p: Plot): string => `${p.kind} ${p.x.label} ${p.y.label} ${p.series.map((s) => s.name).join('|')}`;
  const count = new Map<string, number>();
  for (const p of drawn) count.set(alike(p), (count.get(alike(p)) ?? 0) + 1);
  const small = (p: Plot): boolean => (count.get(alike(p)) ?? 0) >= 3;
  const rows: { small: boolean; plots: Plot[] }[] = [];
  for (const p of drawn) {
    const last = rows.at(-1);
    if (last?.small === small(p)) last.plots.push(p);
    else rows.push({ small: small(p), plots: [p] });
  }
  return rows.map((r) => tag('div', { class: r.small ? 'plots three' : 'plots' }, ...r.plots.map((p) => figureOf(p, r.small)))).join('');
}
