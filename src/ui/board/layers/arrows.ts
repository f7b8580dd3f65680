import type Phaser from 'phaser';
import type { BoardArrow } from '../../model/board';
import { arcBetween, arcPoint, trimArc, wordsSpot } from '../../model/geometry/arc';
import type { Arc } from '../../model/geometry/arc';
import { screenPoint } from '../../model/geometry/places';
import { grow, rect, union } from '../../model/geometry/rect';
import type { Rect } from '../../model/geometry/rect';
import { textWidth } from '../../model/geometry/text';
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
    const marked = new Set<string>();
    const said: Rect[] = [];
    for (const arrow of model.arrows) {
      alive.add(arrow.id);
      const whole = arcBetween(screenPoint(model, layout, arrow.from), screenPoint(model, layout, arrow.to), arrow.bend ?? 0.2);
      const arc = trimArc(whole, 22 * s, 25 * s);
      const bounds = hull(arc, s, arrow.label !== undefined);
      const reach = arrow.state === 'refused' ? REFUSED_AT : 1;
      const surface = this.arrows.get(arrow.id);
      // Only what is refused or has words lies over the counters, and only where it is.
      const words = wordsOf(view, arrow, arc, said);
      if (words) said.push(words);
      const over = markBounds(arrow, arc, s, words);
      const mark = over === null ? null : this.marks.get(arrow.id);
      if (mark) marked.add(arrow.id);
      const draw = (part: number) => (c: CanvasRenderingContext2D): void => { paintArrow(c, model, arrow, arc, s, part); };
      const stamp = (t: number) => (c: CanvasRenderingContext2D): void => { paintArrowMark(c, model, arrow, arc, s, t, words); };
      const key = `${JSON.stringify(arrow)}|${styleKey(view)}`;
      const old = before?.model.arrows.find((a) => a.id === arrow.id);
      const fresh = before !== null && (!old || (old.state === 'going' && arrow.state === 'refused'));
      if (!fresh) {
        surface.show(key, bounds, dpr, draw(reach));
        mark?.show(key, over!, dpr, stamp(1));
        continue;
      }
      const wait = (arrow.turn ?? 0) * STROKE;
      surface.paint(bounds, dpr, wait > 0 ? () => undefined : draw(0.02));
      timeline.add({ delay: wait, duration: TRAVEL, paints: true, run: (t) => { surface.paint(bounds, dpr, draw(Math.max(0.02, reach * t))); } });
      if (!mark || !over) continue;
      mark.paint(over, dpr, stamp(0));
      timeline.add({ delay: wait + TRAVEL, duration: STAMP, paints: true, run: (t) => { mark.paint(over, dpr, stamp(t)); } });
    }
    this.arrows.keepOnly(alive);
    this.marks.keepOnly(marked);
  }
}

/** Where the words of an arrow stand, off the counters, their names and other words as far as that goes; null if it has none. */
function wordsOf({ places, layout }: View, arrow: BoardArrow, arc: Arc, said: readonly Rect[]): Rect | null {
  if (arrow.label === undefined) return null;
  const s = layout.scale;
  const size = 12 * Math.max(1, s);
  const refused = arrow.state === 'refused';
  const taken = [...places.flatMap(({ body, label }) => [body, label]), ...said];
  return wordsSpot(arc, refused ? REFUSED_AT : 0.5, refused, textWidth(arrow.label, size) + 12 * s, size * 1.5, (refused ? 17 : 4) * s, taken);
}

/** Where the cross and the words of an arrow lie; null if it has neither. */
function markBounds(arrow: BoardArrow, arc: Arc, s: number, words: Rect | null): Rect | null {
  const [x, y] = arcPoint(arc, REFUSED_AT);
  const cross = arrow.state === 'refused' ? rect(x - 26 * s, y - 26 * s, 52 * s, 52 * s) : null;
  // Words are measured when they are drawn: a little wider, perhaps.
  const wide = words && grow(words, 24 * s);
  return cross && wide ? union(cross, wide) : cross ?? wide;
}

function hull({ a, b, c }: Arc, s: number, labelled: boolean): ReturnType<typeof rect> {
  const x = Math.min(a[0], b[0], c[0]);
  const y = Math.min(a[1], b[1], c[1]);
  const w = Math.max(a[0], b[0], c[0]) - x;
  const h = Math.max(a[1], b[1], c[1]) - y;
  return grow(rect(x, y, w, h), (labelled ? 120 : 26) * s);
}
