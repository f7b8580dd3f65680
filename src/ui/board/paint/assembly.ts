/** Words and lines of an assembly; its dots are drawn apart, so that they can fly. */
import type { BoardAssembly, BoardModel, BoardSide, BoardTheme } from '../../model/board';
import { seatCount } from '../../model/geometry/assemblies';
import type { AssemblyPlace } from '../../model/geometry/assemblies';
import type { XY } from '../../model/geometry/rect';
import { icon } from './icons';
import { dotColour, paletteOf, sideText } from './palette';
import { sideOutline } from '../../model/geometry/outline';
import { circle, line, measure, moved, polygon, RUSSO, text } from './pen';
import type { Ctx } from './pen';

/** One deputy in a side's shape; no side: a hollow ring. */
export function paintDot(c: Ctx, side: BoardSide | undefined, theme: BoardTheme, x: number, y: number, r: number): void {
  const colour = dotColour(side, theme);
  if (!side) {
    circle(c, x, y, r * 0.72, null, { colour, width: Math.max(1, r * 0.42) });
    return;
  }
  const k = side.shape === 'wedge' ? 1.06 : side.shape === 'bar' ? 1.1 : 1;
  polygon(c, moved(sideOutline(side.shape, r * k), x, y), colour);
}

/** A deputy at rest. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Index of its side; none is nobody's. */
  readonly party: number;
}

/** Many dots of one size at once: one path and one fill a side, which is what makes a thousand of them quick. */
export function paintDots(c: Ctx, sides: readonly (BoardSide | undefined)[], theme: BoardTheme, dots: readonly Dot[], r: number): void {
  const parties = new Map<number, Dot[]>();
  for (const dot of dots) {
    const list = parties.get(dot.party);
    if (list) list.push(dot);
    else parties.set(dot.party, [dot]);
  }
  for (const [party, list] of parties) {
    const side = sides[party];
    const colour = dotColour(side, theme);
    c.beginPath();
    if (!side) {
      for (const { x, y } of list) {
        c.moveTo(x + r * 0.72, y);
        c.arc(x, y, r * 0.72, 0, Math.PI * 2);
      }
      c.strokeStyle = colour;
      c.lineWidth = Math.max(1, r * 0.42);
      c.stroke();
      continue;
    }
    const k = side.shape === 'wedge' ? 1.06 : side.shape === 'bar' ? 1.1 : 1;
    const outline = sideOutline(side.shape, r * k);
    for (const { x, y } of list) {
      outline.forEach(([dx, dy], i) => { if (i === 0) c.moveTo(x + dx, y + dy); else c.lineTo(x + dx, y + dy); });
    }
    c.fillStyle = colour;
    c.fill();
  }
}

/** So much of a dot's size is wiped with it: its shape and the soft edge, and nothing of its neighbours. */
const WIPED = 1.13;

/** Takes dots out of a picture of dots. */
export function wipeDots(c: Ctx, dots: readonly { readonly x: number; readonly y: number }[], r: number): void {
  if (dots.length === 0) return;
  c.save();
  c.globalCompositeOperation = 'destination-out';
  c.beginPath();
  for (const { x, y } of dots) {
    c.moveTo(x + r * WIPED, y);
    c.arc(x, y, r * WIPED, 0, Math.PI * 2);
  }
  c.fill();
  c.restore();
}

/** A hollow smaller than this holds no number; of two side by side, whose rows are close, it must be larger. */
const ROOMY = 30;
const ROOMY_PAIR = 40;
/** A box narrower than this has another beside it. */
const PAIR = 230;

