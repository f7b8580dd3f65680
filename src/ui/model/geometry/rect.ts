/** A place as a fraction of the map frame; values outside 0..1 are allowed and lie beyond it. */
export type UV = readonly [u: number, v: number];

/** A rectangle in CSS px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type XY = readonly [x: number, y: number];

export const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

/** Map fraction to pixels inside a frame. */
export function project(uv: UV, frame: Rect): XY {
  return [frame.x + uv[0] * frame.w, frame.y + uv[1] * frame.h];
}

/** Pixels to map fraction, the inverse of `project`. */
export function unproject(at: XY, frame: Rect): UV {
  return [(at[0] - frame.x) / frame.w, (at[1] - frame.y) / frame.h];
}

export function contains(r: Rect, x: number, y: number): boolean {
  return x >= r.x && x <= r.x + r.w && y >= r.y && y <= r.y + r.h;
}

/** Area two rectangles share, px². */
export function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

export function grow(r: Rect, by: number): Rect {
  return rect(r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by);
}

/** The smallest rectangle around both. */
export function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return rect(x, y, Math.max(a.x + a.w, b.x + b.w) - x, Math.max(a.y + a.h, b.y + b.h) - y);
}

/** Shifts `r` the least so that it lies inside `outer` (its left and top win when it is too large). */
export function keepInside(r: Rect, outer: Rect): Rect {
  const x = Math.max(outer.x, Math.min(r.x, outer.x + outer.w - r.w));
  const y = Math.max(outer.y, Math.min(r.y, outer.y + outer.h - r.h));
  return rect(x, y, r.w, r.h);
}

/** The largest frame of an allowed width:height ratio inside `area`, centred. */
export function fitAspect(area: Rect, least: number, most: number): Rect {
  const ratio = area.w / area.h;
  if (ratio > most) {
    const w = area.h * most;
    return rect(area.x + (area.w - w) / 2, area.y, w, area.h);
  }
  if (ratio < least) {
    const h = area.w / least;
    return rect(area.x, area.y + (area.h - h) / 2, area.w, h);
  }
  return area;
}
