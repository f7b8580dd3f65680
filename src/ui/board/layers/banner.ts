import type Phaser from 'phaser';
import type { BoardStroke } from '../../model/board';
import { rect } from '../../model/geometry/rect';
import { BANNER_LINES, paintBanner } from '../paint/banner';
import { STROKE } from '../motion';
import type { Timeline } from '../motion';
import { Surface } from '../surface';
import { styleKey } from '../view';
import type { Layer, View } from '../view';

const DROP = 180;

/** The strip over the night map: the sum of every stroke, one after the other as they fall. */
export class Banner implements Layer {
  private readonly strip: Surface;

  constructor(scene: Phaser.Scene) {
    this.strip = new Surface(scene, 8);
  }

  update(view: View, before: View | null, timeline: Timeline): void {
    const { model, layout, dpr } = view;
    const strokes = model.strokes ?? [];
    const last = strokes.at(-1);
    if (layout.mode !== 'hours' || !last) {
      this.strip.clear();
      return;
    }
    const s = layout.scale;
    const left = layout.clock ? layout.clock.x + layout.clock.r + 14 * s : 8 * s;
    // The upper right corner holds the balance of forces, and two buttons beside it.
    const right = layout.width - (layout.corner?.w ?? 0) - 172 * s;
    const room = rect(left, 0, Math.max(2, right - left), 40 * s + (BANNER_LINES - 1) * 18 * Math.max(1, s));
    const draw = (stroke: BoardStroke, t: number) => (c: CanvasRenderingContext2D): void => { paintBanner(c, model, stroke, room, s, t); };
    const known = JSON.stringify(before?.model.strokes ?? []) === JSON.stringify(strokes);
    if (before === null || known) {
      this.strip.show(`${JSON.stringify(last)}|${styleKey(view)}`, room, dpr, draw(last, 1));
      return;
    }
    this.strip.paint(room, dpr, () => undefined);
    strokes.forEach((stroke, i) => {
      timeline.add({ delay: i * STROKE, duration: DROP, paints: true, run: (t) => { this.strip.paint(room, dpr, draw(stroke, t)); } });
    });
  }
}
