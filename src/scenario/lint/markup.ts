import { say } from '../say';
import type { Lint } from './context';
import { pathOf, walkTexts } from './walk';
import type { Trail } from './walk';

/** What looks like a tag, an entity, a link of Markdown, or an address. */
const MARKUP = /<\/?[a-zA-Z][^<>]{0,200}>?|<!--|&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});|\]\([^)]{0,200}\)|\b(?:javascript|vbscript|data|file|https?|ftp):\S|\bwww\.\S/iu;
/** Signs that are not seen and change how others are read: directions, joiners without width, private letters, halves of letters. */
const HIDDEN = /[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Co}|\p{Cc}|\p{Cs}/u;

/** What may be markup holds one of these; nearly no text does. */
const SUSPECT = /[<&:\]]|www\./u;

/** Texts are shown as they are written: what looks like markup or an address would stand there as such. */
export const markup: Lint = (d, c) => {
  const look = (text: string, trail: Trail | null, lang: 'en' | 'fr'): void => {
    const found = SUSPECT.test(text) ? MARKUP.exec(text)?.[0].slice(0, 30) : undefined;
    if (found !== undefined) {
      c.report({
        code: 'markup', severity: 'note', path: pathOf(trail, lang), text,
        words: say(`"${found}" would be shown as it is written: a text has no tags, links or addresses`, `« ${found} » s’afficherait tel quel : un texte n’a ni balises, ni liens, ni adresses`),
      });
    }
    const hidden = HIDDEN.exec(text.replaceAll('\n', ' '));
    if (!hidden) return;
    const sign = `U+${hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    c.report({ code: 'hidden-character', severity: 'note', path: pathOf(trail, lang), text, words: say(`a sign that is not seen (${sign}) stands in this text`, `un signe qui ne se voit pas (${sign}) se trouve dans ce texte`) });
  };
  walkTexts(d, (en, fr, trail) => {
    look(en, trail, 'en');
    look(fr, trail, 'fr');
  });
};
