import { expect, it } from 'vitest';
import { arcBetween, arcPoint, wordsSpot } from './arc';
import { overlap, rect } from './rect';

const arc = arcBetween([0, 0], [200, 0], 0);

it('puts words beside the point they belong to, off what stands there', () => {
  const free = wordsSpot(arc, 0.5, true, 60, 18, 10, []);
  expect(free).toEqual(rect(70, 10, 60, 18));
  const taken = [rect(60, 5, 80, 30), rect(60, -35, 80, 30)];
  const spot = wordsSpot(arc, 0.5, true, 60, 18, 10, taken);
  const cost = taken.reduce((sum, r) => sum + overlap(spot, r), 0);
  expect(cost).toBeLessThan(taken.reduce((sum, r) => sum + overlap(free, r), 0));
  // A cross stays where it is, and its words beside it.
  expect(Math.abs(spot.x + spot.w / 2 - arcPoint(arc, 0.5)[0])).toBeLessThanOrEqual(10 + 60 / 2);
});

it('lets words go along their line where its middle is taken', () => {
  const crowd = [rect(60, -60, 80, 120)];
  const spot = wordsSpot(arc, 0.5, false, 40, 18, 4, crowd);
  expect(overlap(spot, crowd[0]!)).toBe(0);
});
