import i18next from 'i18next';
import type { i18n } from 'i18next';
import ICU from 'i18next-icu';
import { BOARD } from './tables/board';
import { CONDITIONS } from './tables/conditions';
import { DECIDING } from './tables/deciding';
import { RULES } from './tables/rules';
import { TABLE } from './tables/table';
import { TELLING } from './tables/telling';
import { frenchSpaces, nestedQuotes } from './spaces';
import type { Language, StringTable, TextArgs } from './table';

export { frenchSpaces } from './spaces';
export { LANGUAGES } from './table';
export type { Language, StringTable, TextArgs } from './table';

const MOST_REMEMBERED = 8000;

/** Every table this room brings, save the one of the end, which comes late (`tables/ending.ts`); other rooms hand theirs to {@link createText}. */
export const OWN_TABLES: readonly StringTable[] = [RULES, CONDITIONS, TABLE, DECIDING, TELLING, BOARD];

/** The words of one language. */
export interface Text {
  readonly lang: Language;
  /** The message of a key with its arguments; the key itself if nobody wrote it. */
  t(key: string, args?: TextArgs): string;
  has(key: string): boolean;
  /** Takes words that come late, with a part of the page that is fetched apart. */
  add(table: StringTable): void;
}

/**
 * Prepares one language. `tables` are the strings other rooms bring; a key said twice belongs to the last table.
 * Nothing is loaded: the answer is there at once.
 */
export function createText(lang: Language, ...tables: readonly StringTable[]): Text {
  const wordsIn = (table: StringTable): Record<string, string> =>
    Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, lang === 'fr' ? frenchSpaces(entry.fr) : entry[lang]]));
  const words: Record<string, string> = {};
  // Messages without arguments need no engine, and they are most of them.
  const plain = new Map<string, string>();
  const take = (more: Readonly<Record<string, string>>): void => {
    Object.assign(words, more);
    for (const [key, w] of Object.entries(more)) {
      if (/[{}#']/.test(w)) plain.delete(key);
      else plain.set(key, w);
    }
  };
  for (const table of [...OWN_TABLES, ...tables]) take(wordsIn(table));
  const engine: i18n = i18next.createInstance();
  void engine.use(ICU).init({
    lng: lang,
    resources: { [lang]: { translation: words } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  // A screen says the same few hundred things again and again.
  const said = new Map<string, string>();
  const spoken = (key: string, args: TextArgs): string => {
    const id = `${key}${JSON.stringify(args)}`;
    const known = said.get(id);
    if (known !== undefined) return known;
    if (said.size >= MOST_REMEMBERED) said.clear();
    const text = lang === 'fr' ? nestedQuotes(engine.t(key, args)) : engine.t(key, args);
    said.set(id, text);
    return text;
  };
  return {
    lang,
    t: (key, args) => plain.get(key) ?? spoken(key, args ?? {}),
    has: (key) => key in words,
    add(table) {
      const more = wordsIn(table);
      take(more);
      engine.addResources(lang, 'translation', more);
      // Whatever was said of them before they came was no word.
      said.clear();
    },
  };
}
