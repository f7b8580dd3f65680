/** The steelyard between two assemblies: two powers, one beam. */
import type { BoardModel, BoardScales } from '../../model/board';
import { onColour, paletteOf, sideColour, sideText } from './palette';
import { sideOutline } from '../../model/geometry/outline';
import { weightAt } from '../../model/geometry/steelyard';
import { at, box, circle, line, measure, moved, polygon, RUSSO, text } from './pen';
import type { Ctx } from './pen';

export interface ScalesLook {
  readonly x: number;
  readonly y: number;
  readonly arm: number;
  readonly s: number;
  /** Where the weights hang now, and the tilt in degrees. */
  readonly left: number;
  readonly right: number;
  readonly tilt: number;
  /** Benches fill the space under the beam. */
  readonly tight: boolean;
}

export function paintScales(c: Ctx, model: BoardModel, scales: BoardScales, look: ScalesLook): void {
  const p = paletteOf(model.theme);
  const { x, y, arm, s } = look;
  const ink = model.theme === 'night' ? p.paper : p.ink;
  polygon(c, [[x, y - 3 * s], [x - 15 * s, y + 22 * s], [x + 15 * s, y + 22 * s]], ink);
  at(c, x, y, look.tilt, 1, () => {
    box(c, -arm, -4 * s, arm * 2, 8 * s, ink);
    for (let i = 1; i <= scales.max; i += 1) {
      const tick = weightAt(i, scales.max, arm);
      const h = (i % 5 === 0 ? 11 : 8) * s;
      line(c, -tick, -4 * s, -tick, -h, { colour: ink, width: 1.5 * s });
      line(c, tick, -4 * s, tick, -h, { colour: ink, width: 1.5 * s });
    }
    ([[-1, scales.left, look.left], [1, scales.right, look.right]] as const).forEach(([dir, weight, value]) => {
      if (weight.previous !== undefined && weight.previous !== weight.value) {
        const was = dir * weightAt(weight.previous, scales.max, arm);
        line(c, was, -15 * s, was, 13 * s, { colour: p.dim, width: 1.4 * s, dash: [2 * s, 2 * s] });
      }
      const side = model.sides[weight.side];
      const colour = sideColour(side, model.theme);
      const at_ = dir * weightAt(value, scales.max, arm);
      const r = 16.5 * s;
      polygon(c, moved(sideOutline(side?.shape ?? 'hexagon', r), at_, 0), colour, { colour: p.rim, width: 2.2 * s });
      text(c, at_ - (side?.shape === 'wedge' ? 3 * s : 0), 6.6 * s, String(weight.value), { size: 19 * s, family: RUSSO, weight: 400, align: 'center', colour: onColour(colour) });
    });
  });
  circle(c, x, y, 5.5 * s, p.paper, { colour: model.theme === 'night' ? p.ink : ink, width: 2.5 * s });
  ([[-1, scales.left, look.left], [1, scales.right, look.right]] as const).forEach(([dir, weight, value]) => {
    const diff = weight.value - (weight.previous ?? weight.value);
    const mark = diff === 0 ? '' : ` ${diff > 0 ? '▲' : '▼'}${Math.abs(diff)}`;
    const style = { size: 12.5 * s, weight: 700, colour: sideText(model.sides[weight.side], model.theme) } as const;
    const widthOf = (name: string): number => measure(c, name, style) + 6 * s;
    // Under the end of its arm, and never out of the sheet.
    const end = Math.sin((dir * look.tilt * Math.PI) / 180) * arm;
    const sinks = end > 2 * s && !look.tight;
    const full = weight.label.toUpperCase() + mark;
    // A long name has no room over an arm that sinks: what both names say is left out.
    const apart = ownWords(weight.label, (dir < 0 ? scales.right : scales.left).label).toUpperCase() + mark;
    const words = sinks && overBeam(dir * (arm + 16 * s), dir * weightAt(value, scales.max, arm), widthOf(full), s) === null ? apart : full;
    const w = widthOf(words);
    const left = dir < 0 ? x - arm - 22 * s : x + arm + 16 * s - w;
    // A weight near the pivot hangs over the inner end of a long name: the name goes lower.
    const hung = weightAt(value, scales.max, arm);
    const over = dir < 0 ? left + w > x - hung - 18 * s : left < x + hung + 18 * s;
    const sunk = Math.sin((dir * look.tilt * Math.PI) / 180) * hung;
    const low = over ? sunk + 18 * s : -Infinity;
    // Where benches fill the space below it stands over the arm, and over the weight.
    const high = over ? sunk - 35 * s : Infinity;
    // Where the arm sinks into the benches, the name stands over it, beside its weight, if there is room.
    const beyond = sinks ? overBeam(dir * (arm + 16 * s), dir * hung, w, s) : null;
    const top = beyond !== null ? y - 29 * s : look.tight && end > 0 ? y + Math.min(end - 32 * s, high) : y + Math.max(Math.max(end, -12 * s) + 13 * s, low);
    const from = beyond === null ? left : x + beyond;
    box(c, from, top, w, 16 * s, model.theme === 'night' ? '#211F1B' : p.paper);
    text(c, from + 3 * s, top + 12.4 * s, words, style);
  });
}

/** A name without the words at its beginning or end that another shares; never nothing. */
export function ownWords(name: string, other: string): string {
  const words = name.split(' ');
  const others = other.split(' ');
  let from = 0;
  while (from < words.length && words[from] === others[from]) from += 1;
  let till = 0;
  while (till < words.length - from && words.at(-1 - till)?.toLowerCase() === others.at(-1 - till)?.toLowerCase()) till += 1;
  const own = words.slice(from, words.length - till).join(' ');
  // “The X’s authority” without its authority is the X.
  return own.replace(/['’]s$/u, '') || name;
}

/** Left edge, from the pivot, of a name over the beam: beyond the weight, else on this side of it; null if it fits on neither. */
function overBeam(end: number, weight: number, w: number, s: number): number | null {
  const dir = Math.sign(end);
  const air = 20 * s;
  const far = Math.abs(end) - Math.abs(weight) - air;
  const near = Math.abs(weight) - air;
  if (far >= w) return dir > 0 ? end - w : end;
  // It may reach a little over the pivot.
  return near + 12 * s >= w ? (dir > 0 ? near - w : -near) : null;
}
