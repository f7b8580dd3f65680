/** A share of cases with its 95 % interval (Wilson's), all from 0 to 1. */
export interface Share {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

export function shareOf(count: number, n: number): Share {
  if (n === 0) return { count, share: 0, low: 0, high: 1 };
  const p = count / n;
  const middle = p + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const all = 1 + (Z * Z) / n;
  return { count, share: round(p), low: round(Math.max(0, (middle - half) / all)), high: round(Math.min(1, (middle + half) / all)) };
}

/** Mean with its 95 % interval's half width, spread, and the value nine in ten do not exceed. */
export interface Summary {
  readonly mean: number;
  readonly plusMinus: number;
  readonly deviation: number;
  readonly p90: number;
  readonly min: number;
  readonly max: number;
}

export function summary(values: readonly number[]): Summary {
  const n = values.length;
  if (n === 0) return { mean: 0, plusMinus: 0, deviation: 0, p90: 0, min: 0, max: 0 };
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const deviation = n > 1 ? Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1)) : 0;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    mean: round(mean), plusMinus: round((Z * deviation) / Math.sqrt(n)), deviation: round(deviation),
    p90: sorted[Math.min(n - 1, Math.ceil(n * 0.9) - 1)]!, min: sorted[0]!, max: sorted[n - 1]!,
  };
}

/** How often each value occurs, in the order of the values. */
export function histogram(values: readonly number[]): Record<string, number> {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a - b).map(([v, n]) => [String(v), n]));
}

export function round(n: number, digits = 4): number {
  const f = 10 ** digits;
  return Math.round(n * f) / f;
}
