import { say } from '../say';
import type { Lint } from './context';

const THIN = '\u202f';
/** High punctuation with no space before it; times (12:30) are left alone. A plain space is made narrow on loading. */
const HIGH = /[^\s:;!?][;!?»]|[^\s:\d]:(?!\d)/u;
const OPENING = /«(?!\u202f)/u;
/** Words that begin with a capital that lacks its accent. */
const CAPITALS = /(^|[\s«’'\u202f])(A [A-ZÀ-Ü]|Etat|Eglise|Emile|Etats|Ecole|Electeur)/u;

/** French is set in the French way: a space before ; : ! ? and inside « », accents on capitals. */
export const french: Lint = (d, c) => {
  walk(d, [], (text, path) => {
    const bad = HIGH.exec(text) ?? OPENING.exec(text);
    if (bad) {
      const near = text.slice(Math.max(0, bad.index - 12), bad.index + 8).replaceAll(THIN, '·');
      c.report({ code: 'french-typography', path, text, words: say(`a space is missing near "${near}"`, `il manque une espace près de « ${near} »`), severity: 'note' });
    } else if (CAPITALS.test(text)) c.report({ code: 'french-typography', path, text, words: say('capitals carry their accents', 'les capitales portent leurs accents'), severity: 'note' });
  });
};

type Path = readonly (string | number)[];

function walk(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const { en, fr } = value as Record<string, unknown>;
  if (typeof en === 'string' && typeof fr === 'string') {
    visit(fr, [...path, 'fr']);
    return;
  }
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], visit);
}
