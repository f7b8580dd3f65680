import type { Plot } from '../measures/types';
import type { Frame, Series } from './frame';
import { colorOf, drawing, extent, heightAxis, tilt, underAxis } from './frame';
import { scale, ticks } from './scale';
import { short, tag } from './text';

type Place = (k: number) => number;

const DASHES = ['', '7 4', '2 3', '9 3 2 3', '4 2', '12 4', '1 4', '6 2 2 2'] as const;

/** Lines with bands from `low` to `high`; dots (with bars instead of bands) for values that stand by themselves. */
export function lines(plot: Plot, width: number, height: number): string {
  const percent = plot.y.percent === true;
  const numeric = plot.x.values.every((v) => typeof v === 'number');
  const each = (width - 60) / plot.x.values.length;
  const words = numeric ? { tilted: false, room: 18 } : tilt(plot.x.values, each);
  const f: Frame = { width, height: height + Math.max(0, words.room - 18), left: percent ? 44 : 38, right: 12, top: 20, bottom: words.room + 16 };
  const { low, high } = extent(plot, false);
  const y = heightAxis(f, low, percent && high > 0.85 ? 1 : high, percent, plot.y.label);
  const { x, under } = numeric && plot.kind === 'lines' ? byNumber(f, plot) : byPlace(f, plot, words.tilted);
  const series = plot.series.map((s, k) => (plot.kind === 'dots' ? dots(s, k, shifted(x, k, plot.series.length), y.at) : line(s, k, x, y.at)));
  // Bands lie under every line.
  const bands = plot.kind === 'lines' ? plot.series.map((s, k) => band(s, k, x, y.at)) : [];
  return drawing(f, plot.title, y.svg, under, ...bands, ...series);
}

/** Places by the numbers themselves, which need not be evenly spaced. */
function byNumber(f: Frame, plot: Plot): { readonly x: Place; readonly under: string } {
  const values = plot.x.values as readonly number[];
  const marks = ticks(Math.min(...values), Math.max(...values), f.width < 400 ? 4 : 8).filter((v) => v <= Math.max(...values));
  const at = scale(marks[0]!, Math.max(...values), f.left + 4, f.width - f.right - 4);
  return { x: (k) => at(values[k]!), under: underAxis(f, marks, (k) => at(marks[k]!), false, plot.x.label) };
}

function byPlace(f: Frame, plot: Plot, tilted: boolean): { readonly x: Place; readonly under: string } {
  const n = plot.x.values.length;
  const x = scale(-0.5, n - 0.5, f.left, f.width - f.right);
  return { x, under: underAxis(f, plot.x.values, x, tilted, plot.x.label) };
}

const shifted = (x: Place, k: number, n: number): Place => (i) => x(i) + (k - (n - 1) / 2) * 7;

function band(s: Series, k: number, x: Place, y: (v: number) => number): string {
  if (!s.low || !s.high) return '';
  const there = s.values.map((_, i) => i).filter((i) => s.low![i] !== null && s.high![i] !== null && s.low![i] !== undefined && s.high![i] !== undefined);
  const points = [...there.map((i) => `${short(x(i))},${short(y(s.high![i]!))}`), ...there.reverse().map((i) => `${short(x(i))},${short(y(s.low![i]!))}`)];
  return tag('polygon', { class: 'band', style: colorOf(s, k), points: points.join(' ') });
}

function line(s: Series, k: number, x: Place, y: (v: number) => number): string {
  let path = '';
  let pen = 'M';
  s.values.forEach((v, i) => {
    if (v === null) pen = 'M';
    else {
      path += `${pen}${short(x(i))} ${short(y(v))}`;
      pen = 'L';
    }
  });
  return tag('path', { class: 'line', style: colorOf(s, k), 'stroke-dasharray': DASHES[k % DASHES.length] || undefined, d: path });
}

function dots(s: Series, k: number, x: Place, y: (v: number) => number): string {
  return s.values.map((v, i) => {
    if (v === null) return '';
    const low = s.low?.[i];
    const high = s.high?.[i];
    const bar = typeof low === 'number' && typeof high === 'number' ? tag('line', { class: 'line', style: colorOf(s, k), x1: x(i), x2: x(i), y1: y(low), y2: y(high) }) : '';
    return bar + mark(k, x(i), y(v), colorOf(s, k));
  }).join('');
}

/** A mark of its own for each series: circle, square, triangle, diamond. */
export function mark(k: number, x: number, y: number, style: string): string {
  switch (k % 4) {
    case 0: return tag('circle', { class: 'area', style, cx: x, cy: y, r: 4 });
    case 1: return tag('rect', { class: 'area', style, x: x - 3.5, y: y - 3.5, width: 7, height: 7 });
    case 2: return tag('polygon', { class: 'area', style, points: `${short(x)},${short(y - 5)} ${short(x + 4.6)},${short(y + 3.4)} ${short(x - 4.6)},${short(y + 3.4)}` });
    default: return tag('polygon', { class: 'area', style, points: `${short(x)},${short(y - 5)} ${short(x + 5)},${short(y)} ${short(x)},${short(y + 5)} ${short(x - 5)},${short(y)}` });
  }
}

/** How a series is drawn in the legend. */
export function lineSample(k: number, style: string, kind: Plot['kind']): string {
  const inside = kind === 'dots' ? mark(k, 11, 7, style) : tag('line', { class: 'line', style, x1: 1, x2: 21, y1: 7, y2: 7, 'stroke-dasharray': DASHES[k % DASHES.length] || undefined });
  return tag('svg', { width: 22, height: 14, 'aria-hidden': 'true' }, inside);
}
