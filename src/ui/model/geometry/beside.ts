/** Finds a place for a note beside the thing it speaks of. */
import type { Rect } from './rect';

export type Side = 'right' | 'left' | 'below' | 'above' | 'corner';

export interface Beside {
  readonly x: number;
  readonly y: number;
  /** Where the note stands, seen from the thing; `corner` if there is no room on any side. */
  readonly side: Side;
}

const SIDES: readonly Exclude<Side, 'corner'>[] = ['right', 'left', 'below', 'above'];
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(Math.max(low, high), value));

/** Area that two rectangles share. */
export function overlap(a: Rect, b: Rect): number {
  return Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));
}

/**
 * A place within the window, `gap` px from the thing, that covers neither it nor, if possible, what is to be kept free. Where the thing
 * leaves no room on any side the note goes to the corner that hides least of it.
 */
export function placeBeside(thing: Rect, note: { readonly w: number; readonly h: number }, view: { readonly w: number; readonly h: number }, gap: number, free: readonly Rect[] = []): Beside {
  const edge = 6;
  const spots = SIDES.flatMap((side): (Beside & { readonly cost: number })[] => {
    const across = side === 'right' || side === 'left';
    const wanted = {
      x: side === 'right' ? thing.x + thing.w + gap : side === 'left' ? thing.x - gap - note.w : thing.x + thing.w / 2 - note.w / 2,
      y: side === 'below' ? thing.y + thing.h + gap : side === 'above' ? thing.y - gap - note.h : thing.y + thing.h / 2 - note.h / 2,
    };
    const fits = across ? wanted.x >= edge && wanted.x + note.w <= view.w - edge : wanted.y >= edge && wanted.y + note.h <= view.h - edge;
    if (!fits) return [];
    // Along the thing's side the note may slide, so that something else stays free.
    const slides = [0.5, 0, 1].map((at) => ({
      x: across ? wanted.x : clamp(thing.x + (thing.w - note.w) * at, edge, view.w - edge - note.w),
      y: across ? clamp(thing.y + (thing.h - note.h) * at, edge, view.h - edge - note.h) : wanted.y,
    }));
    return slides.map(({ x, y }, i) => ({ x, y, side, cost: free.reduce((sum, r) => sum + overlap(r, { x, y, w: note.w, h: note.h }), 0) + i }));
  });
  if (spots.length > 0) {
    const { x, y, side } = spots.reduce((best, spot) => (spot.cost < best.cost ? spot : best));
    return { x, y, side };
  }
  const corners = [view.w - edge - note.w, edge].flatMap((x) => [edge, view.h - edge - note.h].map((y) => ({ x: Math.max(edge, x), y: Math.max(edge, y) })));
  const cost = (c: { readonly x: number; readonly y: number }): number => [thing, ...free].reduce((sum, r) => sum + overlap(r, { ...c, w: note.w, h: note.h }), 0);
  return { ...corners.reduce((best, c) => (cost(c) < cost(best) ? c : best)), side: 'corner' };
}
