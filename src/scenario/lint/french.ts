import { say } from '../say';
import type { Lint } from './context';
import { pathOf, walkTexts } from './walk';

const THIN = '\u202f';
/** High punctuation with no space before it; times (12:30) are left alone. A plain space is made narrow on loading. */
const HIGH = /[^\s:;!?][;!?»]|[^\s:\d]:(?!\d)/u;
const OPENING = /«(?!\u202f)/u;
/** Words that begin with a capital that lacks its accent. */
const CAPITALS = /(^|[\s«’'\u202f])(A [A-ZÀ-Ü]|Etat|Eglise|Emile|Etats|Ecole|Electeur)/u;

/** French is set in the French way: a space before ; : ! ? and inside « », accents on capitals. */
export const french: Lint = (d, c) => {
  walkTexts(d, (_en, text, trail) => {
    const bad = HIGH.exec(text) ?? OPENING.exec(text);
    if (bad) {
      const near = text.slice(Math.max(0, bad.index - 12), bad.index + 8).replaceAll(THIN, '·');
      c.report({ code: 'french-typography', path: pathOf(trail, 'fr'), text, words: say(`a space is missing near "${near}"`, `il manque une espace près de « ${near} »`), severity: 'note' });
    } else if (CAPITALS.test(text)) c.report({ code: 'french-typography', path: pathOf(trail, 'fr'), text, words: say('capitals carry their accents', 'les capitales portent leurs accents'), severity: 'note' });
  });
};
