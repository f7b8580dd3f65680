import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix } from './seeds';
import { histogram, shareOf, summary } from './stats';

describe('a share of cases', () => {
  it('lies within its interval, which narrows as there are more', () => {
    expect(shareOf(30, 100)).toEqual({ count: 30, share: 0.3, low: 0.2189, high: 0.3958 });
    expect(shareOf(300, 1000).high).toBeLessThan(shareOf(30, 100).high);
    expect(shareOf(0, 50).low).toBe(0);
    expect(shareOf(0, 50).high).toBeGreaterThan(0.01);
    expect(shareOf(50, 50).high).toBe(1);
    expect(shareOf(0, 0)).toEqual({ count: 0, share: 0, low: 0, high: 1 });
  });
  it('covers the true share in about nineteen of twenty experiments', () => {
    let covered = 0;
    for (let k = 0; k < 2000; k++) {
      let n = 0;
      for (let i = 0; i < 60; i++) if ((mix(k, i) >>> 0) / 2 ** 32 < 0.3) n++;
      const s = shareOf(n, 60);
      if (s.low <= 0.3 && s.high >= 0.3) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
    expect(covered / 2000).toBeLessThan(0.97);
  });
});

describe('a summary', () => {
  it('gives mean, spread and what nine in ten do not exceed', () => {
    expect(summary([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({ mean: 5.5, plusMinus: 1.8765, deviation: 3.0277, p90: 9, min: 1, max: 10 });
    expect(summary([])).toMatchObject({ mean: 0, p90: 0 });
    expect(histogram([3, 1, 3])).toEqual({ 1: 1, 3: 2 });
  });
});

describe('seeds', () => {
  it('of neighbours have nothing to do with one another', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(10_000), (seed, k) => mix(seed, k) !== mix(seed, k + 1)));
    const low = new Set(Array.from({ length: 4000 }, (_, k) => mix(1, k) & 0xff));
    expect(low.size).toBe(256);
  });
});
