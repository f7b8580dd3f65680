import { describe, expect, it } from 'vitest';
import type { BoardAssembly, BoardModel, BoardPoint, BoardUnit } from '../board';
import { keyUnder, placeAssemblies } from './assemblies';
import { halves } from './text';
import { boardLayout } from './layout';
import { hitTest, milieuCells, placeCounters } from './places';
import { contains, grow, overlap, rect } from './rect';

const unit = (i: number, u: number, v: number): BoardUnit => ({ id: `u${i}`, label: `Regiment ${i}`, uv: [u, v], icon: 'anchor', step: 2 });
const point = (i: number, u: number, v: number): BoardPoint => ({ id: `p${i}`, label: `Station ${i}`, uv: [u, v], icon: 'bank', weight: 2, holder: -1 });
const house = (id: string, n: number, orientation: 'up' | 'down'): BoardAssembly => ({
  id, label: id, deputies: [n, 0, 0], orientation, leader: 0, majority: Math.floor(n / 2) + 1,
});

const model = (over: Partial<BoardModel>): BoardModel => ({
  theme: 'day', reducedMotion: false, sides: [], map: null, points: [], units: [], blocks: [], assemblies: [], arrows: [], ...over,
});

const layout = boardLayout(1280, 720, 'table');

describe('placeCounters', () => {
  it('leaves a lonely counter at home', () => {
    const [place] = placeCounters(model({ units: [unit(1, 0.5, 0.5)] }), layout);
    expect([place?.x, place?.y]).toEqual(place?.home);
    expect(place?.labelSide).toBe('s');
  });

  it('moves counters on one spot apart, but not far', () => {
    const crowd = model({ units: [unit(1, 0.5, 0.5), unit(2, 0.505, 0.5)], points: [point(1, 0.5, 0.51)] });
    const places = placeCounters(crowd, layout);
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) expect(overlap(a.body, b.body)).toBeLessThan(60);
      expect(Math.hypot(a.x - a.home[0], a.y - a.home[1])).toBeLessThanOrEqual(30 * Math.SQRT2 + 0.01);
    });
  });

  it('keeps labels of a full map off each other and off the counters', () => {
    const units = Array.from({ length: 9 }, (_, i) => unit(i, 0.15 + (i % 3) * 0.3, 0.2 + Math.floor(i / 3) * 0.28));
    const points = Array.from({ length: 9 }, (_, i) => point(i, 0.28 + (i % 3) * 0.3, 0.12 + Math.floor(i / 3) * 0.3));
    const places = placeCounters(model({ units, points }), layout);
    places.forEach((a, i) => {
      places.forEach((b, j) => {
        if (i === j) return;
        expect(overlap(a.label, b.label)).toBe(0);
        expect(overlap(a.label, b.body)).toBe(0);
      });
    });
  });

  it('keeps everything on the map, also at its edges', () => {
    const edge = model({ units: [unit(1, 0, 0), unit(2, 1, 1), unit(3, 1.3, 0.2)] });
    for (const p of placeCounters(edge, layout)) {
      const map = rect(0, layout.map.y, layout.panel?.x ?? 0, layout.map.h);
      expect(contains(grow(map, 1), p.body.x, p.body.y)).toBe(true);
      expect(contains(grow(map, 5), p.body.x + p.body.w, p.body.y + p.body.h)).toBe(true);
    }
  });

  it('does not depend on who holds what', () => {
    const a = placeCounters(model({ units: [{ ...unit(1, 0.4, 0.4), step: 0 }], points: [point(1, 0.41, 0.42)] }), layout);
    const b = placeCounters(model({ units: [{ ...unit(1, 0.4, 0.4), step: 4, locked: true }], points: [{ ...point(1, 0.41, 0.42), holder: 0 }] }), layout);
    expect(b).toEqual(a);
  });

  it('gives a turned block the same room as a hidden one', () => {
    const block = { id: 'b', label: 'Troops that came a long way', uv: [0.5, 0.5] as const, rumour: [1, 3] as const, rumourText: '1–3\nthousand' };
    const [down] = placeCounters(model({ blocks: [{ ...block, faceUp: false }] }), layout);
    const [up] = placeCounters(model({ blocks: [{ ...block, faceUp: true, value: 0 }] }), layout);
    expect(up).toEqual(down);
  });

  it('keeps the dial and the corner of the final hours free', () => {
    const night = boardLayout(1280, 720, 'hours');
    const hours = { beat: 1, of: 5, clock: '22:00', from: 0, to: 60, beatText: '' };
    const [place] = placeCounters(model({ hours, assemblies: [house('a', 650, 'up')], units: [unit(1, 1.02, 0.72)] }), night);
    expect(overlap(place?.body ?? rect(0, 0, 0, 0), night.assemblies ?? rect(0, 0, 0, 0))).toBe(0);
  });
});

