import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, distance } from './suggest';

describe('distance', () => {
  it.each([['', '', 0], ['heat', 'heta', 1], ['heat', 'heats', 1], ['heat', 'hat', 1], ['heat', 'hoot', 2], ['abc', 'xyz', 3]])('%s to %s is %i', (a, b, n) => {
    expect(distance(a, b)).toBe(n);
  });

  it('is the same both ways and never more than the longer word', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const n = distance(a, b);
      expect(n).toBe(distance(b, a));
      expect(n).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(n === 0).toBe(a === b);
    }));
  });
});

describe('didYouMean', () => {
  it('finds the nearest word, whatever its case', () => {
    expect(didYouMean('Heta', ['bread', 'heat', 'wheat'])).toBe('heat');
    expect(didYouMean('garison', ['garrison', 'sailors'])).toBe('garrison');
    expect(didYouMean('petrograd', ['petrograd-soviet', 'moscow'])).toBe('petrograd-soviet');
  });

  it('keeps silent when nothing is near', () => {
    expect(didYouMean('zebra', ['heat', 'bread'])).toBeUndefined();
    expect(didYouMean('x', ['heat'])).toBeUndefined();
    expect(didYouMean('', [])).toBeUndefined();
  });
});
