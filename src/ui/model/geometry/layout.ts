/**
 * Where map, assemblies and bands lie on a screen, CSS px. Board and panels share this, so what is drawn
 * on the canvas and what stands over it as DOM never disagree. Figures are those of a 1280×720 sheet.
 */
import { fitAspect, rect } from './rect';
import type { Rect } from './rect';

export type LayoutMode = 'table' | 'hours';

export interface BoardLayout {
  readonly mode: LayoutMode;
  readonly width: number;
  readonly height: number;
  /** Size of counters and small type against 1280×720. */
  readonly scale: number;
  /** Least reach of what can be pressed on the picture, px each way: more for a finger than for a mouse. */
  readonly least?: number;
  /** No room for the assemblies beside the map: they go to a drawer. */
  readonly compact: boolean;
  /** DOM bands above and below the board. */
  readonly top: Rect;
  readonly bottom: Rect;
  /** Everything the map covers. */
  readonly map: Rect;
  /** Where uv 0..1 lies inside it. */
  readonly frame: Rect;
  /** Sheet of paper for the assemblies; its left edge slants by `slant` px, further right at the top. */
  readonly panel: Rect | null;
  readonly slant: number;
  /** Room for hemicycles and steelyard. */
  readonly assemblies: Rect | null;
  /** Strip for the milieus under them. */
  readonly mood: Rect | null;
  /** Dial of the final hours, and the room for the list of beats under it. */
  readonly clock: { readonly x: number; readonly y: number; readonly r: number } | null;
  readonly beats: Rect | null;
  /** Room for a panel in the upper right corner of the final hours. */
  readonly corner: Rect | null;
}

const LEAST_ASPECT = 1.3;
const MOST_ASPECT = 2.15;
/** The band of the final hours holds the plans of a beat, so that they never cover what they aim at. */
const NIGHT_SHELF = 206;
/** Over the cells of the milieus, for the key of the sides. */
export const MOOD_HEAD = 22;
/** A phone held sideways stretches the map rather than leave its width unused. */
const MOST_ASPECT_COMPACT = 3;

/** What a mouse and what a finger needs, px. */
export const REACH = { fine: 24, finger: 44 } as const;

/** Least reach of a button on the picture. */
export const leastReach = (layout: { readonly least?: number }): number => layout.least ?? REACH.fine;

/** Lays out a screen of any size; from 1024×768 up nothing is hidden. `finger`: buttons of the picture fit one. */
export function boardLayout(width: number, height: number, mode: LayoutMode, finger = false): BoardLayout {
  const fit = Math.min(width / 1280, height / 720);
  const compact = width < 900 || height < 560;
  const scale = Math.max(compact ? 0.72 : 0.88, fit);
  const layout = mode === 'hours'
    ? hoursLayout(width, height, scale, compact, finger)
    : tableLayout(width, height, scale, compact, finger);
  return finger ? { ...layout, least: REACH.finger } : layout;
}

/** Room that the strip of milieus and the buttons under it take from the assemblies. */
function moodRoom(scale: number, finger: boolean): number {
  return finger ? Math.max(94 * scale, MOOD_HEAD * scale + 2 * REACH.finger + 6) : 94 * scale;
}

function tableLayout(width: number, height: number, scale: number, compact: boolean, finger: boolean): BoardLayout {
  const topHeight = Math.round(compact ? 48 : 76 * scale);
  const bottomHeight = Math.round(compact ? Math.min(128, height * 0.32) : 164 * scale);
  const middle = height - topHeight - bottomHeight;
  // Taller screens keep a band of 386 px in 1280, wider ones give what is over to the map.
  const panelWidth = compact ? 0 : Math.min(386 * scale, width * 0.345);
  const slant = compact ? 0 : 38 * scale;
  const map = rect(0, topHeight, compact ? width : width - panelWidth + 8 * scale, middle);
  const panelLeft = width - panelWidth;
  // Cards may rise over the lowest strip of the map.
  const lip = compact ? 6 : 34 * scale;
  const inside = rect(4 * scale, topHeight + 2, (compact ? width : panelLeft - slant + 6 * scale) - 4 * scale, middle - lip);
  const frame = fitAspect(inside, LEAST_ASPECT, compact ? MOST_ASPECT_COMPACT : MOST_ASPECT);
  const moodHeight = moodRoom(scale, finger);
  return {
    mode: 'table',
    width,
    height,
    scale,
    compact,
    top: rect(0, 0, width, topHeight),
    bottom: rect(0, height - bottomHeight, width, bottomHeight),
    map,
    frame,
    panel: compact ? null : rect(panelLeft - slant, topHeight, panelWidth + slant, middle),
    slant,
    assemblies: compact ? null : rect(panelLeft, topHeight + 6 * scale, panelWidth - 8 * scale, middle - moodHeight - 10 * scale),
    mood: compact ? null : rect(panelLeft - slant + 20 * scale, topHeight + middle - moodHeight, panelWidth + slant - 28 * scale, moodHeight),
    clock: null,
    beats: null,
    corner: null,
  };
}

function hoursLayout(width: number, height: number, scale: number, compact: boolean, finger: boolean): BoardLayout {
  const bottomHeight = Math.round(compact ? Math.min(110, height * 0.3) : NIGHT_SHELF * scale);
  const middle = height - bottomHeight;
  const inside = rect(width * 0.133, middle * 0.047, width * 0.773, middle * 0.92);
  const small = compact ? 0.62 : 1;
  const side = 216 * scale * small;
  return {
    mode: 'hours',
    width,
    height,
    scale,
    compact,
    top: rect(0, 0, width, 0),
    bottom: rect(0, middle, width, bottomHeight),
    map: rect(0, 0, width, middle + 8 * scale),
    frame: fitAspect(inside, LEAST_ASPECT, MOST_ASPECT),
    panel: null,
    slant: 0,
    assemblies: compact ? null : rect(width - 190 * scale, middle - 172 * scale, 190 * scale, 160 * scale),
    mood: null,
    clock: { x: 92 * scale * small, y: 116 * scale * small, r: 176 * scale * small },
    beats: compact ? null : rect(0, 364 * scale, 224 * scale, Math.max(0, middle - 372 * scale)),
    corner: rect(width - side, 0, side, 186 * scale * small + (finger ? REACH.finger + 8 : 0)),
  };
}
