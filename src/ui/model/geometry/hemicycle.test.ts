import { describe, expect, it } from 'vitest';
import { hemicycle, outerRadius, seatGap } from './hemicycle';

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('hemicycle', () => {
  it.each([1, 2, 3, 17, 34, 315, 550, 650, 1000, 1429])('gives exactly %i seats', (n) => {
    expect(hemicycle(n, 46, 125, 'up').seats).toHaveLength(n);
  });

  it('draws the sheet of 1,000 in 19 rows with dots of 2.6 px or a little more', () => {
    const ring = hemicycle(1000, 58, 168, 'up');
    expect(ring.rows).toBe(19);
    expect(ring.dot).toBeGreaterThan(2.4);
    expect(ring.dot).toBeLessThan(2.8);
  });

  it('keeps every seat inside the half ring, on its own side of the base', () => {
    for (const [orientation, sign] of [['up', -1], ['down', 1]] as const) {
      for (const seat of hemicycle(550, 46, 125, orientation).seats) {
        expect(Math.hypot(seat.x, seat.y)).toBeGreaterThan(45.999);
        expect(Math.hypot(seat.x, seat.y)).toBeLessThan(125.001);
        expect(seat.y * sign).toBeGreaterThan(-0.001);
      }
    }
  });

  it('never lets two dots touch', () => {
    const { seats, dot } = hemicycle(315, 58, 168, 'up');
    let nearest = Infinity;
    seats.forEach((a, i) => {
      for (const b of seats.slice(i + 1)) nearest = Math.min(nearest, distance(a, b));
    });
    expect(nearest).toBeGreaterThan(dot * 2);
  });

  it('sorts seats by angle, so the edge between two parties is a straight ray', () => {
    const { seats } = hemicycle(1000, 58, 168, 'up');
    for (const edge of [1, 250, 545, 662, 999]) {
      const left = Math.max(...seats.slice(0, edge).map((s) => s.angle));
      const right = Math.min(...seats.slice(edge).map((s) => s.angle));
      expect(left).toBeLessThanOrEqual(right);
    }
  });

  it('is empty for an assembly that has not met', () => {
    expect(hemicycle(0, 46, 125, 'up')).toEqual({ seats: [], dot: 0, rows: 0 });
  });
});

describe('outerRadius', () => {
  it('gives two assemblies areas in proportion to their deputies', () => {
    const area = (n: number): number => {
      const outer = outerRadius(n, 6.5, 0.355);
      return outer * outer * (1 - 0.355 ** 2);
    };
    expect(area(1000) / area(550)).toBeCloseTo(1000 / 550, 6);
  });

  it('undoes seatGap', () => {
    const outer = outerRadius(550, 6.5, 0.368);
    expect(seatGap(550, outer * 0.368, outer)).toBeCloseTo(6.5, 6);
  });
});
