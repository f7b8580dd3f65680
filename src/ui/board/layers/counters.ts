import type Phaser from 'phaser';
import type { BoardBlock, BoardPoint, BoardUnit } from '../../model/board';
import type { Place } from '../../model/geometry/places';
import { obstacles } from '../../model/geometry/places';
import { flagSpot } from '../../model/geometry/flags';
import { rect } from '../../model/geometry/rect';
import { textWidth } from '../../model/geometry/text';
import type { Rect } from '../../model/geometry/rect';
import { counterBounds, paintBlock, paintLeader, paintPoint, paintUnit } from '../paint/counters';
import type { CounterLook } from '../paint/counters';
import { tag } from '../paint/labels';
import { measure } from '../paint/pen';
import { onColour, paletteOf } from '../paint/palette';
import { ARRIVES, linear, STROKE } from '../motion';
import type { Timeline } from '../motion';
import { SurfaceSet } from '../surface';
import type { Surface } from '../surface';
import { isFocus, styleKey } from '../view';
import type { Layer, View } from '../view';

const TURN = 250;
const SLIDE = 300;

type Paint = (c: CanvasRenderingContext2D) => void;

/** Units, places and face-down forces. */
export class CounterLayer implements Layer {
  private readonly counters: SurfaceSet;
  private readonly tags: SurfaceSet;

  constructor(scene: Phaser.Scene) {
    this.counters = new SurfaceSet(scene, 4);
    this.tags = new SurfaceSet(scene, 7);
  }

  update(view: View, before: View | null, timeline: Timeline): void {
    const alive = new Set<string>();
    for (const place of view.places) {
      const id = `${place.kind}:${place.id}`;
      alive.add(id);
      const look: CounterLook = {
        model: view.model, place, s: view.layout.scale, focused: isFocus(view.model.focus, place.kind, place.id),
      };
      const surface = this.counters.get(id);
      if (place.kind === 'unit') this.unit(surface, look, view, before, timeline);
      else if (place.kind === 'point') this.point(surface, look, view, before, timeline);
      else this.block(surface, look, view, before, timeline);
      const old = before?.places.find((p) => p.kind === place.kind && p.id === place.id);
      if (old && Math.hypot(old.x - place.x, old.y - place.y) > 2) slide(surface, old, place, timeline);
    }
    this.counters.keepOnly(alive);
    this.showTags(view);
  }

  private unit(surface: Surface, look: CounterLook, view: View, before: View | null, timeline: Timeline): void {
    const unit = view.model.units[look.place.index];
    if (!unit) return;
    const old = before?.model.units.find((u) => u.id === unit.id);
    const draw = (step: number, lock: number): Paint => (c) => {
      paintLeader(c, look);
      paintUnit(c, look, unit, step, lock);
    };
    const bounds = counterBounds(look);
    const lock = unit.locked ? 1 : 0;
    const wasLock = old?.locked ? 1 : 0;
    if (old && (old.step !== unit.step || wasLock !== lock)) {
      const run = (t: number): void => {
        surface.paint(bounds, view.dpr, draw(old.step + (unit.step - old.step) * t, wasLock + (lock - wasLock) * t));
      };
      run(0);
      timeline.add({ duration: TURN, paints: true, run });
      return;
    }
    surface.show(key(unit, look, view), bounds, view.dpr, draw(unit.step, lock));
  }

  private point(surface: Surface, look: CounterLook, view: View, before: View | null, timeline: Timeline): void {
    const point = view.model.points[look.place.index];
    if (!point) return;
    const old = before?.model.points.find((p) => p.id === point.id);
    const draw = (shown: BoardPoint, fall: number): Paint => (c) => {
      paintLeader(c, look);
      paintPoint(c, look, shown, fall);
    };
    const bounds = counterBounds(look);
    if (old && old.holder !== point.holder) {
      const run = (t: number): void => {
        // It tips over as its old self and rights itself as the new holder's.
        surface.paint(bounds, view.dpr, draw(t < 0.5 ? { ...point, holder: old.holder } : point, Math.sin(t * Math.PI)));
      };
      run(0);
      // Places that fall in one beat fall one by one, each when the stroke arrives.
      const { strokes = [] } = view.model;
      const told = JSON.stringify(before?.model.strokes ?? []) === JSON.stringify(strokes);
      const turn = told ? -1 : strokes.findLastIndex((stroke) => stroke.point === point.id);
      timeline.add({ delay: turn < 0 ? 0 : turn * STROKE + ARRIVES, duration: TURN * 1.4, paints: true, run, ease: linear });
      return;
    }
    surface.show(key(point, look, view), bounds, view.dpr, draw(point, 0));
  }

  private block(surface: Surface, look: CounterLook, view: View, before: View | null, timeline: Timeline): void {
    const block = view.model.blocks[look.place.index];
    if (!block) return;
    const old = before?.model.blocks.find((b) => b.id === block.id);
    const draw = (turn: number): Paint => (c) => {
      paintLeader(c, look);
      paintBlock(c, look, block, turn);
    };
    const bounds = counterBounds(look);
    const face = block.faceUp ? 1 : 0;
    if (old && old.faceUp !== block.faceUp) {
      const was = 1 - face;
      const run = (t: number): void => { surface.paint(bounds, view.dpr, draw(was + (face - was) * t)); };
      run(0);
      timeline.add({ duration: TURN, paints: true, run });
      return;
    }
    surface.show(key(block, look, view), bounds, view.dpr, draw(face));
  }

  private showTags(view: View): void {
    const { model, layout, dpr } = view;
    const s = layout.scale;
    const size = 12.5 * Math.max(1, s) * (model.textScale ?? 1);
    const p = paletteOf(model.theme);
    const alive = new Set<string>();
    const taken: Rect[] = obstacles(model, layout);
    for (const place of view.places) {
      const list = place.kind === 'unit' ? model.units : place.kind === 'point' ? model.points : model.blocks;
      const words = list[place.index]?.tag;
      if (!words) continue;
      const id = `${place.kind}:${place.id}`;
      alive.add(id);
      const room = textWidth(words, size) + 22 * s;
      const { left, x, y } = flagSpot(layout, view.places, place, [room, size * 1.75], taken);
      taken.push(rect(left ? x - room : x, y - size * 0.9, room, size * 1.8));
      // Words are measured when they are drawn: a little wider, perhaps.
      const bounds = rect(left ? x - room * 1.3 : x - 2, y - size * 1.4, room * 1.3 + 4, size * 2.8);
      this.tags.get(id).show(`${words}|${styleKey(view)}`, bounds, dpr, (c) => {
        const w = measure(c, words, { size, colour: p.red, weight: 600 }) + 14 * s;
        tag(c, words, x, y, size, p.red, onColour(p.red), w, left);
      });
    }
    this.tags.keepOnly(alive);
  }
}

const key = (item: BoardUnit | BoardPoint | BoardBlock, look: CounterLook, view: View): string =>
  `${JSON.stringify(item)}|${look.focused}|${look.place.x},${look.place.y}|${styleKey(view)}`;

function slide(surface: Surface, from: Place, to: Place, timeline: Timeline): void {
  timeline.add({
    duration: SLIDE,
    run: (t) => { surface.offset((from.x - to.x) * (1 - t), (from.y - to.y) * (1 - t)); },
  });
}
