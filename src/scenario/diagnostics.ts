import type { Text } from '../rules/data';
import type { Lang } from './say';

/** What was found wrong in a scenario's files, with the place and, where one is near, what was probably meant. */
export interface Diagnostic {
  /** A fault stops the scenario from loading; a note is worth a look. */
  readonly severity: 'fault' | 'note';
  /** A short name of the rule that found it, for instance `unknown-id`. */
  readonly code: string;
  readonly file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** The offending word or value. */
  readonly text: string;
  /** What is wrong and what was expected, in English. */
  readonly message: string;
  /** The same in both languages. */
  readonly words: Text;
  readonly suggestion?: string | undefined;
  /** The line of the file as it stands. */
  readonly source: string;
}

/** What a rule reports; the place is found from the path. */
export interface Finding {
  readonly code: string;
  /** Keys and positions from the root of the scenario. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** What is wrong and what was expected. */
  readonly words: Text;
  readonly suggestion?: string | undefined;
  readonly severity?: 'fault' | 'note';
  /** Another place that has to do with it: its file and line are put behind the words. */
  readonly other?: readonly (string | number)[];
}

const FRAME = {
  en: { fault: 'fault', note: 'note', meant: 'did you mean:', colon: ':' },
  fr: { fault: 'faute', note: 'remarque', meant: 'vouliez-vous dire\u202f:', colon: '\u202f:' },
} as const;

/** One fault as lines for a terminal, in English. */
export const formatDiagnostic = (d: Diagnostic): string => formatIn(d, 'en');

/** One fault as lines of plain text. */
export function formatIn(d: Diagnostic, lang: Lang): string {
  const at = d.line > 0 ? `${d.file}:${d.line}:${d.column}` : d.file;
  const frame = FRAME[lang];
  const lines = [`${at}  ${frame[d.severity]} ${d.code}${frame.colon} ${d.words[lang]}`];
  if (d.source.trim() !== '') {
    // Long lines are cut around the place, so that the mark stands under it.
    const start = Math.max(0, Math.min(d.column - 40, d.source.length - 100));
    const cut = d.source.slice(start, start + 100).replaceAll('\t', ' ');
    lines.push(`    ${cut}`, `    ${' '.repeat(Math.max(0, d.column - 1 - start))}^`);
  }
  if (d.suggestion !== undefined) lines.push(`    ${frame.meant} ${d.suggestion}`);
  return lines.join('\n');
}

/** Faults in the order of the files and lines, each place and message once. */
export function sortDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...list]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
    .filter((d) => {
      const key = `${d.file}:${d.line}:${d.column}:${d.code}:${d.message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