describe('hitTest', () => {
  const table = model({
    units: [unit(1, 0.5, 0.5)],
    assemblies: [house('a', 600, 'up'), house('b', 300, 'down')],
    milieus: [{ id: 'm0', label: '', cubes: [10] }, { id: 'm1', label: '', cubes: [10] }],
  });
  const places = placeCounters(table, layout);
  const at = (x: number, y: number): unknown => hitTest(table, layout, places, x, y);

  it('finds counters by body and by label', () => {
    const p = places[0];
    expect(at(p?.x ?? 0, p?.y ?? 0)).toEqual({ kind: 'unit', id: 'u1' });
    expect(at((p?.label.x ?? 0) + 3, (p?.label.y ?? 0) + 3)).toEqual({ kind: 'unit', id: 'u1' });
  });

  it('finds assemblies, milieus and bare ground', () => {
    const a = layout.assemblies ?? rect(0, 0, 0, 0);
    expect(at(a.x + a.w / 2, a.y + 60)).toEqual({ kind: 'assembly', id: 'a' });
    const strip = layout.mood ?? rect(0, 0, 0, 0);
    const cell = milieuCells(2, strip, 1)[1] ?? strip;
    expect(at(cell.x + 5, cell.y + 5)).toEqual({ kind: 'milieu', id: 'm1' });
    expect(at(30, 300)).toBeNull();
  });
});

describe('placeAssemblies', () => {
  const area = layout.assemblies ?? rect(0, 0, 0, 0);

  it.each([1, 2, 3])('keeps %i of them inside their room', (n) => {
    const list = [house('a', 1000, 'up'), house('b', 550, 'down'), house('c', 300, 'down')].slice(0, n);
    const { assemblies } = placeAssemblies(list, area, 1, true);
    expect(assemblies).toHaveLength(n);
    for (const p of assemblies) {
      expect(p.cx - p.outer).toBeGreaterThanOrEqual(area.x);
      expect(p.cx + p.outer).toBeLessThanOrEqual(area.x + area.w);
      const top = p.orientation === 'up' ? p.cy - p.outer : p.cy;
      expect(top).toBeGreaterThanOrEqual(area.y);
      expect(top + p.outer).toBeLessThanOrEqual(area.y + area.h + 0.5);
    }
  });

  it('leaves the steelyard room between two of them', () => {
    const { assemblies, scales } = placeAssemblies([house('a', 1000, 'up'), house('b', 550, 'down')], area, 1, true);
    expect((assemblies[1]?.cy ?? 0) - (assemblies[0]?.cy ?? 0)).toBeCloseTo(61);
    expect(scales?.y).toBeGreaterThan(assemblies[0]?.cy ?? 0);
    expect(scales?.y).toBeLessThan(assemblies[1]?.cy ?? 0);
  });

  it('keeps the title of a lower half ring that opens downwards clear of the names under the beam', () => {
    const { assemblies, scales } = placeAssemblies([house('a', 60, 'down'), house('b', 20, 'up')], area, 1, true);
    // At its steepest the beam sinks by a sixth of its arm; its name stands under it.
    const names = (scales?.y ?? 0) + (scales?.arm ?? 0) * Math.sin((9 * Math.PI) / 180) + 29;
    expect(assemblies[1]?.box.y ?? 0).toBeGreaterThanOrEqual(names);
  });

  it('keeps a line for the key of the sides under benches that leave it no corner', () => {
    const under = (...list: ReturnType<typeof house>[]): number | null => {
      const { assemblies } = placeAssemblies(list, area, 1, true);
      return keyUnder(assemblies) ? area.y + area.h - Math.max(...assemblies.map((p) => (p.orientation === 'up' ? p.cy : p.cy + p.outer))) : null;
    };
    expect(under(house('a', 846, 'up'), house('b', 459, 'up'))).toBeGreaterThanOrEqual(22);
    expect(under(house('a', 526, 'up'), house('b', 100, 'up'), house('c', 160, 'down'))).toBeGreaterThanOrEqual(22);
    expect(under(house('a', 1000, 'up'), house('b', 550, 'down'))).toBeNull();
  });

  it('breaks a long name near its middle', () => {
    expect([halves('Works of the harbour'), halves('Harbour')]).toEqual([['Works of', 'the harbour'], ['Harbour']]);
  });

  it('makes areas comparable: the same distance between seats', () => {
    const { assemblies } = placeAssemblies([house('a', 1000, 'up'), house('b', 250, 'down')], area, 1, true);
    expect((assemblies[0]?.outer ?? 0) / (assemblies[1]?.outer ?? 1)).toBeCloseTo(2, 5);
  });
});
