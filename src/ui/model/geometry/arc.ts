import { overlap, rect } from './rect';
import type { Rect, XY } from './rect';

/** A quadratic curve from `a` to `b` with control point `c`. */
export interface Arc {
  readonly a: XY;
  readonly c: XY;
  readonly b: XY;
}

/** The arc an order takes; `bend` -1 … 1 of half the distance, to the left when negative. */
export function arcBetween(a: XY, b: XY, bend: number): Arc {
  const x = (a[0] + b[0]) / 2 - (b[1] - a[1]) * bend;
  const y = (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend;
  return { a, c: [x, y], b };
}

/** The point at `t` of the way. */
export function arcPoint({ a, c, b }: Arc, t: number): XY {
  const s = 1 - t;
  return [s * s * a[0] + 2 * s * t * c[0] + t * t * b[0], s * s * a[1] + 2 * s * t * c[1] + t * t * b[1]];
}

/** Direction at `t`, radians. */
export function arcAngle({ a, c, b }: Arc, t: number): number {
  const s = 1 - t;
  const dx = s * (c[0] - a[0]) + t * (b[0] - c[0]);
  const dy = s * (c[1] - a[1]) + t * (b[1] - c[1]);
  return Math.atan2(dy, dx);
}

/** Length by chords, px. */
export function arcLength(arc: Arc, pieces = 24): number {
  let sum = 0;
  let last = arc.a;
  for (let i = 1; i <= pieces; i += 1) {
    const next = arcPoint(arc, i / pieces);
    sum += Math.hypot(next[0] - last[0], next[1] - last[1]);
    last = next;
  }
  return sum;
}

/** The part of an arc that starts `start` px after its beginning and stops `stop` px before its end. */
export function trimArc(arc: Arc, start: number, stop: number): Arc {
  const length = arcLength(arc);
  if (length <= (start + stop) * 1.5) return arc;
  const from = start / length;
  const to = 1 - stop / length;
  const a = arcPoint(arc, from);
  const b = arcPoint(arc, to);
  // The middle control point of a piece of a quadratic curve is its blossom at both ends.
  const blossom = (i: 0 | 1): number =>
    (1 - from) * (1 - to) * arc.a[i] + (from * (1 - to) + to * (1 - from)) * arc.c[i] + from * to * arc.b[i];
  return { a, c: [blossom(0), blossom(1)], b };
}

/**
 * Where the words of an order stand, `w` × `h` px: at `at` of its way or near it (`fixed`: beside that point, which a cross of `gap` px
 * marks), where they cover the least of what is `taken`.
 */
export function wordsSpot(arc: Arc, at: number, fixed: boolean, w: number, h: number, gap: number, taken: readonly Rect[]): Rect {
  const around = ([x, y]: XY): Rect[] => [
    rect(x - w / 2, y + gap, w, h), rect(x - w / 2, y - gap - h, w, h), rect(x + gap, y - h / 2, w, h), rect(x - gap - w, y - h / 2, w, h),
  ];
  const spots = (fixed ? [at] : [at, at - 0.12, at + 0.12, at - 0.24, at + 0.24]).flatMap((t) => around(arcPoint(arc, t)));
  const cost = (r: Rect): number => taken.reduce((sum, other) => sum + overlap(r, other), 0);
  return spots.reduce((best, r) => (cost(r) < cost(best) ? r : best));
}
