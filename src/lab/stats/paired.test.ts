import { describe, expect, it } from 'vitest';
import { comparePaired } from './paired';

const games = (n: number, winner: (k: number) => number): { index: number; winner: number }[] => Array.from({ length: n }, (_, index) => ({ index, winner: winner(index) }));

describe('two ways of playing the same games', () => {
  it('gives difference and ratio of a side’s shares', () => {
    const p = comparePaired(games(400, (k) => (k % 2 === 0 ? 0 : 1)), games(400, (k) => (k % 4 === 0 ? 0 : 1)), 0);
    expect([p.before, p.after, p.difference, p.ratio]).toEqual([0.5, 0.25, -0.25, 0.5]);
    expect(p.high).toBeLessThan(-0.15);
    expect(p.ratioLow).toBeGreaterThan(0.3);
    expect(p.ratioHigh).toBeLessThan(0.7);
  });

  it('is surer where the same games go the same way', () => {
    const usual = games(300, (k) => k % 3);
    const alike = comparePaired(usual, games(300, (k) => (k < 290 ? k % 3 : 0)), 0);
    const apart = comparePaired(usual, games(300, (k) => (k < 290 ? (k + 1) % 3 : 0)), 0);
    expect(alike.difference).toBeCloseTo(apart.difference, 2);
    expect(alike.high - alike.low).toBeLessThan((apart.high - apart.low) / 2);
  });

  it('knows nothing for certain from a side that never won', () => {
    const p = comparePaired(games(100, () => 1), games(100, () => 1), 0);
    expect([p.difference, p.ratio]).toEqual([0, 0]);
    expect(p.high).toBeGreaterThan(0);
    expect(p.ratioHigh).toBe(Infinity);
  });
});
