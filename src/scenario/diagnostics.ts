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
    const { start, cut } = around(d.source.replaceAll('\t', ' '), d.column - 1);
    lines.push(`    ${cut}`, `    ${' '.repeat(Math.max(0, d.column - 1 - start))}^`);
  }
  if (d.suggestion !== undefined) lines.push(`    ${frame.meant} ${d.suggestion}`);
  return lines.join('\n');
}

/** As much of a line as fits a terminal around a place: whole words, with dots for what is left out. `start`: the column of its first sign. */
function around(line: string, at: number): { readonly start: number; readonly cut: string } {
  const from = Math.max(0, Math.min(at - 40, line.length - 100));
  const to = from + 100;
  const word = from === 0 ? 0 : line.indexOf(' ', from) + 1;
  const start = word > from && word <= at ? word : from;
  const last = to >= line.length ? line.length : line.lastIndexOf(' ', to);
  const end = last > at ? last : Math.min(to, line.length);
  // The dots stand where the space before the word stood.
  const dots = start >= 2 ? 2 : 0;
  return { start: start - dots, cut: `${dots > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}` };
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
