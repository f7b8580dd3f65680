import type Phaser from 'phaser';
import { arcBetween, trimArc } from '../../model/geometry/arc';
import type { Arc } from '../../model/geometry/arc';
import { screenPoint } from '../../model/geometry/places';
import { grow, rect } from '../../model/geometry/rect';
import { paintArrow, paintArrowMark, REFUSED_AT } from '../paint/arrows';
import { STROKE } from '../motion';
import type { Timeline } from '../motion';
import { SurfaceSet } from '../surface';
import { styleKey } from '../view';
import type { Layer, View } from '../view';

const TRAVEL = 400;
const STAMP = 150;

/** Orders that travel, arrive or are refused. */
export class ArrowLayer implements Layer {
  private readonly arrows: SurfaceSet;
  /** Refusals and words lie over the counters, lines under them. */
  private readonly marks: SurfaceSet;

  constructor(scene: Phaser.Scene) {
    this.arrows = new SurfaceSet(scene, 3);
    this.marks = new SurfaceSet(scene, 6);
  }

  update(view: View, before: View | null, timeline: Timeline): void {
    const { model, layout, dpr } = view;
    const s = layout.scale;
    const alive = new Set<string>();
    for (const arrow of model.arrows) {
      alive.add(arrow.id);
      const whole = arcBetween(screenPoint(model, layout, arrow.from), screenPoint(model, layout, arrow.to), arrow.bend ?? 0.2);
      const arc = trimArc(whole, 22 * s, 25 * s);
      const bounds = hull(arc, s, arrow.label !== undefined);
      const reach = arrow.state === 'refused' ? REFUSED_AT : 1;
      const surface = this.arrows.get(arrow.id);
      const mark = this.marks.get(arrow.id);
      const draw = (part: number) => (c: CanvasRenderingContext2D): void => { paintArrow(c, model, arrow, arc, s, part); };
      const stamp = (t: number) => (c: CanvasRenderingContext2D): void => { paintArrowMark(c, model, arrow, arc, s, t); };
      const key = `${JSON.stringify(arrow)}|${styleKey(view)}`;
      const old = before?.model.arrows.find((a) => a.id === arrow.id);
      const fresh = before !== null && (!old || (old.state === 'going' && arrow.state === 'refused'));
      if (!fresh) {
        surface.show(key, bounds, dpr, draw(reach));
        mark.show(key, bounds, dpr, stamp(1));
        continue;
      }
      const wait = (arrow.turn ?? 0) * STROKE;
      surface.paint(bounds, dpr, wait > 0 ? () => undefined : draw(0.02));
      mark.paint(bounds, dpr, stamp(0));
      timeline.add({ delay: wait, duration: TRAVEL, paints: true, run: (t) => { surface.paint(bounds, dpr, draw(Math.max(0.02, reach * t))); } });
      timeline.add({ delay: wait + TRAVEL, duration: STAMP, paints: true, run: (t) => { mark.paint(bounds, dpr, stamp(t)); } });
    }
    this.arrows.keepOnly(alive);
    this.marks.keepOnly(alive);
  }
}

function hull({ a, b, c }: Arc, s: number, labelled: boolean): ReturnType<typeof rect> {
  const x = Math.min(a[0], b[0], c[0]);
  const y = Math.min(a[1], b[1], c[1]);
  const w = Math.max(a[0], b[0], c[0]) - x;
  const h = Math.max(a[1], b[1], c[1]) - y;
  return grow(rect(x, y, w, h), (labelled ? 120 : 26) * s);
}
