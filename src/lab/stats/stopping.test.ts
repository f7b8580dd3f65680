import { describe, expect, it } from 'vitest';
import { mix } from '../seeds';
import { bootstrap, mean } from './bootstrap';
import type { Course } from './stopping';
import { bestFixedDate, fixedDate, learnStopping, outcome } from './stopping';

const even = (a: number, b: number): number => (mix(a, b) >>> 0) / 2 ** 32;

/** Courses whose best date is drawn for each; on the day one knows how far off it is, or knows nothing of use. */
function courses(n: number, seed: number, seen: boolean): Course[] {
  return Array.from({ length: n }, (_, i) => {
    const best = 1 + Math.floor(even(seed + i, 1) * 6);
    return {
      never: 0.1,
      dates: Array.from({ length: 8 }, (_, date) => {
        const worth = Math.max(0, 0.9 - 0.3 * Math.abs(date - best));
        return { date, worth, known: [date, seen ? worth : even(seed + i, 100 + date), even(seed + i, 200 + date)] };
      }),
    };
  });
}
const average = (list: readonly Course[], rule: (c: Course) => number): number => mean(list.map((c) => outcome(c, rule)));

describe('the best rule for stopping', () => {
  it('beats every fixed date on courses it has not seen, where the situation can be read', () => {
    const { rule } = learnStopping(courses(150, 1, true));
    const unseen = courses(150, 5000, true);
    const fixed = average(unseen, fixedDate(bestFixedDate(courses(150, 1, true), 7)));
    expect(average(unseen, rule)).toBeGreaterThan(fixed + 0.2);
    expect(average(unseen, rule)).toBeLessThanOrEqual(0.9);
  });

  it('gains nothing where there is nothing to read', () => {
    const { rule } = learnStopping(courses(150, 1, false));
    const unseen = courses(150, 5000, false);
    expect(Math.abs(average(unseen, rule) - average(unseen, fixedDate(bestFixedDate(unseen, 7))))).toBeLessThan(0.06);
  });

  it('never stops where going on is always better', () => {
    const list = courses(60, 1, true).map((c) => ({ ...c, never: 1 }));
    expect(average(list, learnStopping(list).rule)).toBe(1);
    expect(bestFixedDate(list, 7)).toBe(8);
  });

  it('by the calendar takes the first legal date from a date on', () => {
    const c: Course = { never: 0, dates: [2, 5].map((date) => ({ date, worth: date / 10, known: [] })) };
    expect([0, 2, 3, 5].map((d) => outcome(c, fixedDate(d)))).toEqual([0.2, 0.2, 0.5, 0.5]);
    expect(outcome(c, fixedDate(6))).toBe(0);
  });

  it('learns from nothing that nothing is to be done', () => {
    expect(learnStopping([]).rule({ never: 1, dates: [{ date: 0, worth: 0, known: [] }] })).toBe(-1);
  });
});

describe('an interval by drawing again', () => {
  it('holds the true mean in about nineteen of twenty experiments', () => {
    let held = 0;
    for (let k = 0; k < 200; k++) {
      const e = bootstrap(Array.from({ length: 40 }, (_, i) => (even(k, i) < 0.3 ? 1 : 0)), mean, k);
      if (e.low <= 0.3 && e.high >= 0.3) held++;
    }
    expect(held).toBeGreaterThan(175);
    expect(held).toBeLessThan(200);
  });

  it('is the same for the same cases', () => {
    expect(bootstrap([1, 2, 5, 9], mean, 3)).toEqual(bootstrap([1, 2, 5, 9], mean, 3));
    expect(bootstrap([4], mean)).toEqual({ value: 4, low: 4, high: 4 });
  });
});
