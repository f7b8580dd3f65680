/**
 * Where counters and their labels stand on the map: as near their true place as they can without
 * covering each other. Pure and independent of who holds what, so nothing jumps during play, and the
 * panels can lay their buttons over exactly what the canvas shows.
 */
import type { BoardBlock, BoardMap, BoardModel, BoardPick, LabelSide, UV } from '../board';
import { leastReach, MOOD_HEAD } from './layout';
import type { BoardLayout } from './layout';
import { contains, grow, keepInside, overlap, project, rect } from './rect';
import type { Rect, XY } from './rect';
import { placeAssemblies } from './assemblies';
import { placeLabels } from './labels';
import { textWidth } from './text';

export type PlaceKind = 'point' | 'unit' | 'block';

export interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** True place, before it made room for others. */
  readonly home: XY;
  /** Whether a line leads home. */
  readonly leader: boolean;
  /** What the counter covers at its widest. */
  readonly body: Rect;
  /** Where it answers to a press: the body, and around it what a finger needs. */
  readonly press: Rect;
  readonly label: Rect;
  readonly labelSide: LabelSide;
}

interface Draft {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly index: number;
  readonly text: string;
  readonly home: XY;
  /** From where it may be pushed: home, unless an obstacle stands there. */
  base: XY;
  x: number;
  y: number;
  /** Extents round the centre. */
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  /** What a press needs beyond them, on either side. */
  readonly wider: number;
  readonly higher: number;
  readonly bounds: Rect;
  readonly prefer: readonly LabelSide[];
  readonly weight: number;
  readonly drop: number;
}

const LABEL_SIZE = 12;
/** A locked unit stands taller by this: the name below it gives way. */
export const LOCK_DROP = 9;

/** Frame of an inset in px. */
export function insetFrame(map: BoardMap | null, id: string | undefined, frame: Rect): Rect | null {
  const inset = id === undefined ? undefined : map?.insets?.find((i) => i.id === id);
  if (!inset) return null;
  const [x, y] = project(inset.at, frame);
  return rect(x, y, inset.size[0] * frame.w, inset.size[1] * frame.h);
}

/** Where a place of the model lies on the screen, insets included. */
export function screenPoint(model: BoardModel, layout: BoardLayout, uv: UV, inset?: string): XY {
  return project(uv, insetFrame(model.map, inset, layout.frame) ?? layout.frame);
}

function drafts(model: BoardModel, layout: BoardLayout): Draft[] {
  const s = layout.scale;
  const edge = layout.panel ? layout.panel.x + 4 * s : layout.map.x + layout.map.w;
  const open = rect(layout.map.x + 6, layout.map.y + 6, edge - layout.map.x - 12, layout.map.h - 12 - (layout.compact ? 0 : 16 * s));
  const bounds = (inset?: string): Rect => {
    const frame = insetFrame(model.map, inset, layout.frame);
    return frame ? grow(frame, -3) : open;
  };
  const at = (uv: UV, inset?: string): XY => screenPoint(model, layout, uv, inset);
  const make = (
    kind: PlaceKind, index: number, item: Omit<BoardBlock, 'faceUp' | 'rumour'>,
    ext: readonly [number, number, number, number], prefer: readonly LabelSide[], weight: number,
  ): Draft => {
    const home = at(item.uv, item.inset);
    // On a phone only what matters now keeps its name; the rest are emblems with a tooltip.
    const named = !layout.compact || weight > 3 || item.targetable === true || item.selected === true;
    const order = item.labelSide ? [item.labelSide, ...prefer.filter((p) => p !== item.labelSide)] : prefer;
    return {
      kind, id: item.id, index, text: named ? item.label : '', home, base: home, x: home[0], y: home[1],
      left: ext[0] * s, right: ext[1] * s, up: ext[2] * s, down: ext[3] * s,
      wider: missing((ext[0] + ext[1]) * s, layout), higher: missing((ext[2] + ext[3]) * s, layout),
      bounds: bounds(item.inset), prefer: order, weight, drop: kind === 'unit' ? LOCK_DROP * s : 0,
    };
  };
  const shown = (item: { inset?: string }): boolean => layout.mode === 'table' || item.inset === undefined;
  return [
    ...model.points.flatMap((p, i) => {
      // The night map has no room for windows on other places.
      if (!shown(p)) return [];
      const r = p.weight === 3 ? 21 : p.weight === 2 ? 16 : 13;
      const down = (p.strengthOf ?? 0) > 0 ? r + 12 : r;
      return [make('point', i, p, [r, r + 2, r, down], ['e', 'w', 's', 'n'], p.weight + 1)];
    }),
    ...model.units.flatMap((u, i) => (shown(u) ? [make('unit', i, u, [20, 26, 25, 31], ['s', 'e', 'n', 'w'], 1)] : [])),
    // The same is rumoured of all: the first says it in words, each shows it on its face.
    ...model.blocks.flatMap((b, i) => (shown(b) ? [make('block', i, { ...b, label: i === 0 ? longer(b.rumourText ?? '', b.label) : '' }, [21, 21, 17, 17], ['e', 's', 'w', 'n'], 1)] : [])),
  ];
}

