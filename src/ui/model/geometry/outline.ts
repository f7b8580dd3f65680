/**
 * Outlines of counters. A unit's silhouette turns from square to wedge as its loyalty does; its five
 * outlines have matching points, so any state between two steps is a straight interpolation.
 * All in px at 1280×720 round an origin in the middle.
 */
import type { SideShape } from '../board';
import type { XY } from './rect';

const LOYALTY: readonly (readonly XY[])[] = [
  [[-17, -16], [0, -16], [16, -16], [16, -6], [16, 6], [16, 16], [0, 16], [-17, 16]],
  [[-17, -16], [0, -16], [6, -16], [16, -6], [16, 6], [16, 16], [0, 16], [-17, 16]],
  [[-17, -16], [0, -16], [6, -16], [17, -5], [17, 5], [6, 16], [0, 16], [-17, 16]],
  [[-17, -16], [-4, -16], [3, -16], [22, 0], [22, 0], [3, 16], [-4, 16], [-17, 16]],
  [[-17, -19], [-1.7, -12.7], [13.7, -6.3], [29, 0], [29, 0], [13.7, 6.3], [-1.7, 12.7], [-17, 19]],
];

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Outline at loyalty `step`, which may lie between two whole steps. */
export function unitOutline(step: number): XY[] {
  const low = Math.max(0, Math.min(4, Math.floor(step)));
  const a = LOYALTY[low] ?? [];
  const b = LOYALTY[Math.min(4, low + 1)] ?? a;
  const t = Math.max(0, Math.min(1, step - low));
  return a.map((p, i) => {
    const q = b[i] ?? p;
    return [mix(p[0], q[0], t), mix(p[1], q[1], t)];
  });
}

/** The second outline of a locked unit: larger, and larger still round a wedge. */
export function lockOutline(step: number): XY[] {
  const wedge = Math.max(0, Math.min(1, step - 3));
  const k = mix(1.3, 1.45, wedge);
  const shift = mix(0, 2, wedge);
  return unitOutline(step).map(([x, y]) => [(x + shift) * k - shift, y * k]);
}

/** Where the emblem sits inside the outline, and its size. */
export function unitEmblem(step: number): { readonly x: number; readonly size: number } {
  const wedge = Math.max(0, Math.min(1, step - 3));
  const disc = 1 - Math.min(1, Math.abs(step - Math.round(step)) * 2);
  const hatched = Math.round(step) === 1 || Math.round(step) === 3;
  const size = hatched ? mix(24, 18, disc) : 24;
  return { x: mix(-1, -6.5, wedge), size: mix(size, 17, wedge) };
}

const CIRCLE_POINTS = 28;

/** A side's shape of radius `r`, as a polygon. */
export function sideOutline(shape: SideShape, r: number): XY[] {
  switch (shape) {
    case 'wedge':
      return [[-r * 0.85, -r], [r * 1.15, 0], [-r * 0.85, r]];
    case 'square':
      return [[-r * 0.9, -r * 0.9], [r * 0.9, -r * 0.9], [r * 0.9, r * 0.9], [-r * 0.9, r * 0.9]];
    case 'bar':
      return [[-r * 1.15, -r * 0.62], [r * 1.15, -r * 0.62], [r * 1.15, r * 0.62], [-r * 1.15, r * 0.62]];
    case 'hexagon':
      return ring(6, r * 1.08);
    case 'circle':
      return ring(CIRCLE_POINTS, r);
  }
}

function ring(n: number, r: number): XY[] {
  return Array.from({ length: n }, (_, i) => {
    const a = (i * 2 * Math.PI) / n;
    return [r * Math.cos(a), r * Math.sin(a)] as const;
  });
}

/** Rim of a key point by weight; a wedge is drawn larger to enclose the same emblem. */
export function pointRadius(weight: 1 | 2 | 3, shape: SideShape): number {
  const r = weight === 3 ? 18 : weight === 2 ? 14 : 11;
  return shape === 'wedge' || shape === 'bar' ? r * 1.25 : r;
}
