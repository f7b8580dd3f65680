import { shareOf } from '../stats';

/** A figure of one arm, with its 95 % interval. */
export interface Level {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Games in which it has a meaning. */
  readonly n: number;
}

const Z = 1.959964;

/** The mean of values; of a share (values 0 and 1) with Wilson's interval, else with the normal one. */
export function levelOf(values: readonly number[], share: boolean): Level {
  const n = values.length;
  if (n === 0) return { value: Number.NaN, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, n };
  const value = values.reduce((a, b) => a + b, 0) / n;
  if (share) {
    const { low, high } = shareOf(values.filter((v) => v === 1).length, n);
    return { value, low, high, n };
  }
  const spread = n > 1 ? Math.sqrt(values.reduce((sum, v) => sum + (v - value) ** 2, 0) / (n - 1)) : Number.POSITIVE_INFINITY;
  const half = (Z * spread) / Math.sqrt(n);
  return { value, low: value - half, high: value + half, n };
}

/**
 * How much higher one level is than another. The interval is made from the two levels' own (Newcombe's square-and-add),
 * so it stays honest near 0 and 1, where a normal interval shrinks to nothing.
 */
export function difference(a: Level, b: Level): Level {
  const value = a.value - b.value;
  return {
    value, n: Math.min(a.n, b.n),
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/** One level as a multiple of another, both positive; the interval again from the levels' own (Donner and Zou). */
export function ratio(a: Level, b: Level): Level {
  const n = Math.min(a.n, b.n);
  const value = a.value / b.value;
  const side = (from: number, to: number, sign: number): number => {
    const ab = a.value * b.value;
    const root = Math.sqrt(Math.max(0, ab ** 2 - from * to * (2 * a.value - from) * (2 * b.value - to)));
    return (ab + sign * root) / (to * (2 * b.value - to));
  };
  // Where the lower level may be nothing, no upper end can be given.
  if (!(b.low > 0) || !Number.isFinite(value)) return { value, low: 0, high: Number.POSITIVE_INFINITY, n };
  return { value, n, low: Math.max(0, side(Math.max(0, a.low), b.high, -1)), high: side(a.high, b.low, 1) };
}

export type Verdict = 'holds' | 'does not hold' | 'unclear';

/** Whether a figure keeps a bound: unclear as long as its interval lies on both sides of it. */
export function judge(level: Level, bound: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }): Verdict {
  if (level.n === 0 || Number.isNaN(level.value)) return 'unclear';
  if (bound.atLeast !== undefined) return level.low >= bound.atLeast ? 'holds' : level.high < bound.atLeast ? 'does not hold' : 'unclear';
  const most = bound.atMost ?? Number.POSITIVE_INFINITY;
  return level.high <= most ? 'holds' : level.low > most ? 'does not hold' : 'unclear';
}

/** A claim holds if all it asks holds, and does not if any of it does not. */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('does not hold')) return 'does not hold';
  return verdicts.every((v) => v === 'holds') ? 'holds' : 'unclear';
}