/** Room for either text, so that turning a block face up moves nothing. */
function longer(a: string, b: string): string {
  const rows = Math.max(a.split('\n').length, b.split('\n').length);
  const wide = [...a.split('\n'), b].sort((x, y) => textWidth(y, 1) - textWidth(x, 1))[0] ?? '';
  return Array.from({ length: rows }, () => wide).join('\n');
}

const box = (d: Draft): Rect => rect(d.x - d.left, d.y - d.up, d.left + d.right, d.up + d.down);

const pressed = (d: Draft): Rect => rect(d.x - d.left - d.wider, d.y - d.up - d.higher, d.left + d.right + 2 * d.wider, d.up + d.down + 2 * d.higher);

/** Half of what a length lacks to be pressed. */
const missing = (length: number, layout: BoardLayout): number => Math.max(0, leastReach(layout) - length) / 2;

/** What stands over the map and may not be covered: the dial, the corner panel, the congress, the key. */
export function obstacles(model: BoardModel, layout: BoardLayout): Rect[] {
  const s = layout.scale;
  const list: Rect[] = [];
  if (layout.mode === 'hours') {
    if (layout.clock) list.push(rect(0, 0, layout.clock.x + layout.clock.r, layout.clock.y + layout.clock.r + 70 * s));
    if (layout.corner) list.push(layout.corner);
    if (layout.beats) list.push(layout.beats);
    if (layout.assemblies && model.assemblies.length > 0) list.push(layout.assemblies);
    return list;
  }
  if (model.loyaltyText && layout.panel) {
    const w = textWidth(model.loyaltyText.join(''), 12 * Math.max(1, s)) + 150 * s;
    list.push(rect(layout.panel.x - w, layout.map.y + layout.map.h - 51 * s, w, 32 * s));
  }
  return list;
}

/** Moves a counter out of an obstacle by the shorter way. */
function evade(d: Draft, o: Rect, reach: number): boolean {
  const b = pressed(d);
  if (overlap(b, o) === 0) return false;
  const ways = [
    [-(b.x + b.w - o.x), 0], [o.x + o.w - b.x, 0], [0, -(b.y + b.h - o.y)], [0, o.y + o.h - b.y],
  ] as const;
  // The way out must not lead over the edge of the map.
  const free = (x: number, y: number): boolean => {
    const inside = keepInside(rect(b.x + x, b.y + y, b.w, b.h), d.bounds);
    return Math.abs(inside.x - b.x - x) + Math.abs(inside.y - b.y - y) < 0.5;
  };
  const length = ([x, y]: readonly [number, number]): number => Math.abs(x) + Math.abs(y);
  const [way] = ways.filter((w) => length(w) <= reach && free(w[0], w[1])).sort((v, w) => length(v) - length(w));
  if (!way) return false;
  shift(d, way[0], way[1], reach);
  return true;
}

/** Pushes overlapping counters apart, heavier ones less; none goes far from home. */
function relax(list: Draft[], solid: readonly Rect[], reach: number): void {
  for (let round = 0; round < 40; round += 1) {
    let moved = false;
    for (const d of list) for (const o of solid) moved = evade(d, o, reach) || moved;
    for (let i = 0; i < list.length; i += 1) {
      for (let j = i + 1; j < list.length; j += 1) moved = separate(list[i], list[j], reach) || moved;
    }
    if (!moved) break;
  }
}

function separate(a: Draft | undefined, b: Draft | undefined, reach: number): boolean {
  if (!a || !b) return false;
  const p = pressed(a);
  const q = pressed(b);
  const dx = Math.min(p.x + p.w, q.x + q.w) - Math.max(p.x, q.x);
  const dy = Math.min(p.y + p.h, q.y + q.h) - Math.max(p.y, q.y);
  if (dx <= 0 || dy <= 0) return false;
  const share = b.weight / (a.weight + b.weight);
  const sign = (v: number): number => (v < 0 ? -1 : 1);
  if (dx < dy) {
    const dir = sign(q.x + q.w / 2 - p.x - p.w / 2);
    shift(a, -dir * dx * share, 0, reach);
    shift(b, dir * dx * (1 - share), 0, reach);
  } else {
    const dir = sign(q.y + q.h / 2 - p.y - p.h / 2);
    shift(a, 0, -dir * dy * share, reach);
    shift(b, 0, dir * dy * (1 - share), reach);
  }
  return true;
}

