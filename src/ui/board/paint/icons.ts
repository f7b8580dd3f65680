/** Emblems as vector paths, drawn at any size in any one colour. */
import type { Ctx } from './pen';

const files = import.meta.glob<string>('../../../../assets/icons/*.svg', { query: '?raw', import: 'default', eager: true });

interface Emblem {
  readonly path: Path2D;
  readonly rule: CanvasFillRule;
}

const GRID = 512;
const ready = new Map<string, Emblem>();
const sources = new Map(Object.entries(files).map(([file, svg]) => [file.slice(file.lastIndexOf('/') + 1, -4), svg]));

function emblem(name: string): Emblem | null {
  const known = ready.get(name);
  if (known) return known;
  const svg = sources.get(name);
  const d = svg ? /\sd="([^"]+)"/.exec(svg)?.[1] : undefined;
  if (!svg || d === undefined) return null;
  const made: Emblem = { path: new Path2D(d), rule: svg.includes('evenodd') ? 'evenodd' : 'nonzero' };
  ready.set(name, made);
  return made;
}

/** Draws emblem `name` centred at x, y; an unknown name draws nothing. */
export function icon(c: Ctx, name: string, x: number, y: number, size: number, colour: string): void {
  const found = emblem(name);
  if (!found) return;
  c.save();
  c.translate(x - size / 2, y - size / 2);
  c.scale(size / GRID, size / GRID);
  c.fillStyle = colour;
  c.fill(found.path, found.rule);
  c.restore();
}