/** Title, counts, majority and the marks of choice. */
export function paintAssembly(c: Ctx, model: BoardModel, a: BoardAssembly, place: AssemblyPlace, s: number, focused: boolean): void {
  const p = paletteOf(model.theme);
  const ink = model.theme === 'night' ? p.paper : p.ink;
  const t = s * Math.min(1.18, model.textScale ?? 1) * Math.min(1, place.box.w / (190 * s));
  const up = place.orientation === 'up';
  const total = seatCount(a.deputies);
  const { box: b, cx, cy, inner, outer } = place;
  if (a.targetable) rim(c, place, p.red, [6 * s, 4 * s], s);
  if (a.selected) rim(c, place, ink, [], s);
  if (focused) rim(c, place, p.red, [], s);
  const paired = !model.hours && b.w < PAIR * s;
  const small = inner < (paired ? ROOMY_PAIR : ROOMY) * s;
  // A small half ring beside another has no free corner over it: name and number go under its flat edge.
  const under = small && up && paired;
  if (!under) titles(c, a, place, ink, p.dim, t, !small);
  const size = Math.min((outer > 130 * s ? 34 : 22) * t, inner * (up ? 0.6 : 0.45));
  // Nobody leads: the numbers of two that have as many seats; an odd deputy may set them apart.
  const [most = 0, next = 0] = a.deputies.slice(0, model.sides.length).sort((x, y) => y - x);
  const lead = a.leader >= 0 ? String(a.deputies[a.leader] ?? 0) : `${most} ${most === next ? '=' : '≈'} ${next}`;
  const words = a.ofText ? `${lead} ${a.ofText}` : lead;
  if (under) {
    const name = [a.over, a.label].filter(Boolean).join(' ').toUpperCase();
    const heavy = { size: 14 * t, family: RUSSO, weight: 400, colour: ink } as const;
    text(c, b.x + 8 * t, cy + 17 * t, name, { ...heavy, size: heavy.size * Math.min(1, (b.w - 12 * t) / measure(c, name, heavy)) });
    text(c, b.x + 8 * t, cy + 32 * t, words, { size: 12.5 * t, weight: 700, colour: sideText(model.sides[a.leader], model.theme) });
  } else if (small) {
    // By night the count stands over the flat edge, the name under the round one.
    const y = up ? b.y + 15 * t : model.hours ? b.y + 13 * t : b.y + b.h - 6 * t;
    text(c, up ? b.x + b.w - 4 * t : b.x + 8 * t, y, words, { size: 12.5 * t, weight: 700, align: up ? 'right' : 'left', colour: sideText(model.sides[a.leader], model.theme) });
  } else {
    const y = up ? cy - size * 0.52 : cy + size * 0.98;
    text(c, cx, y, lead, { size: a.leader >= 0 ? size : size * 0.54, family: RUSSO, weight: 400, align: 'center', colour: sideText(model.sides[a.leader], model.theme) });
    if (a.ofText) text(c, cx, y + 14.5 * t, a.ofText, { size: 12 * t, colour: ink, align: 'center' });
  }
  if (total > 0 && a.majority > 0 && a.majority < total) majority(c, a, place, total, ink, s, b.w > 230 * s ? t : 0);
  if (a.frozen) {
    const y = up ? cy + 7 * s : cy + 4 * s;
    // Over benches that open downwards hang the names under the beam: the lock keeps to the hollow.
    const x = up || small ? cx - outer : cx - inner * 0.74;
    if (up) line(c, cx - outer, y, cx + outer, y, { colour: ink, width: 2 * s });
    circle(c, x, y, 9 * s, ink);
    icon(c, 'padlock', x, y, 12 * s, model.theme === 'night' ? p.ink : p.paper);
  }
}

/** A half disc round the benches. */
function rim(c: Ctx, { cx, cy, outer, orientation }: AssemblyPlace, colour: string, dash: readonly number[], s: number): void {
  const r = outer + 6 * s;
  const up = orientation === 'up' ? -1 : 1;
  const arc = Array.from({ length: 49 }, (_, i): XY => [cx - Math.cos((i / 48) * Math.PI) * r, cy - up * 5 * s + up * Math.sin((i / 48) * Math.PI) * r]);
  polygon(c, arc, null, { colour, width: 2.6 * s, dash });
}

/** Room for a line of text in the corner beside the half ring, from the edge to where the ring begins at height `y`. */
function cornerWidth({ cx, cy, outer }: AssemblyPlace, edge: number, y: number): number {
  const away = Math.abs(y - cy);
  return Math.abs(cx - edge) - (away >= outer ? 0 : Math.sqrt(outer * outer - away * away));
}

