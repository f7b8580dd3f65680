import type { Path } from './context';

/** The way to a place, from its end: a path is made of it only when something is reported there. */
export interface Trail {
  readonly up: Trail | null;
  readonly key: string | number;
}

export function pathOf(trail: Trail | null, ...more: Path): Path {
  const out = [...more];
  for (let at = trail; at; at = at.up) out.unshift(at.key);
  return out;
}

/** Visits every list and map of a scenario, the outer before the inner; a visitor that answers `true` is not led further in. */
export function walk(value: unknown, visit: (thing: Readonly<Record<string, unknown>>, trail: Trail | null, isList: boolean) => unknown, trail: Trail | null = null): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  const thing = value as Readonly<Record<string, unknown>>;
  if (visit(thing, trail, isList) === true) return;
  if (isList) {
    for (let i = 0; i < value.length; i++) if (typeof value[i] === 'object') walk(value[i], visit, { up: trail, key: i });
  } else {
    for (const key of Object.keys(thing)) if (typeof thing[key] === 'object') walk(thing[key], visit, { up: trail, key });
  }
}

/** Visits every text that stands in both languages. */
export function walkTexts(value: unknown, visit: (en: string, fr: string, trail: Trail | null) => void): void {
  walk(value, (thing, trail) => {
    const { en, fr } = thing;
    if (typeof en !== 'string' || typeof fr !== 'string') return undefined;
    visit(en, fr, trail);
    return true;
  });
}
