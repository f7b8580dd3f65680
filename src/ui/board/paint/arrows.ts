/** Orders on their way, carried out or refused; and beams of light and pressure over the night map. */
import type { BoardArrow, BoardBeam, BoardModel } from '../../model/board';
import { arcAngle, arcPoint } from '../../model/geometry/arc';
import type { Arc } from '../../model/geometry/arc';
import type { Rect, XY } from '../../model/geometry/rect';
import { paletteOf, sideColour, sideText, withAlpha } from './palette';
import { radialHalftone } from './patterns';
import { at, circle, line, polygon, polyline, text, trace } from './pen';
import type { Ctx } from './pen';

/** Where a refused order stops. */
export const REFUSED_AT = 0.6;

/** The line of an arrow up to `reach` of its way. */
export function paintArrow(c: Ctx, model: BoardModel, arrow: BoardArrow, arc: Arc, s: number, reach: number): void {
  const p = paletteOf(model.theme);
  const colour = arrowColour(model, arrow);
  const steps = 28;
  const points: XY[] = Array.from({ length: steps + 1 }, (_, i) => arcPoint(arc, (i / steps) * reach));
  const refused = arrow.state === 'refused';
  polyline(c, points, { colour: model.theme === 'night' ? p.ink : p.paper, width: 6 * s });
  polyline(c, points, { colour, width: (refused ? 3.4 : 3) * s, dash: refused ? [3 * s, 6 * s] : arrow.state === 'done' ? [] : [9 * s, 5 * s] });
  if (!refused) {
    const [x, y] = arcPoint(arc, reach);
    at(c, x, y, (arcAngle(arc, reach) * 180) / Math.PI, s, () => {
      polygon(c, [[2, 0], [-15, -9], [-15, 9]], colour, { colour: model.theme === 'night' ? p.ink : p.paper, width: 1.5 });
    });
  }
}

const arrowColour = (model: BoardModel, arrow: BoardArrow): string =>
  model.theme === 'night' ? sideText(model.sides[arrow.side], 'night') : sideColour(model.sides[arrow.side], 'day');

/** What lies over the counters: the words in their place, and the cross of a refusal, `stamp` 0 … 1 come down. */
export function paintArrowMark(c: Ctx, model: BoardModel, arrow: BoardArrow, arc: Arc, s: number, stamp: number, words: Rect | null): void {
  const p = paletteOf(model.theme);
  const colour = arrowColour(model, arrow);
  const refused = arrow.state === 'refused';
  if (refused && stamp > 0) {
    const [x, y] = arcPoint(arc, REFUSED_AT);
    at(c, x, y, 0, s * (1.6 - 0.6 * stamp), () => {
      circle(c, 0, 0, 13, model.theme === 'night' ? p.ink : p.paper, { colour, width: 3 });
      line(c, -7, -7, 7, 7, { colour, width: 4 });
      line(c, -7, 7, 7, -7, { colour, width: 4 });
    });
  }
  if (arrow.label && words && stamp > 0.5) {
    const size = 12 * Math.max(1, s);
    c.font = `600 ${size}px Oswald`;
    const w = c.measureText(arrow.label).width + 12 * s;
    const x = words.x + words.w / 2;
    polygon(c, [[x - w / 2, words.y], [x + w / 2, words.y], [x + w / 2, words.y + words.h], [x - w / 2, words.y + words.h]], model.theme === 'night' ? p.plate : p.ink);
    text(c, x, words.y + size * 1.1, arrow.label, { size, weight: 600, align: 'center', colour: p.paper });
  }
}

/** A cone of light from its source, or a wedge broad at its start and pointed at its end. */
export function paintBeam(c: Ctx, model: BoardModel, beam: BoardBeam, from: XY, to: XY, s: number): void {
  const p = paletteOf(model.theme);
  const side = model.sides[beam.side];
  const colour = side ? sideColour(side, model.theme) : p.paper;
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const half = length * Math.tan(((beam.spread ?? 14) * Math.PI) / 180);
  const broad = beam.kind === 'light' ? to : from;
  const point = beam.kind === 'light' ? from : to;
  const nx = -Math.sin(angle) * half;
  const ny = Math.cos(angle) * half;
  const shape: XY[] = [point, [broad[0] + nx, broad[1] + ny], [broad[0] - nx, broad[1] - ny]];
  polygon(c, shape, withAlpha(colour, beam.kind === 'light' ? 0.13 : 0.2));
  c.save();
  trace(c, shape);
  c.clip();
  c.globalAlpha = beam.kind === 'light' ? 0.35 : 0.55;
  const centre = beam.kind === 'light' ? point : broad;
  radialHalftone(c, centre[0], centre[1], length * 1.05, 7.5 * s, 3.4 * s, colour);
  c.restore();
}
