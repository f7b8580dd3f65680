import { describe, expect, it } from 'vitest';
import { arcAngle, arcBetween, arcLength, arcPoint, trimArc } from './arc';
import { hands, minutesOf, sector } from './clock';
import { lockOutline, pointRadius, sideOutline, unitOutline } from './outline';
import { beamTilt, settle, weightAt } from './steelyard';

const width = (points: readonly (readonly [number, number])[]): number => Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x));

describe('unit outlines', () => {
  it('start as a square and end as a wedge that points right', () => {
    const square = unitOutline(0);
    expect(Math.max(...square.map(([x]) => x))).toBe(16);
    const wedge = unitOutline(4);
    const tips = wedge.filter(([x]) => x > 28);
    expect(tips.every(([, y]) => Math.abs(y) < 0.001)).toBe(true);
  });

  it('have matching points, so that every state between two steps is a polygon', () => {
    for (let step = 0; step <= 4; step += 0.25) expect(unitOutline(step)).toHaveLength(8);
    const mid = unitOutline(3.5);
    mid.forEach(([x], i) => {
      expect(x).toBeCloseTo(((unitOutline(3)[i]?.[0] ?? 0) + (unitOutline(4)[i]?.[0] ?? 0)) / 2);
    });
  });

  it('reach further right with every step from neutral on', () => {
    const reach = [2, 3, 4].map((s) => Math.max(...unitOutline(s).map(([x]) => x)));
    expect(reach).toEqual([17, 22, 29]);
  });

  it('are enclosed by the outline of a lock', () => {
    for (const step of [0, 1, 2, 3, 4]) expect(width(lockOutline(step))).toBeGreaterThan(width(unitOutline(step)) * 1.25);
  });
});

describe('side shapes', () => {
  it('are five different outlines', () => {
    const shapes = (['wedge', 'circle', 'square', 'bar', 'hexagon'] as const).map((s) => JSON.stringify(sideOutline(s, 10)));
    expect(new Set(shapes).size).toBe(5);
  });

  it('grow with weight', () => {
    expect(pointRadius(1, 'circle')).toBeLessThan(pointRadius(2, 'circle'));
    expect(pointRadius(2, 'circle')).toBeLessThan(pointRadius(3, 'circle'));
  });
});

describe('steelyard', () => {
  it('lies level for equals and sinks on the heavier side', () => {
    expect(beamTilt(5, 5)).toBe(0);
    expect(beamTilt(6, 4)).toBeLessThan(0);
    expect(beamTilt(4, 6)).toBe(-beamTilt(6, 4));
  });

  it('tilts further for every point of difference, yet stays on the sheet', () => {
    for (let d = 1; d < 10; d += 1) expect(beamTilt(0, d)).toBeGreaterThan(beamTilt(0, d - 1));
    expect(beamTilt(0, 10)).toBeLessThanOrEqual(9);
  });

  it('slides weights out in proportion', () => {
    expect(weightAt(0, 10, 172)).toBe(0);
    expect(weightAt(10, 10, 172)).toBeCloseTo(163.9, 1);
    expect(weightAt(5, 10, 172) * 2).toBeCloseTo(weightAt(10, 10, 172));
    expect(weightAt(14, 10, 172)).toBe(weightAt(10, 10, 172));
  });

  it('settles with one overshoot', () => {
    expect(settle(0)).toBe(0);
    expect(settle(1)).toBe(1);
    const values = Array.from({ length: 99 }, (_, i) => settle((i + 1) / 100));
    expect(Math.max(...values)).toBeGreaterThan(1);
    const crossings = values.filter((v, i) => i > 0 && v > 1 !== (values[i - 1] ?? 0) > 1).length;
    expect(crossings).toBe(1);
  });
});

describe('clock', () => {
  it('reads times and turns the hands', () => {
    expect(minutesOf('03:35')).toBe(215);
    expect(minutesOf('noon')).toBe(0);
    expect(hands(215)).toEqual({ hour: 107.5, minute: 210 });
    expect(hands(22 * 60 + 40).hour).toBeCloseTo(320);
  });

  it('measures a beat across midnight', () => {
    expect(sector(120, 215)).toEqual({ start: 60, sweep: 47.5 });
    expect(sector(22 * 60, 2 * 60).sweep).toBe(120);
  });
});

describe('arcs', () => {
  const arc = arcBetween([0, 0], [100, 0], 0.2);

  it('begin and end where they should and bend to one side', () => {
    expect(arcPoint(arc, 0)).toEqual([0, 0]);
    expect(arcPoint(arc, 1)).toEqual([100, 0]);
    expect(arcPoint(arc, 0.5)[1]).toBeCloseTo(10);
    expect(arcPoint(arcBetween([0, 0], [100, 0], -0.2), 0.5)[1]).toBeCloseTo(-10);
    expect(arcAngle(arc, 0.5)).toBeCloseTo(0);
  });

  it('can be trimmed at both ends without leaving the curve', () => {
    const short = trimArc(arc, 20, 30);
    expect(arcLength(short)).toBeLessThan(arcLength(arc) - 45);
    expect(arcPoint(short, 0)[0]).toBeGreaterThan(17);
    expect(arcPoint(short, 1)[0]).toBeLessThan(73);
    const [x, y] = arcPoint(short, 0.5);
    const same = Array.from({ length: 1001 }, (_, i) => arcPoint(arc, i / 1000));
    expect(Math.min(...same.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.1);
  });

  it('are left whole when too short to trim', () => {
    const tiny = arcBetween([0, 0], [30, 0], 0);
    expect(trimArc(tiny, 20, 20)).toBe(tiny);
  });
});
