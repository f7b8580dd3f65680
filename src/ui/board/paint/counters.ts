/** Counters on the map: units that turn, places that are held, forces nobody has counted. */
import type { BoardBlock, BoardModel, BoardPoint, BoardUnit } from '../../model/board';
import { lockOutline, pointRadius, sideOutline, unitEmblem, unitOutline } from '../../model/geometry/outline';
import { LOCK_DROP } from '../../model/geometry/places';
import type { Place } from '../../model/geometry/places';
import { rect } from '../../model/geometry/rect';
import type { XY } from '../../model/geometry/rect';
import { icon } from './icons';
import { label } from './labels';
import { onColour, paletteOf, sideColour } from './palette';
import type { Palette } from './palette';
import { hatch } from './patterns';
import { at, box, circle, line, moved, polygon, RUSSO, scaled, text } from './pen';
import type { Ctx, Fill } from './pen';

export interface CounterLook {
  readonly model: BoardModel;
  readonly place: Place;
  /** Size against 1280×720. */
  readonly s: number;
  readonly focused: boolean;
}

const labelSize = ({ model, s }: CounterLook): number => 12 * Math.max(1, s) * (model.textScale ?? 1);

const loyaltySides = (model: BoardModel): readonly [number, number] => model.loyalty ?? [model.sides.length - 1, 0];

function marks(c: Ctx, look: CounterLook, outline: readonly XY[], chosen: boolean, target: boolean, p: Palette): void {
  if (target) polygon(c, outline, null, { colour: p.red, width: 3, dash: [6, 4] });
  if (chosen) polygon(c, outline, null, { colour: p.rim, width: 3.4 });
  if (!look.focused) return;
  const ring = scaled(outline, 1.06);
  polygon(c, ring, null, { colour: look.model.theme === 'night' ? p.ink : p.paper, width: 6 });
  polygon(c, ring, null, { colour: look.model.theme === 'night' ? p.white : p.red, width: 3 });
}

/** A unit at loyalty `step`, which lies between whole steps while it turns; `lock` 0 … 1 grows the second outline. */
export function paintUnit(c: Ctx, look: CounterLook, unit: BoardUnit, step: number, lock: number): void {
  const { model, place, s } = look;
  const p = paletteOf(model.theme);
  const [obeys, won] = loyaltySides(model);
  const near = Math.round(step);
  const cold = sideColour(model.sides[obeys], model.theme);
  const warm = sideColour(model.sides[won], model.theme);
  const paper = p.paper;
  const fill: Fill =
    near === 0 ? cold : near === 1 ? hatch(c, cold, paper, -45) : near === 2 ? p.paper3 : near === 3 ? hatch(c, warm, paper, 45) : warm;
  const hatched = near === 1 || near === 3;
  at(c, place.x, place.y, 0, s, () => {
    const outline = unitOutline(step);
    marks(c, look, scaled(outline, lock > 0 ? 1.62 : 1.45), unit.selected === true, unit.targetable === true, p);
    polygon(c, moved(outline, 3, 4), p.shadow);
    if (lock > 0) {
      const second = lockOutline(step).map(([x, y], i): XY => {
        const [ox, oy] = outline[i] ?? [x, y];
        return [ox + (x - ox) * lock, oy + (y - oy) * lock];
      });
      polygon(c, moved(second, 3, 4), p.shadow);
      polygon(c, second, paper, { colour: model.theme === 'night' ? p.ink : p.rim, width: 2.2 });
    }
    polygon(c, outline, fill, { colour: p.rim, width: 2.4 });
    const emblem = unitEmblem(step);
    const ink = near === 0 ? onColour(cold) : near === 4 ? onColour(warm) : '#1B1A17';
    if (hatched) circle(c, emblem.x, 0, 12.5, paper, { colour: '#1B1A17', width: 1.4 });
    icon(c, unit.icon, emblem.x, 0, emblem.size, ink);
    if (lock > 0) {
      const x = near === 4 ? -22 : -20;
      circle(c, x, -23, 8.5 * lock, '#1B1A17', { colour: paper, width: 1.6 });
      icon(c, 'padlock', x, -23, 11 * lock, paper);
    }
    ladder(c, near, 20 + LOCK_DROP * lock);
  });
  // A locked unit stands taller: what hangs below it gives way.
  const drop = place.labelSide === 's' ? LOCK_DROP * s * lock : 0;
  const plate = { ...place.label, y: place.label.y + drop };
  label(c, unit.label, plate, place.labelSide, { plate: p.plate, colour: p.plateText, weight: 600, size: labelSize(look) });
}

/** Five cells, the present one ink: the same reading without colour. */
function ladder(c: Ctx, step: number, y: number): void {
  const cell = 7.2;
  box(c, -20, y, cell * 5 + 3, 10, '#EFE6D2', { colour: '#1B1A17', width: 1.2 });
  for (let i = 0; i < 5; i += 1) box(c, -18 + i * cell, y + 2, cell - 1.6, 6, i === step ? '#1B1A17' : '#D3C5A4');
}

