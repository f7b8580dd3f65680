/** The strip of milieus: ten cubes each, in the order of the sides. */
import type { BoardMilieu, BoardModel } from '../../model/board';
import { sideOutline } from '../../model/geometry/outline';
import type { Rect } from '../../model/geometry/rect';
import { onColour, paletteOf, sideColour } from './palette';
import { halves } from '../../model/geometry/text';
import { box, measure, moved, polygon, text } from './pen';
import type { Ctx } from './pen';

/** Smaller than this share of its size a name is broken in two. */
const LEAST = 0.84;

/** One milieu in its cell. */
export function paintMilieu(c: Ctx, model: BoardModel, milieu: BoardMilieu, cell: Rect, s: number, focused: boolean): void {
  const p = paletteOf(model.theme);
  const night = model.theme === 'night';
  const edge = night ? p.coast : p.ink;
  const size = Math.min(9.6 * s, (cell.w - 6 * s) / 5.6);
  const step = size * 1.104;
  let k = 0;
  milieu.cubes.forEach((count, index) => {
    const side = model.sides[index];
    for (let i = 0; i < count; i += 1, k += 1) {
      const x = cell.x + (k % 5) * step;
      const y = cell.y + 2 * s + Math.floor(k / 5) * step;
      const colour = side ? sideColour(side, model.theme) : night ? '#37332B' : p.paper2;
      box(c, x, y, size, size, colour, { colour: edge, width: 0.8 * s });
      if (side) polygon(c, moved(sideOutline(side.shape, size * 0.27), x + size / 2, y + size / 2), onColour(colour));
    }
  });
  const style = { size: 12 * Math.max(1, s), colour: night ? p.paper : p.ink } as const;
  // A long name gets a little smaller rather than run out of the sheet, and breaks rather than get very small.
  const fit = (words: string): number => style.size * Math.min(1, (cell.w - 4 * s) / measure(c, words, style));
  const lines = fit(milieu.label) < style.size * LEAST ? halves(milieu.label) : [milieu.label];
  const base = cell.y + 2 * s + 2 * step + 14 * s;
  const size0 = Math.min(...lines.map(fit), lines.length > 1 ? style.size * 0.88 : Infinity);
  lines.forEach((words, i) => { text(c, cell.x, base + (i - (lines.length - 1) * 0.35) * size0, words, { ...style, size: size0 }); });
  const mark = milieu.targetable ? { colour: p.red, width: 2 * s, dash: [6 * s, 4 * s] } : milieu.selected ? { colour: edge, width: 2 * s } : focused ? { colour: p.red, width: 2 * s } : null;
  if (mark) box(c, cell.x - 4 * s, cell.y - 2 * s, cell.w - 2 * s, 2 * step + 22 * s, null, mark);
}
