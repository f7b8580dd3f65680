/** How a side is told apart: shape, pattern and colour, always together. */
import type { SideLook } from '../../model/screen';

type Shape = SideLook['shape'];

const channel = (hex: string, at: number): number => {
  const v = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of `#rrggbb`, 0 … 1. */
export function luminance(hex: string): number {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
}

/** Ink or white, whichever reads better on `hex`. */
export function onColour(hex: string): string {
  return luminance(hex) > 0.25 ? '#1B1A17' : '#FAF5E8';
}

/** Outline of a side's shape in a box of −12 … 12. */
export const SHAPE_PATH: Readonly<Record<Shape, string>> = {
  wedge: 'M-9-10.5L11.5 0L-9 10.5z',
  circle: 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0z',
  square: 'M-9.5-9.5H9.5V9.5H-9.5z',
  bar: 'M-11.5-6H11.5V6H-11.5z',
  hexagon: 'M-11 0L-5.5-9.5H5.5L11 0L5.5 9.5H-5.5z',
};

/** CSS variables of a side, for patterns, frames and text that take its colour. */
export function sideVars(side: SideLook): Readonly<Record<string, string>> {
  return { '--side': side.color, '--side-dark': side.dark, '--on-side': onColour(side.color) };
}
