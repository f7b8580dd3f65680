import type { Figure, MeasureResult } from '../measures/types';
import { amount, bare, escape, tag } from './text';

const WIDTH = 260;

const finite = (f: Figure): number[] => [f.low, f.value, f.high].filter((v) => Number.isFinite(v));

/** Whether a figure says anything: without cases it does only if it is known otherwise. */
export function counted(f: Figure): boolean {
  return f.n > 0 || f.value !== 0;
}

/** The figures of a measure as a table: each with a bar for its interval, on one scale for figures of one unit. */
export function figureTable(m: MeasureResult): string {
  if (m.figures.length === 0) return '';
  const ends = new Map<string, { low: number; high: number }>();
  for (const f of m.figures) {
    const end = ends.get(f.unit) ?? { low: 0, high: 0 };
    if (counted(f)) ends.set(f.unit, { low: Math.min(end.low, ...finite(f)), high: Math.max(end.high, ...finite(f)) });
  }
  const rows = m.figures.map((f) => {
    const { low, high } = ends.get(f.unit) ?? { low: 0, high: 1 };
    return tag('tr', {},
      tag('th', { scope: 'row' }, escape(f.label), f.note ? tag('small', {}, ` ${escape(f.note)}`) : ''),
      tag('td', { class: 'number' }, !counted(f) ? 'no cases' : tag('b', {}, amount(f.value, f.unit))),
      tag('td', { class: 'number quiet' }, !counted(f) || f.low === f.high ? '' : `${bare(f.low, f.unit)} – ${bare(f.high, f.unit)}`),
      tag('td', { class: 'bar' }, !counted(f) || f.low === f.high ? '' : interval(f, low, high)),
      tag('td', { class: 'number quiet' }, f.n > 0 ? String(f.n) : ''),
      tag('td', {}, chip(f.ok)));
  });
  return tag('table', { class: 'figures' },
    tag('thead', {}, '<tr><th scope="col">what</th><th scope="col" class="number">figure</th><th scope="col" class="number">19 times in 20 within</th><th scope="col"></th><th scope="col" class="number">cases</th><th scope="col"></th></tr>'),
    tag('tbody', {}, ...rows));
}

/** A dot for the figure on a bar for its interval. */
function interval(f: Figure, low: number, high: number): string {
  const at = (v: number): number => 6 + ((Math.min(high, Math.max(low, v)) - low) / (high - low || 1)) * (WIDTH - 12);
  const mood = f.ok === null ? 'neutral' : f.ok ? 'good' : 'bad';
  return tag('svg', { viewBox: `0 0 ${WIDTH} 16`, width: WIDTH, height: 16, 'aria-hidden': 'true', class: mood },
    tag('line', { class: 'rail', x1: 6, x2: WIDTH - 6, y1: 8, y2: 8 }),
    low < 0 && high > 0 ? tag('line', { class: 'axis', x1: at(0), x2: at(0), y1: 1, y2: 15 }) : '',
    tag('rect', { class: 'span', x: at(f.low), y: 4.5, width: Math.max(1, at(f.high) - at(f.low)), height: 7, rx: 3.5 }),
    tag('circle', { class: 'dot', cx: at(f.value), cy: 8, r: 5 }));
}

/** A verdict as a small sign with its word. */
export function chip(ok: boolean | null, word?: string): string {
  if (ok === null) return word ? tag('span', { class: 'chip neutral' }, escape(word)) : '';
  return tag('span', { class: `chip ${ok ? 'good' : 'bad'}` }, `${ok ? '✓' : '✗'} ${escape(word ?? (ok ? 'holds' : 'missed'))}`);
}
