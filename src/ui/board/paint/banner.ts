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
  const wide = measure(c, stroke.text, style);
  const w = Math.min(room.w - 8 * s, wide + mark + 22 * s);
  const k = Math.min(1, (w - mark - 22 * s) / Math.max(1, wide));
  const h = 28 * s;
  const x = room.x + (room.w - w) / 2;
  const y = room.y + 6 * s - (1 - t) * (h + 8 * s);
  polygon(c, [[x + 6 * s, y], [x + w, y], [x + w - 6 * s, y + h], [x, y + h]], fill, { colour: p.rim, width: 1.6 * s });
  if (side) polygon(c, moved(sideOutline(side.shape, 7 * s), x + 20 * s, y + h / 2), colour);
  c.save();
  c.translate(x + mark + 8 * s, y + h / 2 + style.size * 0.36);
  // A long sum is pressed together rather than cut.
  c.scale(k, 1);
  text(c, 0, 0, stroke.text, style);
  c.restore();
}
