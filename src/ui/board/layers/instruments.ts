import type Phaser from 'phaser';
import { milieuCells } from '../../model/geometry/places';
import { rect } from '../../model/geometry/rect';
import { beamTilt, settle } from '../../model/geometry/steelyard';
import { clockMinutes, paintClock } from '../paint/clock';
import { paintMilieu } from '../paint/mood';
import { paintScales } from '../paint/scales';
import { easeOut, linear } from '../motion';
import type { Timeline } from '../motion';
import { Surface } from '../surface';
import { Banner } from './banner';
import { isFocus, styleKey } from '../view';
import type { Layer, View } from '../view';

const SLIDE = 250;
const SETTLE = 350;
const TICK = 400;

/** Steelyard, clock and the strip of milieus. */
export class InstrumentLayer implements Layer {
  private readonly scales: Surface;
  private readonly clock: Surface;
  private readonly mood: Surface;
  private readonly banner: Banner;

  constructor(scene: Phaser.Scene) {
    this.scales = new Surface(scene, 3);
    this.clock = new Surface(scene, 6);
    this.mood = new Surface(scene, 3);
    this.banner = new Banner(scene);
  }

  update(view: View, before: View | null, timeline: Timeline): void {
    this.showScales(view, before, timeline);
    this.showClock(view, before, timeline);
    this.showMood(view);
    this.banner.update(view, before, timeline);
  }

  private showScales(view: View, before: View | null, timeline: Timeline): void {
    const { model, layout, dpr, panel } = view;
    const { scales } = model;
    const spot = panel.scales;
    if (!scales || !spot) {
      this.scales.clear();
      return;
    }
    const s = layout.scale;
    const bounds = rect(spot.x - spot.arm - 24 * s, spot.y - 62 * s, (spot.arm + 24 * s) * 2, 124 * s);
    const draw = (left: number, right: number, tilt: number) => (c: CanvasRenderingContext2D): void => {
      paintScales(c, model, scales, { x: spot.x, y: spot.y, arm: spot.arm, s, left, right, tilt, tight: panel.assemblies.length > 2 });
    };
    const end = beamTilt(scales.left.value, scales.right.value);
    const old = before?.model.scales;
    if (!old || (old.left.value === scales.left.value && old.right.value === scales.right.value)) {
      const key = `${JSON.stringify(scales)}|${spot.x},${spot.y}|${styleKey(view)}`;
      this.scales.show(key, bounds, dpr, draw(scales.left.value, scales.right.value, end));
      return;
    }
    const start = beamTilt(old.left.value, old.right.value);
    const part = SLIDE / (SLIDE + SETTLE);
    const run = (t: number): void => {
      const slid = easeOut(Math.min(1, t / part));
      const turned = settle((t - part) / (1 - part));
      const left = old.left.value + (scales.left.value - old.left.value) * slid;
      const right = old.right.value + (scales.right.value - old.right.value) * slid;
      this.scales.paint(bounds, dpr, draw(left, right, start + (end - start) * turned));
    };
    run(0);
    timeline.add({ duration: SLIDE + SETTLE, paints: true, run, ease: linear });
  }

  private showClock(view: View, before: View | null, timeline: Timeline): void {
    const { model, layout, dpr } = view;
    const { hours } = model;
    const dial = layout.clock;
    if (!hours || !dial) {
      this.clock.clear();
      return;
    }
    const k = dial.r / 176;
    const bounds = rect(0, 0, dial.x + dial.r + 12 * k, dial.y + dial.r + 72 * k);
    const end = clockMinutes(hours);
    const old = before?.model.hours;
    if (!old || old.clock === hours.clock) {
      this.clock.show(`${JSON.stringify(hours)}|${styleKey(view)}`, bounds, dpr, (c) => { paintClock(c, hours, dial, end, hours.to); });
      return;
    }
    const start = clockMinutes(old);
    const forward = (end - start + 1440) % 1440;
    const span = (hours.to - hours.from + 1440) % 1440;
    const run = (t: number): void => {
      this.clock.paint(bounds, dpr, (c) => { paintClock(c, hours, dial, start + forward * t, hours.from + span * t); });
    };
    run(0);
    timeline.add({ duration: TICK, paints: true, run });
  }

  private showMood(view: View): void {
    const { model, layout, dpr } = view;
    const list = model.milieus ?? [];
    const strip = layout.mood;
    if (!strip || list.length === 0) {
      this.mood.clear();
      return;
    }
    const cells = milieuCells(list.length, strip, layout.scale);
    const key = `${JSON.stringify(list)}|${JSON.stringify(model.focus ?? null)}|${styleKey(view)}`;
    this.mood.show(key, rect(strip.x - 8, strip.y, strip.w + 8, strip.h), dpr, (c) => {
      list.forEach((m, i) => {
        const cell = cells[i];
        if (cell) paintMilieu(c, model, m, cell, layout.scale, isFocus(model.focus, 'milieu', m.id));
      });
    });
  }
}
