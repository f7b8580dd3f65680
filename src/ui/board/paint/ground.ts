/** Everything that stays put under the counters: the map and the sheet of paper for the assemblies. */
import type { BoardModel } from '../../model/board';
import type { BoardLayout } from '../../model/geometry/layout';
import type { Rect } from '../../model/geometry/rect';
import { paintMap } from './map';
import { unitOutline } from '../../model/geometry/outline';
import { paletteOf, sideColour, sideText } from './palette';
import { fadingHalftone, grain, hatch } from './patterns';
import { at, box, measure, polygon, text, trace } from './pen';
import type { Ctx, TextStyle } from './pen';

export function paintGround(c: Ctx, model: BoardModel, layout: BoardLayout, taken: readonly Rect[]): void {
  const p = paletteOf(model.theme);
  box(c, 0, 0, layout.width, layout.height, p.ink);
  paintMap(c, model, layout, taken);
  if (layout.panel) paintPanel(c, model, layout);
  if (layout.mode === 'hours' && layout.assemblies && model.assemblies.length > 0) {
    const { x, y, w, h } = layout.assemblies;
    box(c, x, y, w, h, 'rgba(11,11,10,.86)');
    box(c, x, y, 4 * layout.scale, h, p.red);
  }
  if (model.loyaltyText && layout.mode === 'table' && !layout.compact) loyaltyKey(c, model, layout, model.loyaltyText);
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

/** The five outlines from one end of loyalty to the other, at the foot of the map. */
function loyaltyKey(c: Ctx, model: BoardModel, layout: BoardLayout, ends: readonly [string, string]): void {
  const p = paletteOf(model.theme);
  const s = layout.scale;
  const [obeys, won] = model.loyalty ?? [model.sides.length - 1, 0];
  const cold = sideColour(model.sides[obeys], model.theme);
  const warm = sideColour(model.sides[won], model.theme);
  const size = 12 * Math.max(1, s);
  const words = (side: number): TextStyle => ({ size, weight: 600, colour: sideText(model.sides[side], model.theme) });
  const left = measure(c, ends[0], words(obeys));
  const right = measure(c, ends[1], words(won));
  const w = left + right + 142 * s;
  const x = (layout.panel?.x ?? layout.width) - w - 4 * s;
  const y = layout.map.y + layout.map.h - 35 * s;
  box(c, x, y - 13 * s, w, 26 * s, model.theme === 'night' ? p.plate : p.paper, { colour: p.rim, width: 1.5 * s });
  text(c, x + 7 * s, y + 4.5 * s, ends[0], words(obeys));
  text(c, x + w - right - 7 * s, y + 4.5 * s, ends[1], words(won));
  const fills = [cold, hatch(c, cold, p.paper, -45), p.paper3, hatch(c, warm, p.paper, 45), warm];
  fills.forEach((fill, i) => {
    at(c, x + left + 22 * s + i * 24 * s, y, 0, s * 0.46, () => { polygon(c, unitOutline(i), fill, { colour: p.rim, width: 3.4 }); });
  });
}
