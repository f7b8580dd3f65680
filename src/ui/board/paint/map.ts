/** The ground: water, land, streets, canals, bridges, rails and the names on them. */
import type { BoardLine, BoardMap, BoardModel, BoardRegionLabel, LandGrid } from '../../model/board';
import type { BoardLayout } from '../../model/geometry/layout';
import { alongStreet, freeSpot } from '../../model/geometry/names';
import { insetFrame } from '../../model/geometry/places';
import { overlap, project, rect } from '../../model/geometry/rect';
import type { Rect, XY } from '../../model/geometry/rect';
import { dots, radialHalftone } from './patterns';
import { at, box, circle, line, measure, moved, polygon, polyline, SERIF, text, trace } from './pen';
import type { Ctx } from './pen';
import { paletteOf, sideColour, sideText } from './palette';
import type { Palette } from './palette';

interface Sheet {
  readonly model: BoardModel;
  readonly map: BoardMap;
  readonly frame: Rect;
  readonly s: number;
  readonly p: Palette;
}

/** Paints map and insets into the layout's map rectangle; names of regions keep off what is `taken`. */
export function paintMap(c: Ctx, model: BoardModel, layout: BoardLayout, taken: readonly Rect[]): void {
  const p = paletteOf(model.theme);
  c.save();
  c.beginPath();
  c.rect(layout.map.x, layout.map.y, layout.map.w, layout.map.h);
  c.clip();
  if (model.map) {
    const sheet: Sheet = { model, map: model.map, frame: layout.frame, s: layout.scale, p };
    water(c, layout.map, p, layout.scale);
    for (const l of model.map.land) land(c, sheet, l.polygon.map((uv) => project(uv, layout.frame)), l.grid ?? [], l.tint);
    districts(c, sheet);
    // Gauges near their mark hang over the upper corner of the map.
    const hung = layout.mode === 'table' && layout.panel ? [rect(layout.panel.x - 340 * layout.scale, layout.map.y, 360 * layout.scale, 32 * layout.scale)] : [];
    const busy = layout.mode === 'table' ? (model.map.insets ?? []).flatMap((i) => insetFrame(model.map, i.id, layout.frame) ?? []) : [];
    for (const canal of model.map.canals ?? []) way(c, sheet, canal, p.water, 1);
    for (const street of model.map.streets ?? []) way(c, sheet, street, street.main ? p.mainStreet : p.street, 1);
    for (const rail of model.map.rails ?? []) railway(c, sheet, rail);
    for (const b of model.map.bridges ?? []) bridge(c, sheet, b.ends.map((uv) => project(uv, layout.frame)), b.minor === true, (model.raised ?? []).includes(b.id));
    for (const l of model.map.labels ?? []) mapLabel(c, sheet, l, [...taken, ...busy, ...hung], layout.map, layout.beats);
    if (layout.mode === 'table') for (const inset of model.map.insets ?? []) insetWindow(c, sheet, inset.id);
  } else {
    plainGrid(c, layout, p);
  }
  if (layout.mode === 'hours') {
    const { x, y, w, h } = layout.map;
    radialHalftone(c, x + w * 0.52, y + h * 0.48, Math.hypot(w, h) * 0.56, 9 * layout.scale, 5.2 * layout.scale, p.ink, true);
  }
  c.restore();
}

function water(c: Ctx, area: Rect, p: Palette, s: number): void {
  box(c, area.x, area.y, area.w, area.h, p.water);
  for (let y = area.y; y < area.y + area.h; y += 7 * s) {
    line(c, area.x, y, area.x + area.w, y, { colour: p.waterLine, width: 1.6 * s });
  }
}

function land(c: Ctx, { p, s, frame, model }: Sheet, points: readonly XY[], grid: readonly LandGrid[], tint: { side: string; strength: 1 | 2 | 3 } | undefined): void {
  polygon(c, moved(points, 4 * s, 5 * s), p.shadow);
  polygon(c, points, p.land);
  c.save();
  trace(c, points);
  c.clip();
  const pen = { colour: p.grid, width: 1.2 * s };
  for (const g of grid) {
    if (g.kind === 'rings') {
      const [x, y] = project(g.centre, frame);
      for (let i = 1; i <= g.count; i += 1) circle(c, x, y, i * g.step * frame.w, null, pen);
      continue;
    }
    for (let i = 0; i < g.count; i += 1) {
      const t = g.count === 1 ? 0 : i / (g.count - 1);
      const end = (pair: readonly [readonly [number, number], readonly [number, number]]): XY =>
        project([pair[0][0] + (pair[1][0] - pair[0][0]) * t, pair[0][1] + (pair[1][1] - pair[0][1]) * t], frame);
      polyline(c, [end(g.from), end(g.to)], pen);
    }
  }
  if (tint) {
    const side = model.sides.find((x) => x.id === tint.side);
    c.globalAlpha = 0.22 + tint.strength * 0.05;
    c.fillStyle = dots(c, sideColour(side, model.theme), 7 * s, (0.7 + tint.strength * 0.5) * s);
    c.fillRect(frame.x - frame.w, frame.y - frame.h, frame.w * 3, frame.h * 3);
  }
  c.restore();
  polygon(c, points, null, { colour: p.coast, width: p.coastWidth * s });
}