function titles(c: Ctx, a: BoardAssembly, place: AssemblyPlace, ink: string, dim: string, t: number, counts: boolean): void {
  const { box: b, orientation } = place;
  const up = orientation === 'up';
  const left = b.x + 10 * t;
  const right = b.x + b.w - 2 * t;
  const y = up ? b.y + 14 * t : b.y + b.h - 22 * t;
  const x = up ? left : right;
  const align = up ? 'left' : 'right';
  if (a.over) text(c, x, y, a.over.toUpperCase(), { size: 14 * t, weight: 700, colour: ink, track: 0.5, align });
  const base = y + (a.over ? 17 * t : 3 * t);
  const heavy = { size: 17 * t, family: RUSSO, weight: 400, colour: ink, align } as const;
  const wide = measure(c, a.label.toUpperCase(), heavy);
  // A long name gets smaller rather than run into the benches, as far as it can be read: on a large sheet that is far.
  const room = cornerWidth(place, x, up ? base : base - 14 * t) - 11 * t;
  text(c, x, base, a.label.toUpperCase(), { ...heavy, size: Math.max(Math.min(12, 12 * t), heavy.size * Math.min(1, room / wide)) });
  // A small house has its count in this corner.
  if (up && counts) {
    // Where the benches reach into it, the page of the assemblies has it.
    const now = { size: 12.5 * t, weight: 600, colour: ink, align: 'right' } as const;
    if (a.nowText && measure(c, a.nowText, now) > cornerWidth(place, right, y + 2 * t)) return;
    if (a.nowText) text(c, right, y, a.nowText, { size: 12.5 * t, weight: 600, colour: ink, align: 'right' });
    if (a.wasText) text(c, right, y + 16 * t, a.wasText, { size: 12 * t, weight: 400, colour: dim, align: 'right' });
  }
}

function majority(c: Ctx, a: BoardAssembly, place: AssemblyPlace, total: number, ink: string, s: number, t: number): void {
  const angle = (Math.PI * (a.majority - 0.5)) / total;
  const dir = place.orientation === 'up' ? -1 : 1;
  const dx = -Math.cos(angle);
  const dy = dir * Math.sin(angle);
  const from = place.inner - 6 * s;
  const to = place.outer + 9 * s;
  line(c, place.cx + dx * from, place.cy + dy * from, place.cx + dx * to, place.cy + dy * to, { colour: ink, width: 1.6 * s, dash: [3 * s, 3 * s] });
  if (t === 0) return;
  const x = place.cx + dx * (to + 2 * s);
  const y = place.cy + dy * (to + 4 * s) + (dir < 0 ? 0 : 9 * t);
  text(c, x - 5 * s, y, String(a.majority), { size: 12 * t, weight: 600, colour: ink, align: 'right' });
}

/** Shapes and names of the sides in one line, spread over `w`. */
export function paintLegendRow(c: Ctx, model: BoardModel, x0: number, y: number, w: number, s: number): void {
  const p = paletteOf(model.theme);
  const style = { size: 12 * s, colour: model.theme === 'night' ? p.paper : p.ink };
  const names = model.legend ?? [];
  const full = names.map((name) => measure(c, name, style) + 16 * s);
  // A long row gets a little smaller rather than run out of the sheet.
  const fit = Math.min(1, (w - 4 * s * names.length) / full.reduce((a, b) => a + b, 0.001));
  const widths = full.map((wide) => wide * fit);
  const gap = Math.max(4 * s, (w - widths.reduce((a, b) => a + b, 0)) / Math.max(1, names.length - 1));
  let x = x0;
  names.forEach((name, i) => {
    paintDot(c, model.sides[i], model.theme, x + 5 * s, y, 5 * s);
    text(c, x + 14 * s, y + 4.4 * s, name, { ...style, size: style.size * fit });
    x += (widths[i] ?? 0) + Math.min(gap, 14 * s);
  });
}

/** Shapes and names of the sides, `left(y)` being where the sheet begins at that height. */
export function paintLegend(c: Ctx, model: BoardModel, left: (y: number) => number, top: number, s: number): void {
  const p = paletteOf(model.theme);
  (model.legend ?? []).forEach((name, i) => {
    const y = top + i * 16 * s;
    const x = left(y) + 9 * s;
    paintDot(c, model.sides[i], model.theme, x, y, 5 * s);
    text(c, x + 11 * s, y + 4.4 * s, name, { size: 12 * Math.max(1, s), colour: model.theme === 'night' ? p.paper : p.ink });
  });
}
