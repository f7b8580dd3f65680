/** Everything that stays put under the counters: the map and the sheet of paper for the assemblies. */
import type { BoardModel } from '../../model/board';
import type { BoardLayout } from '../../model/geometry/layout';
import { paintMap } from './map';
import { paletteOf } from './palette';
import { fadingHalftone, grain } from './patterns';
import { box, polygon, trace } from './pen';
import type { Ctx } from './pen';

export function paintGround(c: Ctx, model: BoardModel, layout: BoardLayout): void {
  const p = paletteOf(model.theme);
  box(c, 0, 0, layout.width, layout.height, p.ink);
  paintMap(c, model, layout);
  if (layout.panel) paintPanel(c, model, layout);
  if (model.theme === 'day') grain(c, layout.map.x, layout.map.y, layout.width, layout.map.h, 0.16);
}

function paintPanel(c: Ctx, model: BoardModel, layout: BoardLayout): void {
  const { panel, slant, scale: s } = layout;
  if (!panel) return;
  const p = paletteOf(model.theme);
  const night = model.theme === 'night';
  const top = panel.x + slant;
  const bottom = panel.x;
  const [y, end] = [panel.y, panel.y + panel.h];
  const band = (from: number, to: number, fill: string): void => {
    polygon(c, [[top + from, y], [top + to, y], [bottom + to, end], [bottom + from, end]], fill);
  };
  band(-4 * s, 0, p.ink);
  band(0, 8 * s, p.red);
  const sheet = [[top + 8 * s, y], [layout.width, y], [layout.width, end], [bottom + 8 * s, end]] as const;
  polygon(c, sheet, night ? '#211F1B' : p.paper);
  c.save();
  trace(c, sheet);
  c.clip();
  const w = panel.w * 0.55;
  fadingHalftone(c, layout.width - w, end - panel.h * 0.5, w, panel.h * 0.5, 8 * s, 2.6 * s, night ? '#37332B' : p.paper3, -130);
  c.restore();
}
