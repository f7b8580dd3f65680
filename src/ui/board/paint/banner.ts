/** The strip on which the sum of a stroke is read. */
import type { BoardModel, BoardStroke } from '../../model/board';
import type { Rect } from '../../model/geometry/rect';
import { sideOutline } from '../../model/geometry/outline';
import { onColour, paletteOf, sideColour } from './palette';
import { measure, moved, polygon, text } from './pen';
import type { Ctx } from './pen';

/** `t` 0 … 1: the strip drops into the picture. */
export function paintBanner(c: Ctx, model: BoardModel, stroke: BoardStroke, room: Rect, s: number, t: number): void {
  const p = paletteOf(model.theme);
  const side = model.sides[stroke.side];
  const fill = sideColour(side, model.theme);
  const colour = onColour(fill);
  const style = { size: 14 * Math.max(1, s), weight: 600, colour } as const;
  const mark = 26 * s;
  // A long sum goes on in the next line, broken between its terms; only one term too long for a line is pressed together.
  const most = room.w - 8 * s - mark - 22 * s;
  const lines = bannerLines(stroke.text, most, (words) => measure(c, words, style));
  const wide = Math.max(...lines.map((words) => measure(c, words, style)));
  const w = Math.min(most, wide) + mark + 22 * s;
  const k = Math.min(1, most / Math.max(1, wide));
  const row = style.size * 1.25;
  const h = 28 * s + (lines.length - 1) * row;
  const x = room.x + (room.w - w) / 2;
  const y = room.y + 6 * s - (1 - t) * (h + 8 * s);
  polygon(c, [[x + 6 * s, y], [x + w, y], [x + w - 6 * s, y + h], [x, y + h]], fill, { colour: p.rim, width: 1.6 * s });
  if (side) polygon(c, moved(sideOutline(side.shape, 7 * s), x + 20 * s, y + h / 2), colour);
  c.save();
  c.translate(x + mark + 8 * s, y + 14 * s + style.size * 0.36);
  c.scale(k, 1);
  lines.forEach((words, i) => { text(c, 0, i * row, words, style); });
  c.restore();
}

/** At most so many lines of a sum are read over the map. */
export const BANNER_LINES = 4;

/** A sum in lines no wider than `most`, broken between its terms. */
export function bannerLines(words: string, most: number, width: (words: string) => number): string[] {
  const lines: string[] = [];
  for (const term of words.split(' · ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? term : `${last} · ${term}`;
    if (last !== undefined && (width(joined) <= most || lines.length === BANNER_LINES)) lines[lines.length - 1] = joined;
    else lines.push(term);
  }
  return lines;
}
