import { describe, expect, it } from 'vitest';
import { allOk, bins, entropyFigure, meanFigure, quantileFigure, shareFigure } from './figures';

describe('figures', () => {
  it('are judged by the figure itself, whatever the interval', () => {
    expect(shareFigure('a', 30, 100, { atLeast: 0.3 }).ok).toBe(true);
    expect(shareFigure('a', 29, 100, { atLeast: 0.3 }).ok).toBe(false);
    expect(shareFigure('a', 0, 0, { atLeast: 0.3 }).ok).toBeNull();
    expect(allOk([shareFigure('a', 1, 2), shareFigure('a', 1, 2, { atMost: 1 })])).toBe(true);
    expect(allOk([shareFigure('a', 1, 2)])).toBeNull();
  });

  it('give the spread of dates in bits: 8 equal dates are 3 bits, one date none', () => {
    expect(entropyFigure('a', [5, 5, 5, 5, 5, 5, 5, 5]).value).toBe(3);
    expect(entropyFigure('a', [0, 7, 0])).toMatchObject({ value: 0, low: 0, high: 0, n: 7 });
    const { value, low, high } = entropyFigure('a', [90, 10]);
    expect(value).toBeCloseTo(0.469, 3);
    // By the variance formula: sqrt((0.9·log2²0.9 + 0.1·log2²0.1 − H²)/100) = 0.0951 each side, times 1.96.
    expect(high - low).toBeCloseTo(2 * 1.96 * 0.0951, 2);
  });

  it('give quantiles as values that occurred, with the ranks around them', () => {
    const values = Array.from({ length: 100 }, (_, k) => 100 - k);
    expect(quantileFigure('a', values, 0.9, 'count')).toMatchObject({ value: 90, low: 85, high: 97 });
    expect(quantileFigure('a', values, 0.5, 'count').value).toBe(50);
    expect(quantileFigure('a', [], 0.5, 'count').ok).toBeNull();
  });

  it('give means with their interval', () => {
    expect(meanFigure('a', [1, 2, 3, 4], 'count', { atLeast: 2, atMost: 3 })).toMatchObject({ value: 2.5, low: 1.2348, high: 3.7652, ok: true });
  });

  it('count what falls between two bounds', () => {
    expect(bins([1, 3, 3, 9], 1, 4)).toEqual([1, 0, 2, 0]);
  });
});
