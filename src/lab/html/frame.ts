import { scale, ticks } from './scale';
import { escape, tag } from './text';
import type { Plot } from '../measures/types';

export type Series = Plot['series'][number];

/** A drawing's size and the margins of what is drawn in it, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The vertical axis with its lines: shares as percentages. */
export interface Height {
  readonly at: (v: number) => number;
  readonly svg: string;
}

/** Colours for series that bring none; told apart by shape or dash as well where they are lines. */
const PALETTE = ['#4F7CAC', '#C8553D', '#3A7D44', '#8E5EA2', '#B8862B', '#5B6770', '#B05C7F', '#2A8C82'] as const;

/** Colour of a series as a style: the page makes it lighter in the dark. */
export function colorOf(s: Series, k: number): string {
  return `--c:${s.color ?? PALETTE[k % PALETTE.length]!}`;
}

export function heightAxis(f: Frame, low: number, high: number, percent: boolean, label: string): Height {
  const marks = ticks(low, high, f.height < 230 ? 4 : 5);
  const at = scale(marks[0]!, marks.at(-1)!, f.height - f.bottom, f.top);
  const word = (v: number): string => (percent ? `${Math.round(v * 100)} %` : String(v));
  const lines = marks.map((v) => tag('line', { class: v === 0 ? 'axis' : 'grid', x1: f.left, x2: f.width - f.right, y1: at(v), y2: at(v) })
    + tag('text', { class: 'tick', x: f.left - 6, y: at(v) + 3.5, 'text-anchor': 'end' }, word(v)));
  return { at, svg: lines.join('') + tag('text', { class: 'label', x: 2, y: 11 }, escape(label)) };
}

/** Room that the words under the axis need, and whether they must be tilted. */
export function tilt(labels: readonly (string | number)[], each: number): { readonly tilted: boolean; readonly room: number } {
  const longest = Math.max(...labels.map((l) => String(l).length)) * 5.6;
  return longest > each - 6 ? { tilted: true, room: Math.min(110, 14 + longest * 0.62) } : { tilted: false, room: 18 };
}

export function underAxis(f: Frame, labels: readonly (string | number)[], x: (k: number) => number, tilted: boolean, label: string): string {
  const y = f.height - f.bottom + 14;
  // Numbers that would touch are left out evenly.
  const each = Math.max(1, Math.ceil((labels.length * 30) / Math.max(1, f.width - f.left - f.right)));
  const words = labels.map((l, k) => {
    if (tilted) return tag('text', { class: 'tick', transform: `translate(${x(k).toFixed(1)} ${y - 3}) rotate(-38)`, 'text-anchor': 'end' }, escape(String(l)));
    return k % each === 0 ? tag('text', { class: 'tick', x: x(k), y, 'text-anchor': 'middle' }, escape(String(l))) : '';
  });
  return words.join('') + tag('text', { class: 'label', x: (f.left + f.width - f.right) / 2, y: f.height - 3, 'text-anchor': 'middle' }, escape(label));
}

/** The whole drawing, with words for those who cannot see it. */
export function drawing(f: Frame, title: string, ...inside: readonly string[]): string {
  return tag('svg', { viewBox: `0 0 ${f.width} ${f.height}`, width: f.width, height: f.height, role: 'img', 'aria-label': title }, ...inside);
}

/** The largest value that is drawn. */
export function extent(plot: Plot, stacked: boolean): { readonly low: number; readonly high: number } {
  const values = plot.series.flatMap((s) => [...s.values, ...(s.low ?? []), ...(s.high ?? [])]).filter((v) => v !== null);
  const sums = stacked ? plot.x.values.map((_, k) => plot.series.reduce((sum, s) => sum + (s.values[k] ?? 0), 0)) : [];
  return { low: Math.min(0, ...values), high: Math.max(plot.y.percent ? 0.05 : 1, ...values, ...sums) };
}
