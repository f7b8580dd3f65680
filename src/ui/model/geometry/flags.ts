/** Where the flag of a counter stands, which says in a word or two what would come of choosing it. */
import type { BoardLayout } from './layout';
import type { Place } from './places';
import { overlap, rect } from './rect';
import type { Rect, XY } from './rect';

export interface FlagSpot {
  /** It stands left of its counter, and `x` is its right end. */
  readonly left: boolean;
  readonly x: number;
  /** Its middle. */
  readonly y: number;
}

/** Room of a gauge near its mark, which hangs from the band above, on a 1280×720 sheet. */
const HUNG = { w: 420, h: 28 } as const;
/** Along the counter and a little beyond it, from its upper edge. */
const HEIGHTS = [0.25, 0.5, 0, 0.85, -0.25, 1.1, -0.5, 1.4, -0.75] as const;
/** A counter hidden is worse than a name, a name worse than another flag. */
const [BODY, NAME, FLAG] = [6, 4, 3];

/** What a flag at `spot` covers. */
export const flagRect = ({ left, x, y }: FlagSpot, [w, h]: XY): Rect => rect(left ? x - w : x, y - h / 2, w, h);

/** Where a flag of this size covers least: right or left of its counter, at several heights. */
export function flagSpot(layout: BoardLayout, places: readonly Place[], { body }: Place, size: XY, taken: readonly Rect[]): FlagSpot {
  const { map, panel, scale: s } = layout;
  const edge = panel?.x ?? map.x + map.w;
  const hung = rect(edge - HUNG.w * s, map.y, HUNG.w * s, HUNG.h * s);
  let best: FlagSpot = { left: false, x: 0, y: 0 };
  let least = Infinity;
  for (const dy of HEIGHTS) {
    for (const left of [false, true]) {
      const spot = { left, x: left ? body.x - 6 * s : body.x + body.w + 6 * s, y: body.y + body.h * dy };
      const r = flagRect(spot, size);
      const out = Math.max(0, r.x + r.w - edge) + Math.max(0, map.x - r.x) + Math.max(0, map.y - r.y) + Math.max(0, r.y + r.h - map.y - map.h);
      const covered = places.reduce((sum, p) => sum + BODY * overlap(r, p.body) + NAME * overlap(r, p.label), NAME * overlap(r, hung));
      const cost = taken.reduce((sum, t) => sum + FLAG * overlap(r, t), covered + out * 200) + (left ? 20 : 0) + Math.abs(dy) * 8;
      if (cost < least) [best, least] = [spot, cost];
    }
  }
  return best;
}
