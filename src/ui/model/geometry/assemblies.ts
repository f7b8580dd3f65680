/** Puts up to three hemicycles and the steelyard into one area, all dots equally far apart. */
import type { BoardAssembly } from '../board';
import { outerRadius } from './hemicycle';
import type { Orientation } from './hemicycle';
import { rect } from './rect';
import type { Rect } from './rect';

export interface AssemblyPlace {
  readonly id: string;
  readonly cx: number;
  readonly cy: number;
  readonly inner: number;
  readonly outer: number;
  readonly orientation: Orientation;
  /** What a pointer may hit, titles included. */
  readonly box: Rect;
}

export interface PanelPlaces {
  readonly assemblies: readonly AssemblyPlace[];
  /** Pivot and arm of the steelyard. */
  readonly scales: { readonly x: number; readonly y: number; readonly arm: number } | null;
}

const HOLLOW = 0.355;
const WIDEST_GAP = 15;
const STEELYARD = 61;
const MOST_AIR = 34;
/** A title over the second row would run into the names under the beam: it goes below them. */
const HANGING = 36;

export const seatCount = (deputies: readonly number[]): number => deputies.reduce((a, b) => a + b, 0);

/** Whether the key of the sides has no corner beside the lower benches: there are two of them, or one that stands on its flat edge. */
export const keyUnder = (places: readonly Pick<AssemblyPlace, 'orientation'>[]): boolean => places.length > 2 || places[1]?.orientation === 'up';

/** One row for the first assembly, one for the second and third. */
function rows<T>(list: readonly T[]): T[][] {
  const first = list.slice(0, 1);
  const rest = list.slice(1, 3);
  return [first, rest].filter((row) => row.length > 0);
}

/**
 * Places assemblies in `area`. The gap between seats is the same for all, so that areas compare as
 * numbers of deputies do; it is the largest that fits height and width.
 */
export function placeAssemblies(
  list: readonly BoardAssembly[],
  area: Rect,
  scale: number,
  withScales: boolean,
): PanelPlaces {
  const free = list.filter((a) => !a.box).slice(0, 3);
  const grid = rows(free);
  const middle = (withScales ? STEELYARD : 26) * scale + (free.length > 2 ? 18 * scale : 0);
  const hang = withScales && grid[1]?.some((a) => a.orientation === 'up') ? HANGING * scale : 0;
  // A title keeps its own line unless the corner beside the half ring is free for it.
  const head = 24 * scale;
  // Two half rings side by side are too small to leave a corner free: their titles go below.
  const alone = grid.length === 1 && !withScales && free[0]?.orientation === 'down';
  const foot = (withScales && grid.length < 2 ? middle : (alone ? 42 : 4) * scale) + (grid.some((row) => row.length > 1) ? 60 : withScales && keyUnder(free) ? 24 : 0) * scale;
  const heightLeft = area.h - head - foot - (grid.length > 1 ? middle + hang : 0);
  const unit = (a: BoardAssembly): number => outerRadius(seatCount(a.deputies), 1, HOLLOW);
  const tall = grid.reduce((sum, row) => sum + Math.max(...row.map(unit)), 0);
  const wide = Math.max(0.001, ...grid.map((row) => row.reduce((sum, a) => sum + 2 * unit(a) + 0.6, 0)));
  const gap = Math.min(WIDEST_GAP * scale, heightLeft / Math.max(tall, 0.001), (area.w - 20 * scale) / wide);
  const slack = Math.max(0, heightLeft - tall * gap);
  // Room to spare goes first to the beam: its names then stand off the benches.
  const air = withScales && grid.length > 1 ? Math.min(slack * 0.6, MOST_AIR * scale) : 0;
  let y = area.y + head + (slack - air) * 0.4;
  const assemblies: AssemblyPlace[] = [];
  let pivot = area.y + area.h / 2;
  grid.forEach((row, index) => {
    const high = Math.max(...row.map(unit)) * gap;
    const cell = area.w / row.length;
    row.forEach((a, i) => {
      const outer = unit(a) * gap;
      const cy = a.orientation === 'up' ? y + high : y;
      const cx = area.x + cell * (i + 0.5);
      const above = index === 0 ? y - area.y : 8 * scale;
      const box = alone ? area : rect(area.x + cell * i, y - above, cell, high + above + (index === grid.length - 1 ? (row.length > 1 ? 38 : 0) : 8) * scale);
      assemblies.push({ id: a.id, cx, cy, inner: outer * HOLLOW, outer, orientation: a.orientation, box });
    });
    y += high;
    if (index === 0) pivot = y + middle * (grid.length > 1 ? 0.5 : 0.62) + air * 0.25;
    y += middle + hang + (index === 0 ? air : 0);
  });
  for (const a of list) if (a.box) assemblies.push(inOwnBox(a, a.box, scale));
  const scales = withScales ? { x: area.x + area.w / 2, y: pivot, arm: Math.min(172 * scale, area.w * 0.455) } : null;
  return { assemblies, scales };
}

function inOwnBox(a: BoardAssembly, box: Rect, scale: number): AssemblyPlace {
  const unit = outerRadius(seatCount(a.deputies), 1, HOLLOW);
  const room = box.h - 44 * scale;
  const gap = Math.min(WIDEST_GAP * scale, room / unit, (box.w - 12 * scale) / (2 * unit));
  const outer = unit * gap;
  const cy = a.orientation === 'up' ? box.y + 24 * scale + outer : box.y + 24 * scale;
  return { id: a.id, cx: box.x + box.w / 2, cy, inner: outer * HOLLOW, outer, orientation: a.orientation, box };
}
