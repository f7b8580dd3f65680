/** Where the canvas may draw: the shared sheet in poster mode, a block of its own in the stacked one. */
import { boardLayout, REACH } from '../model/geometry/layout';
import type { BoardLayout, LayoutMode } from '../model/geometry/layout';
import { fitAspect, rect } from '../model/geometry/rect';
import type { Viewport } from './viewport';

/** Share of the window's width that the map block is high, and its bounds. */
const BLOCK = { share: 0.56, least: 220, most: 0.72 } as const;

/** Height in px of the map block in stacked mode. */
export function blockHeight(viewport: Viewport): number {
  return Math.round(Math.max(BLOCK.least, Math.min(viewport.height * BLOCK.most, viewport.width * BLOCK.share)));
}

/** The layout that board and overlay buttons share. */
export function layoutFor(viewport: Viewport, mode: LayoutMode, hostWidth: number): BoardLayout {
  if (viewport.mode === 'poster') return boardLayout(viewport.width, viewport.height, mode, viewport.finger);
  const height = blockHeight(viewport);
  const width = Math.max(1, hostWidth);
  const all = rect(0, 0, width, height);
  const scale = Math.max(0.6, Math.min(1, width / 900, height / 480));
  // A finger needs the whole width of a phone held sideways: its counters stand further apart.
  const most = viewport.finger ? 3 : 2.15;
  return {
    mode, width, height, scale, compact: true,
    top: rect(0, 0, width, 0), bottom: rect(0, height, width, 0),
    map: all, frame: fitAspect(rect(2, 2, width - 4, height - 4), 1.3, most),
    panel: null, slant: 0, assemblies: null, mood: null,
    clock: mode === 'hours' ? { x: 56 * scale, y: 70 * scale, r: 108 * scale } : null,
    beats: null, corner: null,
    ...(viewport.finger ? { least: REACH.finger } : {}),
  };
}
