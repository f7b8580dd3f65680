/** Drawing primitives over a 2D context. Units are CSS px of the whole board. */
import type { XY } from '../../model/geometry/rect';

export type Ctx = CanvasRenderingContext2D;
export type Fill = string | CanvasPattern;

export const OSWALD = "Oswald, 'Arial Narrow', sans-serif";
export const RUSSO = "'Russo One', Oswald, sans-serif";
export const SERIF = "'PT Serif', Georgia, serif";

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

export function trace(c: Ctx, points: readonly XY[], closed = true): void {
  c.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? c.moveTo(x, y) : c.lineTo(x, y)));
  if (closed) c.closePath();
}

function strokeWith(c: Ctx, stroke: Stroke): void {
  c.strokeStyle = stroke.colour;
  c.lineWidth = stroke.width;
  c.setLineDash([...(stroke.dash ?? [])]);
  c.stroke();
  c.setLineDash([]);
}

export function polygon(c: Ctx, points: readonly XY[], fill: Fill | null, stroke?: Stroke): void {
  trace(c, points);
  if (fill) {
    c.fillStyle = fill;
    c.fill();
  }
  if (stroke) strokeWith(c, stroke);
}

export function polyline(c: Ctx, points: readonly XY[], stroke: Stroke): void {
  trace(c, points, false);
  strokeWith(c, stroke);
}

export function line(c: Ctx, x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
  polyline(c, [[x1, y1], [x2, y2]], stroke);
}

export function circle(c: Ctx, x: number, y: number, r: number, fill: Fill | null, stroke?: Stroke): void {
  c.beginPath();
  c.arc(x, y, Math.max(0, r), 0, Math.PI * 2);
  if (fill) {
    c.fillStyle = fill;
    c.fill();
  }
  if (stroke) strokeWith(c, stroke);
}

export function box(c: Ctx, x: number, y: number, w: number, h: number, fill: Fill | null, stroke?: Stroke): void {
  polygon(c, [[x, y], [x + w, y], [x + w, y + h], [x, y + h]], fill, stroke);
}

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
  readonly family?: string;
  readonly align?: CanvasTextAlign;
  readonly italic?: boolean;
  /** Letter-spacing, px. */
  readonly track?: number;
  readonly baseline?: CanvasTextBaseline;
}

export function setFont(c: Ctx, style: TextStyle): void {
  c.font = `${style.italic ? 'italic ' : ''}${style.weight ?? 500} ${style.size}px ${style.family ?? OSWALD}`;
  c.letterSpacing = `${style.track ?? 0}px`;
}

export function text(c: Ctx, x: number, y: number, words: string, style: TextStyle): void {
  setFont(c, style);
  c.fillStyle = style.colour;
  c.textAlign = style.align ?? 'left';
  c.textBaseline = style.baseline ?? 'alphabetic';
  c.fillText(words, x, y);
  c.letterSpacing = '0px';
}

export function measure(c: Ctx, words: string, style: TextStyle): number {
  setFont(c, style);
  const w = c.measureText(words).width;
  c.letterSpacing = '0px';
  return w;
}

/** Runs `draw` with the origin moved and turned, `degrees` clockwise. */
export function at(c: Ctx, x: number, y: number, degrees: number, scale: number, draw: () => void): void {
  c.save();
  c.translate(x, y);
  if (degrees !== 0) c.rotate((degrees * Math.PI) / 180);
  if (scale !== 1) c.scale(scale, scale);
  draw();
  c.restore();
}

export const moved = (points: readonly XY[], dx: number, dy: number): XY[] => points.map(([x, y]) => [x + dx, y + dy]);

export const scaled = (points: readonly XY[], k: number): XY[] => points.map(([x, y]) => [x * k, y * k]);