function districts(c: Ctx, { map, model, frame, s }: Sheet): void {
  const list = map.districts ?? [];
  if (list.length === 0) return;
  c.save();
  c.beginPath();
  for (const l of map.land) {
    l.polygon.forEach((uv, i) => {
      const [x, y] = project(uv, frame);
      if (i === 0) c.moveTo(x, y);
      else c.lineTo(x, y);
    });
    c.closePath();
  }
  c.clip();
  c.globalAlpha = model.theme === 'night' ? 0.34 : 0.42;
  for (const d of list) {
    const side = model.sides.find((x) => x.id === d.side);
    const [x, y] = project(d.at, frame);
    radialHalftone(c, x, y, d.radius * frame.w, 7 * s, (1.9 + d.strength * 0.7) * s, sideColour(side, model.theme));
  }
  c.restore();
}

function way(c: Ctx, { frame, s }: Sheet, l: BoardLine, colour: string, k: number): void {
  c.lineJoin = 'round';
  polyline(c, l.line.map((uv) => project(uv, frame)), { colour, width: l.width * s * k });
  c.lineJoin = 'miter';
}

function railway(c: Ctx, { frame, s, p, model }: Sheet, l: BoardLine): void {
  const points = l.line.map((uv) => project(uv, frame));
  if (model.theme === 'night') {
    polyline(c, points, { colour: p.paper, width: 1.2 * s });
    c.globalAlpha = 0.55;
    polyline(c, points, { colour: p.paper, width: 6 * s, dash: [2 * s, 7 * s] });
    c.globalAlpha = 1;
    return;
  }
  polyline(c, points, { colour: p.ink, width: l.width * s });
  polyline(c, points, { colour: p.paper, width: l.width * 0.45 * s, dash: [5 * s, 5 * s] });
}

function bridge(c: Ctx, { s, p }: Sheet, ends: readonly XY[], minor: boolean, raised: boolean): void {
  const [a, b] = ends;
  if (!a || !b) return;
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = Math.max(1, Math.hypot(dx, dy));
  const ux = dx / length;
  const uy = dy / length;
  const w = (minor ? 2.4 : 3.2) * s;
  if (raised) {
    const open = 0.36;
    const pen = { colour: p.ochre, width: w * 2 };
    for (const [from, dir] of [[a, 1], [b, -1]] as const) {
      const tip: XY = [from[0] + dx * open * dir, from[1] + dy * open * dir];
      line(c, from[0], from[1], tip[0], tip[1], pen);
      line(c, tip[0], tip[1], tip[0] - uy * 11 * s + ux * 6 * s * dir, tip[1] + ux * 11 * s + uy * 6 * s * dir, { colour: p.ochre, width: w * 1.5 });
    }
    return;
  }
  line(c, a[0], a[1], b[0], b[1], { colour: p.bridgeHalo, width: w * 2 + 5 * s });
  for (const d of [-w, w]) {
    line(c, a[0] - uy * d, a[1] + ux * d, b[0] - uy * d, b[1] + ux * d, { colour: p.bridge, width: 2.6 * s });
  }
  const planks = Math.max(2, Math.round(length / (8 * s)));
  for (let i = 0; i <= planks; i += 1) {
    const x = a[0] + (dx * i) / planks;
    const y = a[1] + (dy * i) / planks;
    line(c, x + uy * w, y - ux * w, x - uy * w, y + ux * w, { colour: p.bridge, width: 1.3 * s });
  }
}

/** A tilt read off the map at its own proportions, at those of this frame. */
function tiltIn(degrees: number, drawnFor: number, frame: Rect): number {
  if (Math.abs(degrees) < 1 || Math.abs(degrees) > 80) return degrees;
  const steeper = drawnFor / (frame.w / frame.h);
  return (Math.atan(Math.tan((degrees * Math.PI) / 180) * steeper) * 180) / Math.PI;
}

