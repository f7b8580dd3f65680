import type { Text } from '../rules/data';

/** Lists of words of the files, which are the same in every language. */
const LISTS = /(?:un mot parmi|une table avec|une clé parmi|il manque les clés) .*$/u;
const QUOTED = /«[^»]*»|`[^`]*`|\{[^}]*\}|"[^"]*"/gu;
const ENGLISH = /(?<![\p{L}’-])(?:the|of|and|or|is|are|has|have|expected|found|unknown|missing|must|needs|never|nothing|which|may|at least|at most)(?![\p{L}-])/u;

/** What is wrong with the French of a message: it is not there, it is the English, English is left in it, it is not set as French is. */
export function frenchFault({ en, fr }: Text): string | null {
  if (fr.trim() === '') return 'no French';
  if (fr === en && /\p{L}{3}/u.test(en)) return `the same in both languages: ${en}`;
  if (/[ \u00a0][;:!?»]|«[ \u00a0]|[^\s\u202f;:!?][;!?»]/u.test(fr.replace(/«\u202f[^»]*\u202f»/gu, '').replace(/`[^`]*`|"[^"]*"/gu, ''))) return `not set as French is: ${fr}`;
  const left = ENGLISH.exec(fr.replace(QUOTED, '').replace(LISTS, ''));
  return left ? `"${left[0]}" is English: ${fr}` : null;
}
