/** Halftones, hatches and grain: the only shading there is. Tiles are drawn once and kept. */
import type { SidePattern } from '../../model/board';
import type { Ctx } from './pen';

const tiles = new Map<string, HTMLCanvasElement>();

/** Tiles are baked finer than drawn, so hatching stays crisp under a scaled context. */
const FINE = 2;

function tile(key: string, size: number, draw: (c: Ctx) => void): HTMLCanvasElement {
  const known = tiles.get(key);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size * FINE);
  canvas.height = canvas.width;
  const c = canvas.getContext('2d');
  if (c) {
    c.scale(FINE, FINE);
    draw(c);
  }
  tiles.set(key, canvas);
  return canvas;
}

function use(c: Ctx, canvas: HTMLCanvasElement, degrees: number): CanvasPattern | string {
  const pattern = c.createPattern(canvas, 'repeat');
  if (!pattern) return 'transparent';
  pattern.setTransform(new DOMMatrix().rotate(degrees).scale(1 / FINE));
  return pattern;
}

/** Stripes of `colour` on `ground`; 45 leans one way, -45 the other. */
export function hatch(c: Ctx, colour: string, ground: string | null, degrees: number, step = 5, bar = 2.4): CanvasPattern | string {
  const canvas = tile(`h${colour}${ground ?? ''}${step}/${bar}`, step, (t) => {
    if (ground) {
      t.fillStyle = ground;
      t.fillRect(0, 0, step, step);
    }
    t.fillStyle = colour;
    t.fillRect(0, 0, bar, step);
  });
  return use(c, canvas, degrees);
}

/** Even dots of `colour`. */
export function dots(c: Ctx, colour: string, step: number, radius: number, degrees = 30): CanvasPattern | string {
  const canvas = tile(`d${colour}${step}/${radius}`, step, (t) => {
    t.fillStyle = colour;
    t.beginPath();
    t.arc(step / 2, step / 2, radius, 0, Math.PI * 2);
    t.fill();
  });
  return use(c, canvas, degrees);
}

/** A side's own pattern in `colour`. */
export function sidePattern(c: Ctx, pattern: SidePattern, colour: string, ground: string | null): CanvasPattern | string {
  switch (pattern) {
    case 'dots':
      return hatch(c, colour, ground, 45);
    case 'hatch':
      return hatch(c, colour, ground, 45);
    case 'squares':
    case 'backhatch':
      return hatch(c, colour, ground, -45);
    case 'fine':
      return hatch(c, colour, ground, 90, 4, 1.6);
    case 'none':
      return ground ?? 'transparent';
  }
}

/** Dots in a disc that shrink outwards (`inward` false) or grow outwards. */
export function radialHalftone(
  c: Ctx, x: number, y: number, radius: number, step: number, most: number, colour: string, outward = false,
): void {
  c.fillStyle = colour;
  c.beginPath();
  const rows = Math.ceil(radius / (step * 0.866));
  for (let j = -rows; j <= rows; j += 1) {
    const dy = j * step * 0.866;
    const half = Math.sqrt(Math.max(0, radius * radius - dy * dy));
    const first = Math.ceil(-half / step);
    for (let i = first; i * step <= half; i += 1) {
      const dx = i * step + (j % 2 === 0 ? 0 : step / 2);
      const k = Math.hypot(dx, dy) / radius;
      const r = most * Math.max(0, outward ? (k - 0.62) / 0.38 : 1 - k);
      if (r < 0.25) continue;
      c.moveTo(x + dx + r, y + dy);
      c.arc(x + dx, y + dy, r, 0, Math.PI * 2);
    }
  }
  c.fill();
}

/** Dots over a rectangle that shrink to nothing along `degrees`. */
export function fadingHalftone(
  c: Ctx, x: number, y: number, w: number, h: number, step: number, most: number, colour: string, degrees: number,
): void {
  const a = (degrees * Math.PI) / 180;
  const dx = Math.cos(a);
  const dy = Math.sin(a);
  const length = Math.abs(w * dx) + Math.abs(h * dy);
  c.fillStyle = colour;
  c.beginPath();
  let row = 0;
  for (let yy = 0; yy <= h; yy += step * 0.866, row += 1) {
    for (let xx = row % 2 === 0 ? 0 : step / 2; xx <= w; xx += step) {
      const k = 0.5 - ((xx - w / 2) * dx + (yy - h / 2) * dy) / length;
      const r = most * Math.max(0, Math.min(1, k));
      if (r < 0.25) continue;
      c.moveTo(x + xx + r, y + yy);
      c.arc(x + xx, y + yy, r, 0, Math.PI * 2);
    }
  }
  c.fill();
}

const GRAIN = 256;

/** Paper grain, multiplied over what is already there. */
export function grain(c: Ctx, x: number, y: number, w: number, h: number, opacity: number): void {
  const canvas = tiles.get('grain') ?? grainTile();
  tiles.set('grain', canvas);
  const pattern = c.createPattern(canvas, 'repeat');
  if (!pattern) return;
  c.save();
  c.globalCompositeOperation = 'multiply';
  c.globalAlpha = opacity;
  c.fillStyle = pattern;
  c.fillRect(x, y, w, h);
  c.restore();
}

function grainTile(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = GRAIN;
  canvas.height = GRAIN;
  const c = canvas.getContext('2d');
  if (!c) return canvas;
  const image = c.createImageData(GRAIN, GRAIN);
  let seed = 7;
  for (let i = 0; i < GRAIN * GRAIN; i += 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const v = seed / 4294967296;
    // Mostly bare paper, here and there a fibre.
    const shade = v > 0.9 ? 120 : v > 0.7 ? 200 : 250;
    image.data.set([shade, shade - 6, shade - 18, 255], i * 4);
  }
  c.putImageData(image, 0, 0);
  return canvas;
}