function shift(d: Draft, dx: number, dy: number, reach: number): void {
  const limit = (v: number, home: number): number => Math.max(home - reach, Math.min(home + reach, v));
  d.x = limit(d.x + dx, d.base[0]);
  d.y = limit(d.y + dy, d.base[1]);
  clamp(d);
}

function clamp(d: Draft): void {
  const inside = keepInside(pressed(d), d.bounds);
  d.x = inside.x + d.left + d.wider;
  d.y = inside.y + d.up + d.higher;
}

/** All counters of a model with their labels, in the order points, units, blocks. */
export function placeCounters(model: BoardModel, layout: BoardLayout): Place[] {
  const s = layout.scale;
  const list = drafts(model, layout);
  list.forEach(clamp);
  const solid = obstacles(model, layout);
  // Nobody stays under an obstacle, however far it has to go; then neighbours make room.
  for (const d of list) {
    for (const o of solid) evade(d, o, Infinity);
    d.base = [d.x, d.y];
  }
  // Fingers need more room than names: counters go further for them.
  relax(list, solid, 30 * s + Math.max(0, leastReach(layout) - 24));
  const bodies = list.map(box);
  // Where a locked unit wears its disc.
  const discs = list.filter((d) => d.kind === 'unit').map((d) => rect(d.x - 31 * s, d.y - 34 * s, 21 * s, 20 * s));
  const labels = placeLabels(list, { bodies, others: [...solid, ...discs] }, s, LABEL_SIZE * Math.max(1, s) * (model.textScale ?? 1));
  return list.map((d, i) => ({
    kind: d.kind, id: d.id, index: d.index, x: d.x, y: d.y, home: d.home, leader: hasLeader(d, solid, s),
    body: bodies[i] ?? rect(0, 0, 0, 0), press: pressed(d), label: labels[i]?.label ?? rect(0, 0, 0, 0), labelSide: labels[i]?.side ?? 's',
  }));
}

/** A line home helps where home is on the map and the way there crosses nothing that stands over it. */
function hasLeader(d: Draft, solid: readonly Rect[], s: number): boolean {
  const [hx, hy] = d.home;
  if (Math.hypot(d.x - hx, d.y - hy) < 15 * s || !contains(d.bounds, hx, hy)) return false;
  for (let k = 0; k <= 20; k += 1) {
    const x = hx + ((d.x - hx) * k) / 20;
    const y = hy + ((d.y - hy) * k) / 20;
    if (solid.some((o) => contains(o, x, y))) return false;
  }
  return true;
}

/** Cells of the milieu strip. */
export function milieuCells(count: number, strip: Rect, scale: number): Rect[] {
  const each = strip.w / Math.max(1, count);
  return Array.from({ length: count }, (_, i) => rect(strip.x + i * each, strip.y + MOOD_HEAD * scale, each, strip.h - (MOOD_HEAD + 4) * scale));
}

/** What lies under a point of the screen, nearest first; null for bare ground. */
export function hitTest(model: BoardModel, layout: BoardLayout, places: readonly Place[], x: number, y: number): BoardPick | null {
  let best: BoardPick | null = null;
  let near = Infinity;
  for (const p of places) {
    const onBody = contains(p.press, x, y);
    if (!onBody && !contains(p.label, x, y)) continue;
    const away = onBody ? Math.hypot(x - p.x, y - p.y) : 18;
    if (away < near) [best, near] = [{ kind: p.kind, id: p.id }, away];
  }
  if (best) return best;
  if (layout.mood && model.milieus) {
    const cell = milieuCells(model.milieus.length, layout.mood, layout.scale).findIndex((r) => contains(r, x, y));
    const milieu = model.milieus[cell];
    if (milieu) return { kind: 'milieu', id: milieu.id };
  }
  if (!layout.assemblies) return null;
  const { assemblies } = placeAssemblies(model.assemblies, layout.assemblies, layout.scale, model.scales !== undefined);
  const hit = assemblies.find((a) => contains(a.box, x, y));
  return hit ? { kind: 'assembly', id: hit.id } : null;
}
