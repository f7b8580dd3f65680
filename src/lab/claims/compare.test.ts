import { describe, expect, it } from 'vitest';
import { mix } from '../seeds';
import type { Level } from './compare';
import { difference, judge, levelOf, ratio, together } from './compare';

/** Cases that are 1 with a chance, drawn from a seed. */
const cases = (seed: number, n: number, chance: number): number[] => Array.from({ length: n }, (_, i) => ((mix(seed, i) >>> 0) / 2 ** 32 < chance ? 1 : 0));
const level = (value: number, half: number): Level => ({ value, low: value - half, high: value + half, n: 100 });

/** Share of experiments whose interval holds the truth. */
function coverage(of: (seed: number) => Level, truth: number): number {
  let inside = 0;
  for (let k = 0; k < 1000; k++) {
    const { low, high } = of(k);
    if (low <= truth && truth <= high) inside++;
  }
  return inside / 1000;
}

describe('comparing two courses', () => {
  it('gives a difference whose interval holds the truth in about nineteen of twenty experiments, near the edge as well', () => {
    for (const [p, q] of [[0.5, 0.3], [0.98, 0.9], [0.05, 0.02]] as const) {
      const share = coverage((k) => difference(levelOf(cases(2 * k, 150, p), true), levelOf(cases(2 * k + 1, 150, q), true)), p - q);
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.995);
    }
  });

  it('gives a ratio whose interval holds the truth as often', () => {
    for (const [p, q] of [[0.3, 0.9], [0.02, 0.6]] as const) {
      const share = coverage((k) => ratio(levelOf(cases(2 * k, 150, p), true), levelOf(cases(2 * k + 1, 150, q), true)), p / q);
      expect(share).toBeGreaterThan(0.92);
    }
  });

  it('does not pretend to be sure where every case was alike', () => {
    const all = levelOf(cases(1, 50, 2), true);
    expect(all.value).toBe(1);
    const d = difference(all, all);
    expect(d.value).toBe(0);
    expect(d.low).toBeLessThan(-0.02);
    expect(d.high).toBeGreaterThan(0.02);
  });

  it('has no upper end for a multiple of something that may be nothing', () => {
    expect(ratio(level(0.5, 0.1), level(0.02, 0.03)).high).toBe(Number.POSITIVE_INFINITY);
  });

  it('says nothing of a quantity that no game had', () => {
    expect(judge(levelOf([], false), { atLeast: 0 })).toBe('unclear');
  });
});

describe('a verdict', () => {
  it('is unclear as long as the interval lies on both sides of the bound', () => {
    expect(judge(level(0.3, 0.05), { atMost: 0.4 })).toBe('holds');
    expect(judge(level(0.3, 0.05), { atMost: 0.32 })).toBe('unclear');
    expect(judge(level(0.3, 0.05), { atMost: 0.2 })).toBe('does not hold');
    expect(judge(level(0.3, 0.05), { atLeast: 0.2 })).toBe('holds');
    expect(judge(level(0.3, 0.05), { atLeast: 0.4 })).toBe('does not hold');
  });

  it('on a claim needs everything it asks', () => {
    expect(together(['holds', 'holds'])).toBe('holds');
    expect(together(['holds', 'unclear'])).toBe('unclear');
    expect(together(['unclear', 'does not hold', 'holds'])).toBe('does not hold');
  });
});