function mapLabel(c: Ctx, { frame, s, p, model, map }: Sheet, l: BoardRegionLabel, taken: readonly Rect[], area: Rect, list: Rect | null): void {
  const [x0, y0] = project(l.uv, frame);
  const side = model.sides.find((q) => q.id === l.side);
  const longest = Math.max(...l.text.split('\n').map((words) => words.length));
  const tilt = tiltIn(l.tilt ?? 0, map.aspect, frame);
  const level = Math.abs(tilt) < 1;
  const rows = l.text.split('\n').length;
  const half = longest * (l.kind === 'water' ? 6.9 : 5.5) * s;
  // Level names near an edge stay whole, and do not run under the sheet beside the map.
  const keep = ([x, y]: XY): XY => (level ? [Math.max(area.x + half, Math.min(x, area.x + area.w - half - 26 * s)), Math.max(area.y + 18 * s, Math.min(y, area.y + area.h - (14 + 16 * (rows - 1)) * s))] : [x, y]);
  const size: XY = [longest * (l.kind === 'street' ? 9.5 : 10.5) * s, 14 * s];
  // Water is where it is; names of regions may move, those of streets along their street.
  const [x, y] = l.kind === 'region' ? freeSpot([x0, y0], size, s, taken, keep) : l.kind === 'street' ? alongStreet([x0, y0], tilt, size, s, taken, keep) : keep([x0, y0]);
  // By night the list of beats lies over the water at the edge: a name half under it is none.
  if (list && l.kind === 'water' && overlap(rect(x - longest * 6 * s, y - 12 * s, longest * 12 * s, 30 * s), list) > 0) return;
  at(c, x, y, tilt, 1, () => {
    l.text.split('\n').forEach((words, i) => {
      const dy = i * 16 * s;
      if (l.kind === 'water') {
        text(c, 0, dy, words.toUpperCase(), { size: 13 * s, colour: p.waterText, family: SERIF, italic: true, weight: 400, track: 5 * s, align: 'center' });
        return;
      }
      const colour = side ? sideText(side, model.theme) : p.region;
      text(c, 0, dy, words.toUpperCase(), { size: (l.kind === 'street' ? 12 : 14) * s, colour, weight: 600, track: 2.4 * s, align: 'center' });
    });
  });
}

function insetWindow(c: Ctx, { map, frame, s, p, model }: Sheet, id: string): void {
  const inset = map.insets?.find((i) => i.id === id);
  const r = insetFrame(map, id, frame);
  if (!inset || !r) return;
  box(c, r.x + 4 * s, r.y + 5 * s, r.w, r.h, 'rgba(0,0,0,.38)');
  c.save();
  c.beginPath();
  c.rect(r.x, r.y, r.w, r.h);
  c.clip();
  water(c, r, { ...p, water: p.waterLine, waterLine: p.water }, s);
  for (const shape of inset.land ?? []) {
    polygon(c, shape.map((uv) => project(uv, r)), p.land, { colour: p.coast, width: 1.6 * s });
  }
  const bar = rect(r.x, r.y, r.w, 18 * s);
  box(c, bar.x, bar.y, bar.w, bar.h, p.paper);
  const size = 12 * Math.max(1, s);
  text(c, r.x + 6 * s, r.y + 13.5 * s, inset.label.toUpperCase(), { size, colour: '#1B1A17', weight: 700, track: 1.2 * s });
  const title = measure(c, inset.label.toUpperCase(), { size, colour: p.ink, weight: 700, track: 1.2 * s });
  const room = r.w - title - 16 * s;
  if (inset.note && measure(c, inset.note, { size, colour: p.ink, weight: 400 }) < room) text(c, r.x + r.w - 5 * s, r.y + 13.5 * s, inset.note, { size, colour: '#1B1A17', weight: 400, align: 'right' });
  if (inset.caption) text(c, r.x + r.w / 2, r.y + r.h - 6 * s, inset.caption, { size, colour: p.paper, weight: 500, align: 'center' });
  c.restore();
  box(c, r.x, r.y, r.w, r.h, null, { colour: model.theme === 'night' ? p.coast : p.paper, width: 2 * s });
}

/** Ruled paper for a scenario without a map. */
function plainGrid(c: Ctx, { map, scale }: BoardLayout, p: Palette): void {
  box(c, map.x, map.y, map.w, map.h, p.land);
  const step = 44 * scale;
  for (let x = map.x; x < map.x + map.w; x += step) line(c, x, map.y, x, map.y + map.h, { colour: p.grid, width: 1.2 * scale });
  for (let y = map.y; y < map.y + map.h; y += step) line(c, map.x, y, map.x + map.w, y, { colour: p.grid, width: 1.2 * scale });
  line(c, map.x, map.y + map.h, map.x + map.w, map.y, { colour: p.street, width: 5 * scale });
}
