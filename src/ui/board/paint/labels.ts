/** Names on solid plates, so that they read over any ground. */
import type { Rect } from '../../model/geometry/rect';
import { box, polygon, text } from './pen';
import type { Ctx } from './pen';

export interface PlateStyle {
  readonly plate: string;
  readonly colour: string;
  readonly weight?: number;
  readonly size: number;
}

/** Fills `place` with the plate and centres the lines in it, pressing a long line together. */
export function label(c: Ctx, words: string, place: Rect, style: PlateStyle): void {
  if (words === '') return;
  const lines = words.split('\n');
  box(c, place.x, place.y, place.w, place.h, style.plate);
  const step = place.h / lines.length;
  lines.forEach((words_, i) => {
    const y = place.y + step * i + step / 2 + style.size * 0.36;
    c.save();
    const look = { size: style.size, colour: style.colour, weight: style.weight ?? 500, align: 'center' as const };
    c.font = `${look.weight} ${look.size}px Oswald`;
    const k = Math.min(1, (place.w - 4) / Math.max(1, c.measureText(words_).width));
    c.translate(place.x + place.w / 2, y);
    c.scale(k, 1);
    text(c, 0, 0, words_, look);
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
