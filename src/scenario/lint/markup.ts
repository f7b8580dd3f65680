import { say } from '../say';
import type { Lint } from './context';

/** What looks like a tag, an entity, a link of Markdown, or an address. */
const MARKUP = /<\/?[a-zA-Z][^<>]{0,200}>?|<!--|&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});|\]\([^)]{0,200}\)|\b(?:javascript|vbscript|data|file|https?|ftp):\S|\bwww\.\S/iu;
/** Signs that are not seen and change how others are read: directions, joiners without width, private letters, halves of letters. */
const HIDDEN = /[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Co}|\p{Cc}|\p{Cs}/u;

/** Texts are shown as they are written: what looks like markup or an address would stand there as such. */
export const markup: Lint = (d, c) => {
  walk(d, [], (text, path) => {
    const found = MARKUP.exec(text);
    if (found) c.report({ code: 'markup', severity: 'note', path, text, words: say(`"${found[0].slice(0, 30)}" would be shown as it is written: a text has no tags, links or addresses`, `« ${found[0].slice(0, 30)} » s’afficherait tel quel : un texte n’a ni balises, ni liens, ni adresses`) });
    const hidden = HIDDEN.exec(text.replaceAll('\n', ' '));
    if (!hidden) return;
    const sign = `U+${hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    c.report({ code: 'hidden-character', severity: 'note', path, text, words: say(`a sign that is not seen (${sign}) stands in this text`, `un signe qui ne se voit pas (${sign}) se trouve dans ce texte`) });
  });
};

type Path = readonly (string | number)[];

function walk(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const { en, fr } = value as Readonly<Record<string, unknown>>;
  if (typeof en === 'string' && typeof fr === 'string') {
    visit(en, [...path, 'en']);
    visit(fr, [...path, 'fr']);
    return;
  }
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key], visit);
}
