import type { Game } from '../rules/game';
import type { Lang } from '../ui/model/screen';

export const RENDERERS = ['auto', 'canvas', 'webgl', 'none'] as const;
export type Renderer = (typeof RENDERERS)[number];
export const SPEEDS = ['instant', 'fast', 'normal', 'slow'] as const;
export type Speed = (typeof SPEEDS)[number];

/** What the address may ask for. */
export interface Params {
  readonly lang?: Lang;
  readonly renderer?: Renderer;
  readonly seed?: string;
  readonly scenario?: string;
  readonly speed?: Speed;
  /** A start of the scenario; whether it has one of this name is known when it is opened. */
  readonly start?: string;
  /** Begin in the workshop. */
  readonly workshop?: boolean;
}

/** Something in the address that is ignored; `expected` is null when the name itself is unknown. */
export interface Unheeded {
  readonly name: string;
  readonly value: string;
  readonly expected: string | null;
}

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined => list.find((x) => x === value);

/** Reads the part of the address after the question mark. What it does not know it leaves, and says so. */
export function readParams(search: string, scenarios: readonly string[]): { readonly params: Params; readonly unheeded: readonly Unheeded[] } {
  const params: { -readonly [K in keyof Params]: Params[K] } = {};
  const unheeded: Unheeded[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const take = <K extends keyof Params>(key: K, known: readonly Params[K][], found: Params[K] | undefined): void => {
      if (found === undefined) unheeded.push({ name, value: value.slice(0, 40), expected: known.join(', ') });
      else params[key] = found;
    };
    switch (name) {
      case 'lang': take('lang', ['en', 'fr'], oneOf(['en', 'fr'], value)); break;
      case 'renderer': take('renderer', RENDERERS, oneOf(RENDERERS, value)); break;
      case 'speed': take('speed', SPEEDS, oneOf(SPEEDS, value)); break;
      case 'scenario': take('scenario', scenarios, oneOf(scenarios, value)); break;
      case 'seed': params.seed = value.slice(0, 40); break;
      case 'workshop': params.workshop = true; break;
      case 'start': params.start = value.slice(0, 40); break;
      default: unheeded.push({ name: name.slice(0, 40), value: '', expected: null });
    }
  }
  return { params, unheeded };
}

/** Tells of a start that the address asks for and the scenario it names has not. */
export function strangeStart({ scenario, start }: Params, { data }: Game, tell: (told: { name: string; value: string; expected: string }) => void): void {
  const known = (data.starts ?? []).map(({ id }) => id);
  if (scenario === data.id && start !== undefined && !known.includes(start)) tell({ name: 'start', value: start, expected: known.join(', ') || '–' });
}

/** A seed from a word: whole numbers stand for themselves, other words for their hash. */
export function seedOf(word: string): number {
  if (/^-?\d{1,9}$/.test(word)) return Number(word);
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 0;
}
