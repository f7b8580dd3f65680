/** The dial of the final hours, cut by the corner of the screen, and the slab with the time. */
import type { BoardHours } from '../../model/board';
import { hands, minutesOf, sector } from '../../model/geometry/clock';
import { paletteOf } from './palette';
import { dots } from './patterns';
import { at, circle, line, polygon, RUSSO, text } from './pen';
import type { Ctx } from './pen';

const rad = (degrees: number): number => ((degrees - 90) * Math.PI) / 180;

/** `minutes` is what the hands show, `to` how far the sector is filled; both may lie between beats. */
export function paintClock(c: Ctx, hours: BoardHours, dial: { x: number; y: number; r: number }, minutes: number, to: number): void {
  const p = paletteOf('night');
  const { x, y, r } = dial;
  const k = r / 176;
  circle(c, x, y, r + 10 * k, p.ink);
  circle(c, x, y, r, p.paper);
  circle(c, x, y, r, dots(c, p.paper3, 9 * k, 1.9 * k, 45));
  const part = sector(hours.from, to);
  if (part.sweep > 0) {
    c.beginPath();
    c.moveTo(x, y);
    c.arc(x, y, r, rad(part.start), rad(part.start + part.sweep));
    c.closePath();
    c.fillStyle = p.red;
    c.fill();
  }
  for (let i = 0; i < 60; i += 1) {
    const a = rad(i * 6);
    const heavy = i % 5 === 0;
    const from = r - (heavy ? 22 : 8) * k;
    line(c, x + from * Math.cos(a), y + from * Math.sin(a), x + (r - 2 * k) * Math.cos(a), y + (r - 2 * k) * Math.sin(a), {
      colour: '#1B1A17', width: (heavy ? 6 : 1.6) * k,
    });
  }
  for (let hour = 1; hour <= 12; hour += 1) {
    const a = rad(hour * 30);
    const inside = (((hour * 30 - part.start) % 360) + 360) % 360 <= part.sweep;
    text(c, x + (r - 42 * k) * Math.cos(a), y + (r - 42 * k) * Math.sin(a) + 9 * k, String(hour), {
      size: 25 * k, family: RUSSO, weight: 400, align: 'center', colour: inside ? p.paper : '#1B1A17',
    });
  }
  const { hour, minute } = hands(minutes);
  hand(c, x, y, hour, 106 * k, 12 * k, 26 * k);
  hand(c, x, y, minute, 150 * k, 8 * k, 34 * k);
  circle(c, x, y, 11 * k, p.red, { colour: '#1B1A17', width: 4 * k });
  slab(c, hours, dial, k);
}

function hand(c: Ctx, x: number, y: number, degrees: number, length: number, width: number, back: number): void {
  const a = rad(degrees);
  const [ux, uy] = [Math.cos(a), Math.sin(a)];
  polygon(c, [
    [x - uy * width - ux * back, y + ux * width - uy * back],
    [x + ux * length, y + uy * length],
    [x + uy * width - ux * back, y - ux * width - uy * back],
  ], '#1B1A17');
}

function slab(c: Ctx, hours: BoardHours, { y }: { y: number }, k: number): void {
  const p = paletteOf('night');
  const top = y + 142 * k;
  polygon(c, [[0, top + 38 * k], [236 * k, top], [250 * k, top + 60 * k], [0, top + 94 * k]], p.red);
  at(c, 16 * k, top + 76 * k, -8.5, 1, () => {
    text(c, 0, 0, hours.clock, { size: 42 * k, family: RUSSO, weight: 400, colour: p.white });
    text(c, 132 * k, -4 * k, hours.beatText.toUpperCase(), { size: 15 * k, weight: 700, colour: p.white });
  });
}

/** Minutes since midnight the hands stand at. */
export const clockMinutes = (hours: BoardHours): number => minutesOf(hours.clock);