/** A place in its holder's shape; `fall` 0 … 1 … 0 tilts it and throws strokes about it. */
export function paintPoint(c: Ctx, look: CounterLook, point: BoardPoint, fall: number): void {
  const { model, place, s } = look;
  const p = paletteOf(model.theme);
  const side = model.sides[point.holder];
  const shape = side?.shape ?? 'hexagon';
  const r = pointRadius(point.weight, shape);
  const colour = sideColour(side, model.theme);
  at(c, place.x, place.y, 0, s, () => {
    const outline = sideOutline(shape, r);
    marks(c, look, scaled(outline, 1.5), point.selected === true, point.targetable === true, p);
    if (fall > 0) strokes(c, r, fall, p.red);
    at(c, 0, 0, -13 * fall, 1, () => {
      polygon(c, moved(outline, 2.5, 3.5), p.shadow);
      polygon(c, outline, colour, { colour: p.rim, width: 2.4 });
      const wedge = shape === 'wedge';
      icon(c, point.icon, wedge ? -r * 0.26 : 0, 0, wedge ? r * 0.86 : shape === 'bar' ? r * 1.1 : r * 1.3, onColour(colour));
    });
    pips(c, look, point, r, p);
  });
  const mine = model.viewer !== undefined && point.holder === model.viewer;
  const plate = mine ? colour : model.theme === 'night' ? p.plate : '#1B1A17';
  const words = mine ? onColour(colour) : p.paper;
  label(c, point.label, place.label, place.labelSide, { plate, colour: words, size: labelSize(look) });
}

function strokes(c: Ctx, r: number, fall: number, colour: string): void {
  for (let i = 0; i < 12; i += 1) {
    const a = ((i * 30 + 8) * Math.PI) / 180;
    const from = r * (1.2 + 0.5 * fall);
    const to = r * (1.3 + (i % 2 === 0 ? 1.3 : 0.9) * fall);
    line(c, Math.cos(a) * from, Math.sin(a) * from, Math.cos(a) * to, Math.sin(a) * to, { colour, width: 3 });
  }
}

function pips(c: Ctx, { model }: CounterLook, point: BoardPoint, r: number, p: Palette): void {
  const of = point.strengthOf ?? 0;
  if (of <= 0) return;
  const colour = sideColour(model.sides[point.strengthSide ?? point.holder], model.theme);
  const x0 = (-of * 14) / 2;
  const y = r + 4;
  for (let i = 0; i < of; i += 1) {
    const x = x0 + i * 14;
    const on = i < (point.strength ?? 0);
    polygon(c, [[x + 3, y], [x + 14, y], [x + 11, y + 9], [x, y + 9]], on ? colour : p.plate, { colour: p.rim, width: 1.2 });
  }
}

/** A face-down force; `turn` 0 face down … 1 face up, edge-on at the middle. */
export function paintBlock(c: Ctx, look: CounterLook, block: BoardBlock, turn: number): void {
  const { model, place, s } = look;
  const p = paletteOf(model.theme);
  const up = turn > 0.5;
  const width = Math.max(0.04, Math.abs(1 - 2 * turn));
  at(c, place.x, place.y, 0, s, () => {
    marks(c, look, [[-28, -23], [28, -23], [28, 23], [-28, 23]], block.selected === true, block.targetable === true, p);
    c.scale(width, 1);
    box(c, -17, -12, 40, 32, p.shadow);
    const paper = up ? p.paper : '#1B1A17';
    box(c, -20, -16, 40, 32, paper, { colour: up ? '#1B1A17' : p.paper, width: 2, ...(up ? {} : { dash: [4, 3] }) });
    if (up) text(c, 0, 8, String(block.value ?? 0), { size: 22, family: RUSSO, weight: 400, colour: '#1B1A17', align: 'center' });
    else {
      text(c, 0, 1, '?', { size: 16, family: RUSSO, weight: 400, colour: p.paper, align: 'center' });
      text(c, 0, 12.5, block.rumour.join('–'), { size: 12, weight: 600, colour: p.paper, align: 'center' });
    }
  });
  const words = block.faceUp ? block.label : (block.rumourText ?? block.label);
  label(c, words, place.label, place.labelSide, { plate: p.plate, colour: p.plateText, size: labelSize(look) });
}

/** Thin line from a counter to where it truly belongs, when it had to make room. */
export function paintLeader(c: Ctx, look: CounterLook): void {
  const { place, s, model } = look;
  if (!place.leader) return;
  const p = paletteOf(model.theme);
  line(c, place.home[0], place.home[1], place.x, place.y, { colour: p.rim, width: 1.4 * s });
  circle(c, place.home[0], place.home[1], 3 * s, p.rim);
}

/** What a counter may cover, marks and label included. */
export function counterBounds({ place, s }: CounterLook): ReturnType<typeof rect> {
  const m = 30 * s;
  const l = place.label;
  const x = Math.min(place.body.x - m, l.x, place.home[0]) - 4;
  const y = Math.min(place.body.y - m, l.y, place.home[1]) - 4;
  const right = Math.max(place.body.x + place.body.w + m, l.x + l.w, place.home[0]) + 4;
  const bottom = Math.max(place.body.y + place.body.h + m, l.y + l.h + LOCK_DROP * s, place.home[1]) + 4;
  return rect(x, y, right - x, bottom - y);
}

