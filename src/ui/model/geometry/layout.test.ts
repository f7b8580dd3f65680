import { describe, expect, it } from 'vitest';
import { boardLayout } from './layout';
import type { LayoutMode } from './layout';
import { project, unproject } from './rect';
import type { Rect } from './rect';

const SIZES = [[1024, 768], [1280, 720], [1366, 768], [1920, 1080], [2560, 1080], [3840, 2160]] as const;
const MODES: readonly LayoutMode[] = ['table', 'hours'];

const inside = (r: Rect, w: number, h: number): boolean => r.x >= -0.5 && r.y >= -0.5 && r.x + r.w <= w + 0.5 && r.y + r.h <= h + 0.5;

describe('boardLayout', () => {
  it.each(SIZES)('keeps every rectangle on a %i×%i screen', (w, h) => {
    for (const mode of MODES) {
      const l = boardLayout(w, h, mode);
      expect(l.compact).toBe(false);
      for (const r of [l.top, l.bottom, l.frame, l.panel, l.assemblies, l.mood, l.beats, l.corner]) {
        if (r) expect(inside(r, w, h), JSON.stringify(r)).toBe(true);
      }
    }
  });

  it('is the sheet of the drawings at 1280×720', () => {
    const l = boardLayout(1280, 720, 'table');
    expect(l.scale).toBe(1);
    expect(l.top.h).toBe(76);
    expect(l.bottom.y).toBe(556);
    expect(l.panel).toMatchObject({ x: 856, y: 76 });
    expect(l.slant).toBe(38);
    expect(l.frame.w).toBeCloseTo(858, 0);
    expect(l.frame.h).toBeCloseTo(446, 0);
  });

  it.each(SIZES)('keeps the map off the assemblies on %i×%i and type at 12 px or nearly', (w, h) => {
    const l = boardLayout(w, h, 'table');
    expect(l.frame.x + l.frame.w).toBeLessThanOrEqual((l.panel?.x ?? 0) + 8 * l.scale);
    expect((l.assemblies?.y ?? 0) + (l.assemblies?.h ?? 0)).toBeLessThanOrEqual(l.mood?.y ?? 0);
    expect(l.scale).toBeGreaterThanOrEqual(0.88);
  });

  it('gives what is wider than 16:9 to the map', () => {
    const wide = boardLayout(2560, 1080, 'table');
    const usual = boardLayout(1920, 1080, 'table');
    expect(wide.panel?.w).toBeCloseTo(usual.panel?.w ?? 0);
    expect(wide.map.w).toBeGreaterThan(usual.map.w + 600);
    expect(wide.frame.w / wide.frame.h).toBeLessThanOrEqual(2.16);
  });

  it('sends the assemblies to a drawer on a phone', () => {
    const l = boardLayout(844, 390, 'table');
    expect(l.compact).toBe(true);
    expect(l.assemblies).toBeNull();
    expect(l.map.w).toBe(844);
  });
});

describe('project', () => {
  it('maps corners to corners and back', () => {
    const { frame } = boardLayout(1280, 720, 'table');
    expect(project([0, 0], frame)).toEqual([frame.x, frame.y]);
    const [u, v] = unproject(project([0.3, 0.7], frame), frame);
    expect([u, v]).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.7, 9)]);
  });
});
