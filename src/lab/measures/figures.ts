import { round, shareOf } from '../stats';
import type { Figure } from './types';

/** Where a figure should lie, both ends included; left out: nothing is asked of it. */
export interface Goal {
  readonly atLeast?: number;
  readonly atMost?: number;
}

const Z = 1.959964;

/** Whether the estimate itself meets its goal; its interval tells how sure that is. */
export function meets(value: number, goal?: Goal): boolean | null {
  return goal ? value >= (goal.atLeast ?? -Infinity) && value <= (goal.atMost ?? Infinity) : null;
}

/** A share of cases with Wilson's interval. */
export function shareFigure(label: string, count: number, n: number, goal?: Goal): Figure {
  const { share, low, high } = shareOf(count, n);
  return { label, value: share, low, high, n, unit: 'share', ok: n === 0 ? null : meets(share, goal) };
}

/** A mean with the normal interval. */
export function meanFigure(label: string, values: readonly number[], unit: Figure['unit'], goal?: Goal): Figure {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / Math.max(1, n);
  const deviation = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, n - 1));
  const half = n > 1 ? (Z * deviation) / Math.sqrt(n) : 0;
  return { label, value: round(mean), low: round(mean - half), high: round(mean + half), n, unit, ok: n === 0 ? null : meets(mean, goal) };
}

/** The value that the share `q` of all does not exceed, with the interval of order statistics. */
export function quantileFigure(label: string, values: readonly number[], q: number, unit: Figure['unit'], goal?: Goal): Figure {
  const n = values.length;
  if (n === 0) return { label, value: 0, low: 0, high: 0, n, unit, ok: null };
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (r: number): number => sorted[Math.min(n - 1, Math.max(0, Math.ceil(r) - 1))]!;
  const half = Z * Math.sqrt(n * q * (1 - q));
  const value = rank(n * q);
  return { label, value: round(value), low: round(rank(n * q - half)), high: round(rank(n * q + half + 1)), n, unit, ok: meets(value, goal) };
}

/** Shannon's entropy of counts in bits, with the interval of its asymptotic variance. */
export function entropyFigure(label: string, counts: readonly number[], goal?: Goal): Figure {
  const n = counts.reduce((a, b) => a + b, 0);
  const parts = counts.filter((c) => c > 0).map((c) => c / n);
  const bits = 0 - parts.reduce((sum, p) => sum + p * Math.log2(p), 0);
  const squares = parts.reduce((sum, p) => sum + p * Math.log2(p) ** 2, 0);
  const half = n > 0 ? Z * Math.sqrt(Math.max(0, squares - bits ** 2) / n) : 0;
  const value = n > 0 ? bits : 0;
  return { label, value: round(value), low: round(Math.max(0, value - half)), high: round(value + half), n, unit: 'bits', ok: n === 0 ? null : meets(value, goal) };
}

/** All those of which something is asked must be where they should; null if nothing was asked or measured. */
export function allOk(figures: readonly Figure[]): boolean | null {
  const asked = figures.filter((f) => f.ok !== null);
  return asked.length === 0 ? null : asked.every((f) => f.ok);
}

/** A share in words: `37.5 %`. */
export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)} %`;
}

/** Counts of whole numbers from the lowest to the highest, gaps included: for bars. */
export function bins(values: readonly number[], from: number, to: number): number[] {
  const counts = new Array<number>(to - from + 1).fill(0);
  for (const v of values) if (v >= from && v <= to) counts[v - from] = counts[v - from]! + 1;
  return counts;
}
