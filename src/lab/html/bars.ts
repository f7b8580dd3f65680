import type { Plot } from '../measures/types';
import type { Frame } from './frame';
import { colorOf, drawing, extent, heightAxis, tilt, underAxis } from './frame';
import { scale, ticks } from './scale';
import { escape, tag } from './text';

/** Words longer than this stand beside their bars, not under them. */
const LONG = 20;

/** Whether the bars of a plot lie down. */
export function lying(plot: Plot): boolean {
  return plot.x.values.some((v) => String(v).length > LONG);
}

/** Bars beside or on top of one another; with long names they lie down. */
export function bars(plot: Plot, width: number, height: number): string {
  return lying(plot) ? lyingBars(plot, width) : standingBars(plot, width, height);
}

const valueOf = (v: number, percent: boolean): string => (percent ? `${(v * 100).toFixed(1)} %` : String(Math.round(v * 100) / 100));

function hint(plot: Plot, k: number, s: Plot['series'][number], v: number): string {
  return tag('title', {}, escape(`${plot.x.values[k]!}, ${s.name}: ${valueOf(v, plot.y.percent === true)}`));
}

function standingBars(plot: Plot, width: number, height: number): string {
  const percent = plot.y.percent === true;
  const n = plot.x.values.length;
  const words = tilt(plot.x.values, (width - 60) / n);
  const f: Frame = { width, height: height + Math.max(0, words.room - 18), left: percent ? 44 : 42, right: 10, top: 20, bottom: words.room + 16 };
  const stacked = plot.stacked === true || plot.series.length === 1;
  const y = heightAxis(f, 0, extent(plot, stacked).high, percent, plot.y.label);
  const x = scale(-0.5, n - 0.5, f.left, f.width - f.right);
  const room = (x(1) - x(0)) * 0.78;
  const each = stacked ? room : room / plot.series.length;
  const parts: string[] = [];
  for (let k = 0; k < n; k++) {
    let below = 0;
    plot.series.forEach((s, i) => {
      const v = s.values[k] ?? 0;
      if (v > 0) {
        const top = y.at(below + v);
        const from = x(k) - room / 2 + (stacked ? 0 : i * each);
        parts.push(tag('rect', { class: 'area', style: colorOf(s, i), x: from, y: top, width: Math.max(1, each - (stacked ? 0 : 1)), height: y.at(below) - top }, hint(plot, k, s, v)));
        parts.push(whisker(s, i, k, (value) => y.at(value), from + each / 2));
      }
      if (stacked) below += v;
    });
  }
  return drawing(f, plot.title, y.svg, ...parts, underAxis(f, plot.x.values, x, words.tilted, plot.x.label));
}

function whisker(s: Plot['series'][number], i: number, k: number, y: (v: number) => number, x: number): string {
  const low = s.low?.[k];
  const high = s.high?.[k];
  return typeof low === 'number' && typeof high === 'number' ? tag('line', { class: 'whisker', style: colorOf(s, i), x1: x, x2: x, y1: y(low), y2: y(high) }) : '';
}

function lyingBars(plot: Plot, width: number): string {
  const percent = plot.y.percent === true;
  const n = plot.x.values.length;
  const stacked = plot.stacked === true || plot.series.length === 1;
  const rows = stacked ? 1 : plot.series.length;
  const row = Math.max(24, rows * 11 + 8);
  const words = Math.min(width * 0.45, Math.max(...plot.x.values.map((v) => String(v).length)) * 6 + 12);
  const f: Frame = { width, height: n * row + 46, left: words, right: 46, top: 4, bottom: 40 };
  const marks = ticks(0, extent(plot, stacked).high, 5);
  const at = scale(0, marks.at(-1)!, f.left, f.width - f.right);
  const grid = marks.map((v) => tag('line', { class: v === 0 ? 'axis' : 'grid', x1: at(v), x2: at(v), y1: f.top, y2: f.height - f.bottom })
    + tag('text', { class: 'tick', x: at(v), y: f.height - f.bottom + 14, 'text-anchor': 'middle' }, percent ? `${Math.round(v * 100)} %` : String(v)));
  const parts: string[] = [];
  plot.x.values.forEach((name, k) => {
    const top = f.top + k * row + 3;
    parts.push(tag('text', { class: 'tick', x: f.left - 7, y: top + (row - 6) / 2 + 4, 'text-anchor': 'end' }, escape(String(name))));
    const each = (row - 6) / rows;
    let before = 0;
    plot.series.forEach((s, i) => {
      const v = s.values[k] ?? 0;
      if (v > 0) {
        const y = top + (stacked ? 0 : i * each);
        parts.push(tag('rect', { class: 'area', style: colorOf(s, i), x: at(before), y, width: Math.max(0.5, at(before + v) - at(before)), height: each - (stacked ? 0 : 1) }, hint(plot, k, s, v)));
        const low = s.low?.[k];
        const high = s.high?.[k];
        if (typeof low === 'number' && typeof high === 'number') parts.push(tag('line', { class: 'whisker', style: colorOf(s, i), x1: at(low), x2: at(high), y1: y + each / 2, y2: y + each / 2 }));
      }
      if (stacked) before += v;
    });
    if (stacked) parts.push(tag('text', { class: 'tick', x: at(before) + 5, y: top + (row - 6) / 2 + 4 }, valueOf(before, percent)));
  });
  parts.push(tag('text', { class: 'label', x: (f.left + f.width - f.right) / 2, y: f.height - 6, 'text-anchor': 'middle' }, escape(plot.y.label)));
  return drawing(f, plot.title, ...grid, ...parts);
}
