import type { Lang } from '../say';
import { FIELDS } from './words';
import { FIELDS_FR } from './words-fr';

/** What a key means, by the keys that lead to it. Forms of names are the same wherever they stand. */
export function fieldWords(path: readonly string[], lang: Lang = 'en'): string | undefined {
  const words: Readonly<Record<string, string>> = lang === 'fr' ? FIELDS_FR : FIELDS;
  const forms = path.indexOf('forms');
  const at = forms > 0 && forms < path.length - 1 ? path.slice(forms) : path;
  return words[at.join('.')] ?? words[`*.${at.slice(-2).join('.')}`] ?? words[`*.${String(at[at.length - 1])}`];
}
