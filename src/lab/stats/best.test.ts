import { describe, expect, it } from 'vitest';
import { below } from '../../rules/rng';
import type { Choice } from './best';
import { bestShares } from './best';

const dice = { rng: 1, v: [] };
const noise = (size: number): number => (below(dice, 2001) / 1000 - 1) * size;
/** A case with true worths, seen through two noisy halves. */
const seen = (worth: readonly number[], size: number): Choice => {
  const first = worth.map((v) => v + noise(size));
  const second = worth.map((v) => v + noise(size));
  return { options: worth.map((_, k) => `o${k}`), first, second, worth: first.map((v, k) => (v + second[k]!) / 2) };
};
const many = (n: number, of: (k: number) => Choice): Choice[] => Array.from({ length: n }, (_, k) => of(k));

describe('which option is best', () => {
  it('is counted exactly where there is no noise, ties shared', () => {
    const r = bestShares([...many(3, () => seen([0.5, 0.4], 0)), seen([0.4, 0.5], 0), seen([0.5, 0.5], 0)]);
    expect(r.options.map((o) => [o.open, o.share, o.likely])).toEqual([[5, 0.7, 0.7], [5, 0.3, 0.3]]);
    expect(r.noise).toBe(0);
    expect(r.options[0]!.gain).toBeCloseTo(0.1);
  });

  it('finds an answer that is right in one situation of ten, through moderate noise', () => {
    const r = bestShares(many(200, (k) => seen(k % 10 === 0 ? [0.4, 0.6, 0.3] : [0.6, 0.4, 0.3], 0.04)));
    const [a, b, c] = r.options.map((o) => o.likely);
    expect(a).toBeGreaterThan(0.84);
    expect(b).toBeGreaterThan(0.05);
    expect(b).toBeLessThan(0.16);
    expect(c).toBeLessThan(0.02);
    expect(r.agree).toBeGreaterThan(0.95);
  });

  it('does not take noise for variety: an option always a little worse is not called best as often as it looks', () => {
    const r = bestShares(many(300, () => seen([0.5, 0.48], 0.06)));
    expect(r.options[1]!.share).toBeGreaterThan(0.15);
    expect(r.options[1]!.likely).toBeLessThan(r.options[1]!.share / 2);
    // Where one half found it best, the other half knows better.
    expect(r.options[1]!.gain).toBeLessThan(0);
  });

  it('keeps apart options that are not open everywhere', () => {
    const r = bestShares([seen([0.3, 0.2], 0), seen([0.3, 0.2, 0.4], 0), seen([0.3, 0.2, 0.4], 0)]);
    expect(r.options.map((o) => [o.open, o.share])).toEqual([[3, 1 / 3], [3, 0], [2, 1]]);
  });
});
