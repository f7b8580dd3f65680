/** Where names of the map itself stand: near their place, off counters and their names, inside the map. */
import { overlap, rect } from './rect';
import type { Rect, XY } from './rect';

/** Brings a place back to where a name may stand. */
export type Keep = (at: XY) => XY;

const NUDGES = [[0, 0], [0, 18], [0, -18], [-40, 0], [40, 0], [-40, 18], [40, 18], [0, 36], [0, -36], [-80, 0], [80, 0], [0, 64], [-120, 36], [120, 36], [-150, 0], [150, 0], [-60, 36], [60, 36], [-60, -36], [60, -36], [0, -64]] as const;
const SLIDES = [0, 30, -30, 60, -60, 90, -90, 120, 150, 180, 210, 240] as const;

interface Spot { readonly at: XY; readonly hidden: number; readonly cost: number }

function least(spots: readonly Spot[]): Spot {
  return spots.reduce((best, spot) => (spot.cost < best.cost ? spot : best));
}

function nudged(at: XY, [w, h]: XY, s: number, taken: readonly Rect[], keep: Keep): Spot {
  return least(NUDGES.map(([dx, dy]) => {
    const spot = keep([at[0] + dx * s, at[1] + dy * s]);
    const r = rect(spot[0] - w / 2, spot[1] - h, w, h * 1.2);
    const hidden = taken.reduce((sum, t) => sum + overlap(r, t), 0);
    return { at: spot, hidden, cost: hidden + Math.hypot(dx, dy) * 0.8 };
  }));
}

/** The place near `at`, the middle of its line of writing, where a name of this size is hidden least. */
export function freeSpot(at: XY, size: XY, s: number, taken: readonly Rect[], keep: Keep): XY {
  return nudged(at, size, s, taken, keep).at;
}

/** The same for a name on a street: it slides along it, and leaves it, if it is level, only where nothing of it is free. */
export function alongStreet(at: XY, tilt: number, size: XY, s: number, taken: readonly Rect[], keep: Keep): XY {
  const a = (tilt * Math.PI) / 180;
  const [w] = size;
  const best = least(SLIDES.map((by) => {
    const spot = keep([at[0] + Math.cos(a) * by * s, at[1] + Math.sin(a) * by * s]);
    const high = 14 * s + Math.abs(Math.sin(a)) * w;
    const r = rect(spot[0] - (w / 2) * Math.cos(a), spot[1] - high / 2 - 4 * s, w * Math.cos(a), high);
    const hidden = taken.reduce((sum, t) => sum + overlap(r, t), 0);
    return { at: spot, hidden, cost: hidden + Math.abs(by) * 0.5 };
  }));
  return best.hidden > 4 && Math.abs(tilt) < 1 ? nudged(at, size, s, taken, keep).at : best.at;
}
