import { mix } from '../seeds';

/** A value with the interval that holds it in 19 of 20 experiments. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const TIMES = 1000;

/**
 * A statistic with its 95 % interval, by drawing the cases again and again with replacement (percentile bootstrap).
 * Draws come from the seed, so that the same cases give the same interval.
 */
export function bootstrap<T>(cases: readonly T[], statistic: (drawn: readonly T[]) => number, seed = 1): Estimate {
  const value = statistic(cases);
  if (cases.length < 2) return { value, low: value, high: value };
  const values: number[] = [];
  const drawn = cases.slice();
  let dice = mix(seed, cases.length);
  for (let k = 0; k < TIMES; k++) {
    for (let i = 0; i < drawn.length; i++) {
      dice = mix(dice, i);
      drawn[i] = cases[(dice >>> 0) % cases.length]!;
    }
    const v = statistic(drawn);
    if (Number.isFinite(v)) values.push(v);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.min(values.length - 1, Math.max(0, Math.round(share * (values.length - 1))))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

/** Mean of numbers; 0 of none. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const v of values) sum += v;
  return values.length === 0 ? 0 : sum / values.length;
}
