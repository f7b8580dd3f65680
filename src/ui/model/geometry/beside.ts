/** Finds a place for a note beside the thing it speaks of. */
import type { Rect } from './rect';

export type Side = 'right' | 'left' | 'below' | 'above' | 'corner';

export interface Beside {
  readonly x: number;
  readonly y: number;
  /** Where the note stands, seen from the thing; `corner` if it stands neither straight above, below nor beside it. */
  readonly side: Side;
}

interface Size { readonly w: number; readonly h: number }

/** Least distance from the edges of the window, and from what is kept free. */
const EDGE = 6;
const APART = 6;
/** What is lost when the thing, or one of what is to be kept free, is covered wholly; a way as long as the window costs 1. */
const THING = 8;
const KEPT = 5;
/** Where there is a choice: to the right rather than to the left, below rather than above. */
const LIKED: Readonly<Record<Side, number>> = { right: 0, left: 0.04, below: 0.05, above: 0.05, corner: 0.1 };

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(Math.max(low, high), value));

/** Area that two rectangles share. */
export function overlap(a: Rect, b: Rect): number {
  return Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));
}

/** How much of `a` is under `b`, 0 to 1. */
const covered = (a: Rect, b: Rect): number => (a.w * a.h > 0 ? overlap(a, b) / (a.w * a.h) : 0);

function sideOf(thing: Rect, at: Rect): Side {
  const inRow = at.y < thing.y + thing.h && at.y + at.h > thing.y;
  const inColumn = at.x < thing.x + thing.w && at.x + at.w > thing.x;
  if (inRow === inColumn) return 'corner';
  if (inRow) return at.x >= thing.x ? 'right' : 'left';
  return at.y >= thing.y ? 'below' : 'above';
}

/** Where a note may begin along one axis: beside, along and away from the thing, just past what is kept free, at the edges. */
function starts(from: number, length: number, own: number, view: number, gap: number, kept: readonly (readonly [number, number])[]): readonly number[] {
  const wanted = [from + length + gap, from - gap - own, from + (length - own) / 2, from, from + length - own, EDGE, view - EDGE - own, ...kept.flatMap(([a, b]) => [b + APART, a - APART - own])];
  return [...new Set(wanted.map((x) => Math.round(clamp(x, EDGE, view - EDGE - own))))];
}

/**
 * A place within the window that covers neither the thing nor, if possible, what is to be kept free: the nearest of them, `gap` px from
 * the thing at least. Where there is no room for that it hides as little as can be.
 */
export function placeBeside(thing: Rect, note: Size, view: Size, gap: number, free: readonly Rect[] = []): Beside {
  const xs = starts(thing.x, thing.w, note.w, view.w, gap, free.map((r) => [r.x, r.x + r.w]));
  const ys = starts(thing.y, thing.h, note.h, view.h, gap, free.map((r) => [r.y, r.y + r.h]));
  // Nearer than the gap the note lies on the ring around the thing.
  const ring = { x: thing.x - gap + 1, y: thing.y - gap + 1, w: thing.w + 2 * gap - 2, h: thing.h + 2 * gap - 2 };
  const middle = { x: thing.x + thing.w / 2, y: thing.y + thing.h / 2 };
  let best: Beside = { x: EDGE, y: EDGE, side: 'corner' };
  let least = Infinity;
  for (const x of xs) {
    for (const y of ys) {
      const at = { x, y, w: note.w, h: note.h };
      const side = sideOf(thing, at);
      const away = Math.max(0, thing.x - x - note.w, x - thing.x - thing.w) + Math.max(0, thing.y - y - note.h, y - thing.y - thing.h);
      const askew = Math.abs(x + note.w / 2 - middle.x) + Math.abs(y + note.h / 2 - middle.y);
      let cost = THING * covered(thing, at) + covered(ring, at) + (away + askew / 10) / (view.w + view.h) + LIKED[side];
      for (const kept of free) cost += KEPT * covered(kept, at);
      if (cost >= least) continue;
      least = cost;
      best = { x, y, side };
    }
  }
  return best;
}
