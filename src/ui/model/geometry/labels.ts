/** Where names of counters stand: beside their counter, off the others, off what covers the map. */
import type { LabelSide } from '../board';
import { grow, keepInside, overlap, rect } from './rect';
import type { Rect } from './rect';
import { textWidth } from './text';

/** A counter that wants a name. */
export interface Named {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Extents round the centre. */
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  readonly bounds: Rect;
  readonly prefer: readonly LabelSide[];
  readonly weight: number;
  /** How far a name below the counter may still go down. */
  readonly drop?: number;
}

export interface LabelPlace {
  readonly label: Rect;
  readonly side: LabelSide;
  /** The label and where it may go: nothing else stands there. */
  readonly room: Rect;
}

/** What names must keep off. */
export interface Taken {
  readonly bodies: readonly Rect[];
  readonly others: readonly Rect[];
}

/** Along the counter's edge, as a share of the way to its corner; dearer the further. */
const SLIDES = [0, -0.5, 0.5, -1, 1] as const;
const ROUNDS = 3;

function candidate(d: Named, side: LabelSide, slide: number, w: number, h: number, gap: number): Rect {
  const upright = slide < 0 ? slide * d.up * 0.7 : slide * d.down * 0.7;
  const across = slide * Math.max(w, d.left + d.right) * 0.42;
  switch (side) {
    case 'e':
      return rect(d.x + d.right + gap, d.y - h / 2 + upright, w, h);
    case 'w':
      return rect(d.x - d.left - gap - w, d.y - h / 2 + upright, w, h);
    case 's':
      return rect(d.x - w / 2 + (d.right - d.left) / 4 + across, d.y + d.down + gap, w, h);
    case 'n':
      return rect(d.x - w / 2 + across, d.y - d.up - gap - h, w, h);
  }
}

const nothing = (d: Named): LabelPlace => ({ label: rect(d.x, d.y, 0, 0), room: rect(d.x, d.y, 0, 0), side: 's' });

/** A place for every name: first the heavy ones, then each again with the others in sight. `s` is the scale, `size` that of the type. */
export function placeLabels(list: readonly Named[], taken: Taken, s: number, size: number): LabelPlace[] {
  const h = size * 1.3;
  const air = 2.5 * s;
  const places: (LabelPlace | undefined)[] = [];
  const order = list.map((_, i) => i).sort((a, b) => (list[b]?.weight ?? 0) - (list[a]?.weight ?? 0) || a - b);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const i of order) {
      const d = list[i];
      if (d && d.text !== '') places[i] = best(d, i, places);
    }
  }
  return list.map((d, i) => places[i] ?? nothing(d));

  function best(d: Named, i: number, so: readonly (LabelPlace | undefined)[]): LabelPlace {
    const lines = d.text.split('\n');
    const w = Math.max(...lines.map((line) => textWidth(line, size))) + 10 * s;
    let found = nothing(d);
    let cost = Infinity;
    d.prefer.forEach((side, rank) => {
      for (const slide of SLIDES) {
        const raw = candidate(d, side, slide, w, h * lines.length, 2 * s);
        const r = keepInside(raw, d.bounds);
        const moved = Math.abs(r.x - raw.x) + Math.abs(r.y - raw.y);
        const least = moved * 12 + rank * 30 + Math.abs(slide) * 24;
        if (least >= cost) continue;
        const room = side === 's' ? rect(r.x, r.y, r.w, r.h + (d.drop ?? 0)) : r;
        const wide = grow(room, air);
        const c = least +
          taken.bodies.reduce((sum, b, k) => sum + (k === i ? overlap(r, b) * 4 : overlap(wide, b) * 2), 0) +
          taken.others.reduce((sum, b) => sum + overlap(wide, b) * 3, 0) +
          so.reduce((sum, p, k) => sum + (p && k !== i ? overlap(wide, p.room) * 3 : 0), 0);
        if (c < cost) [found, cost] = [{ label: r, room, side }, c];
      }
    });
    return found;
  }
}
