import { say } from '../say';
import type { Lint } from './context';
import { pathOf, walk } from './walk';

/** Words an English remark can hardly do without, none of them French and none of them part of a locator. */
const ENGLISH = /(?<![\p{L}’'])(the|of|and|for|from|with|by|after|before|is|are|was|were|in|to|at|see|only|nobody|commonly|established|outside|wording|invented|quoting|disputed|later|general knowledge)(?![\p{L}])/iu;
/** A title in quotation marks keeps the language of its document. */
const QUOTED = /«[^»]*»|“[^”]*”/gu;

/**
 * A chapter given as one string is read in every language: it may hold titles, chapters and lines, but remarks belong into a text
 * of both languages.
 */
export const chapters: Lint = (d, c) => {
  walk(d, ({ chapter }, trail) => {
    if (typeof chapter !== 'string') return;
    const word = ENGLISH.exec(chapter.replace(QUOTED, ''))?.[0];
    if (word === undefined) return;
    c.report({
      code: 'english-chapter', path: pathOf(trail, 'chapter'), text: chapter, severity: 'note',
      words: say(`"${word}" is read in every language; a chapter with remarks is {en, fr}`, `« ${word} » est lu dans toutes les langues ; un chapitre avec des remarques s’écrit {en, fr}`),
    });
  });
};
