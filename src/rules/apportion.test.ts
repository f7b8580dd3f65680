import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apportion } from './apportion';

it('adds up to the hall, each within one of its due', () => {
  fc.assert(fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 2000 }), (seats, total) => {
    const all = seats.reduce((a, b) => a + b, 0);
    fc.pre(all > 0);
    const out = apportion(seats, total);
    expect(out.reduce((a, b) => a + b, 0)).toBe(total);
    out.forEach((n, i) => { expect(Math.abs(n - seats[i]! * total / all)).toBeLessThan(1); });
  }));
});

it('tells equal seats as equal deputies where another can take the odd one', () => {
  expect(apportion([9, 9, 1, 1], 650)).toEqual([293, 293, 32, 32]);
  expect(apportion([7, 7, 3, 3], 650)).toEqual([228, 228, 97, 97]);
  expect(apportion([9, 9, 2], 650)).toEqual([293, 292, 65]);
  expect(apportion([0, 0], 10)).toEqual([0, 0]);
});
