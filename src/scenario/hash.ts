import type { ScenarioData } from '../rules/data';

/** 32-bit FNV-1a of a text, as eight hexadecimal digits. */
export function fnv1a(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

/** Part of a text that is told on a condition: words, whatever the condition. */
function isPassage(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'text' in item && Object.keys(item).every((key) => ['if', 'text', 'else'].includes(key));
}

/**
 * A fingerprint of what a scenario's rules are made of. Words do not count, nor do the chapters of its sources: a corrected
 * sentence or citation leaves saved games as they are.
 */
export function hashScenario(d: ScenarioData): string {
  // Neither do the library, the guided first period and what is reported to have happened: they speak of the game and change nothing in it.
  const rules = { ...d, learn: undefined, library: undefined, history: undefined };
  return fnv1a(JSON.stringify(rules, (key, value: unknown) => {
    // Nor whose flag is shown on a point, and when, nor whose look an authority takes.
    if (key === 'chapter' || key === 'flies' || key === 'ledIn') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.length > 0 && value.every(isPassage) ? undefined : value;
    if ('en' in value && 'fr' in value) return undefined;
    const map = value as Record<string, unknown>;
    return Object.fromEntries(Object.keys(map).sort().map((k) => [k, map[k]]));
  }));
}
