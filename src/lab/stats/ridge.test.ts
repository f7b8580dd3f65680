import { describe, expect, it } from 'vitest';
import { mix } from '../seeds';
import { fitRidge } from './ridge';

/** An even number from 0 to 1 that depends on two whole ones. */
const even = (a: number, b: number): number => (mix(a, b) >>> 0) / 2 ** 32;
const rows = Array.from({ length: 300 }, (_, i) => Array.from({ length: 12 }, (_, j) => 10 * even(i + 1, j)));
const groups = rows.map((_, i) => i);

describe('a forecast from several numbers', () => {
  it('finds what the answer depends on, and nothing else when there is little noise', () => {
    const fit = fitRidge(rows, rows.map((r) => 3 * r[2]! - r[7]! + 5), groups, 12);
    const row = [0, 0, 4, 0, 0, 0, 0, 2, 0, 0, 0, 0];
    expect(fit.predict(row)).toBeCloseTo(15, 0);
    expect(Math.abs(fit.predict(row.with(5, 9)) - fit.predict(row))).toBeLessThan(0.3);
  });

  it('holds weights back where the answer is chance', () => {
    const answers = rows.map((_, i) => even(i, 99));
    const fit = fitRidge(rows, answers, groups, 12);
    const forecasts = rows.map((r) => fit.predict(r));
    const spread = (list: number[]): number => Math.sqrt(list.reduce((s, v) => s + (v - 0.5) ** 2, 0) / list.length);
    expect(spread(forecasts)).toBeLessThan(spread(answers) / 4);
  });

  it('keeps the inputs that go along best with the answer', () => {
    expect([...fitRidge(rows, rows.map((r) => r[4]! + 0.1 * r[9]!), groups, 1).used]).toEqual([4]);
    // What never changes is of no use, however many may be kept.
    expect(fitRidge(rows.map((r) => [1, r[0]!]), rows.map((r) => r[0]!), groups, 5).used).toEqual([1]);
  });

  it('gives the mean where there is nothing to go by', () => {
    expect(fitRidge([[1], [1], [1]], [2, 4, 6], [0, 1, 2], 3).predict([1])).toBeCloseTo(4);
    expect(fitRidge([], [], [], 3).predict([1])).toBe(0);
  });
});
