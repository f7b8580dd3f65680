/** Names on solid plates, so that they read over any ground. */
import type { LabelSide } from '../../model/board';
import type { Rect } from '../../model/geometry/rect';
import { box, measure, polygon, text } from './pen';
import type { Ctx } from './pen';

export interface PlateStyle {
  readonly plate: string;
  readonly colour: string;
  readonly weight?: number;
  readonly size: number;
}

/** Writes the lines on a plate as wide as they are, kept to the counter's side of `place`. */
export function label(c: Ctx, words: string, place: Rect, side: LabelSide, style: PlateStyle): void {
  if (words === '' || place.w === 0) return;
  const lines = words.split('\n');
  const look = { size: style.size, colour: style.colour, weight: style.weight ?? 500, align: 'center' as const };
  const widest = Math.max(...lines.map((line) => measure(c, line, look)));
  const w = Math.min(place.w, widest + 9 * Math.max(1, style.size / 12));
  const x = side === 'e' ? place.x : side === 'w' ? place.x + place.w - w : place.x + (place.w - w) / 2;
  box(c, x, place.y, w, place.h, style.plate);
  const step = place.h / lines.length;
  // The room was reckoned before the font was known: a longer line is pressed together.
  const k = Math.min(1, (w - 3) / Math.max(1, widest));
  lines.forEach((line, i) => {
    c.save();
    c.translate(x + w / 2, place.y + step * i + step / 2 + style.size * 0.36);
    c.scale(k, 1);
    text(c, 0, 0, line, look);
    c.restore();
  });
}

/** A flag beside a target, with what the action would do. */
export function tag(c: Ctx, words: string, x: number, y: number, size: number, fill: string, colour: string, width: number, left: boolean): void {
  const h = size * 1.75;
  const d = left ? -1 : 1;
  const tip = h / 2;
  const far = x + d * (tip + width);
  polygon(c, [[x, y], [x + d * tip, y - h / 2], [far, y - h / 2], [far, y + h / 2], [x + d * tip, y + h / 2]], fill, {
    colour, width: 1.5,
  });
  text(c, x + d * (tip + width / 2), y + size * 0.36, words, { size, colour, weight: 600, align: 'center' });
}
