import type { BoardSide, BoardTheme } from '../../model/board';

/** Colours of the sheet; sides bring their own. */
export interface Palette {
  readonly paper: string;
  readonly paper2: string;
  readonly paper3: string;
  readonly white: string;
  readonly ink: string;
  readonly dim: string;
  readonly red: string;
  readonly redDark: string;
  readonly ochre: string;
  /** Outline of counters. */
  readonly rim: string;
  readonly plate: string;
  readonly plateText: string;
  readonly shadow: string;
  readonly water: string;
  readonly waterLine: string;
  readonly land: string;
  readonly coast: string;
  readonly coastWidth: number;
  readonly grid: string;
  readonly street: string;
  readonly mainStreet: string;
  readonly region: string;
  readonly waterText: string;
  readonly bridge: string;
  readonly bridgeHalo: string;
}

const base = {
  paper: '#EFE6D2', paper2: '#E3D7BC', paper3: '#D3C5A4', white: '#FAF5E8', ink: '#1B1A17',
} as const;

const DAY: Palette = {
  ...base, dim: '#5C5B55', red: '#B3261E', redDark: '#7E1812', ochre: '#D9A441', rim: '#1B1A17',
  plate: '#EFE6D2', plateText: '#1B1A17', shadow: 'rgba(0,0,0,.36)',
  water: '#2F4858', waterLine: '#1D2F3B', land: '#EFE6D2', coast: '#1B1A17', coastWidth: 2,
  grid: '#DDD0B2', street: '#CDBF9E', mainStreet: '#A9976C', region: '#6F5F3D', waterText: '#E6EDF0',
  bridge: '#1B1A17', bridgeHalo: '#EFE6D2',
};

const NIGHT: Palette = {
  ...base, ink: '#0B0B0A', dim: '#A79F8C', red: '#CB3328', redDark: '#7E1812', ochre: '#E3B04E', rim: '#EFE6D2',
  plate: 'rgba(11,11,10,.84)', plateText: '#EFE6D2', shadow: 'rgba(0,0,0,.6)',
  water: '#0E222E', waterLine: '#173443', land: '#37332B', coast: '#8D8168', coastWidth: 1.6,
  grid: '#443F35', street: '#575044', mainStreet: '#7A6F58', region: '#A79F8C', waterText: '#7E99A8',
  bridge: '#EFE6D2', bridgeHalo: '#37332B',
};

export const paletteOf = (theme: BoardTheme): Palette => (theme === 'night' ? NIGHT : DAY);

const channels = (hex: string): [number, number, number] => {
  const n = Number.parseInt(hex.slice(1, 7), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
};

/** Relative luminance, 0 … 1. */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((v) => {
    const c = v / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** White or ink, whichever reads better on `hex`. */
export const onColour = (hex: string): string => (luminance(hex) > 0.3 ? base.ink : base.white);

/** `hex` at opacity `a`. */
export function withAlpha(hex: string, a: number): string {
  const [r, g, b] = channels(hex);
  return `rgba(${r},${g},${b},${a})`;
}

function lighter(hex: string, by: number): string {
  const part = (v: number): string => Math.round(v + (255 - v) * by).toString(16).padStart(2, '0');
  return `#${channels(hex).map(part).join('')}`;
}

/** Luminance that reads on the dark sheet: 3 to 1 for shapes, 4.5 to 1 for letters. */
const DOT = 0.15;
const TEXT = 0.25;

/** Fill of a side's counters. */
export function sideColour(side: BoardSide | undefined, theme: BoardTheme): string {
  if (!side) return theme === 'night' ? '#57534A' : base.paper;
  return theme === 'night' ? (side.night ?? lighter(side.colour, 0.12)) : side.colour;
}

/** Colour of a deputy's dot: pale sides are darkened on paper so that a dot can be seen. */
export function dotColour(side: BoardSide | undefined, theme: BoardTheme): string {
  if (!side) return theme === 'night' ? '#8C8778' : '#5C5B55';
  return theme === 'night' ? (side.nightInk ?? brighter(side.night ?? side.colour, DOT)) : (side.dot ?? side.colour);
}

/** A side's colour for text on the ground of its theme. */
export function sideText(side: BoardSide | undefined, theme: BoardTheme): string {
  if (!side) return theme === 'night' ? '#EFE6D2' : base.ink;
  return theme === 'night' ? nightText(side) : side.dark;
}

function nightText(side: BoardSide): string {
  return side.nightInk ?? brighter(side.night ?? side.colour, TEXT);
}

/** The same colour, as much lighter as it must be. */
function brighter(colour: string, least: number): string {
  for (let by = 0; by < 8; by += 1) {
    const so = by === 0 ? colour : lighter(colour, by / 10);
    if (luminance(so) >= least) return so;
  }
  return lighter(colour, 0.8);
}
