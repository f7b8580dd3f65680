import type { Text } from '../rules/data';
import { parseYaml } from './parse';
import { yamlWords } from './yaml-words';

/** A passage that is not YAML: where its first error stands, and the ids it would have defined. */
export interface Broken {
  readonly offset: number;
  readonly end: number;
  readonly words: Text;
  readonly lost: readonly string[];
}

/** Passages reported of one file: a file with more is no YAML at all. */
const ENOUGH = 100;

/** An entry of a list, or a key, at the margin. */
const OUTER = /^(?:-(?=\s|$)|[^\s#-][^:]*:)/;
/** An entry of a list under a key. */
const INNER = /^ {2}-(?=\s|$)/;

/**
 * Takes a faulty file apart into its entries, so that each broken one is reported once and the others can be read all
 * the same. Answers the text with the broken passages blanked out: every place keeps its line and column.
 */
export function recover(text: string): { readonly text: string; readonly broken: readonly Broken[] } {
  const broken: Broken[] = [];
  const out: string[] = [];
  let done = 0;
  for (const [start, end] of passages(text)) {
    const part = text.slice(start, end);
    const error = parseYaml(part).doc?.errors.find((e) => !/alias/i.test(e.message));
    if (!error) continue;
    if (broken.length >= ENOUGH) break;
    broken.push({ offset: start + error.pos[0], end: start + error.pos[1], words: yamlWords(error), lost: idsIn(part) });
    out.push(text.slice(done, start), part.replace(/[^\n]/g, ' '));
    done = end;
  }
  out.push(text.slice(done));
  return { text: out.join(''), broken };
}

function passages(text: string): (readonly [number, number])[] {
  const starts: number[] = [];
  let list: boolean | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    if (OUTER.test(line)) {
      list ??= line.startsWith('-');
      starts.push(at);
    } else if (list === false && INNER.test(line)) starts.push(at);
    at += line.length + 1;
  }
  return starts.map((start, i) => [start, starts[i + 1] ?? text.length] as const);
}

/** What a passage would have defined: its ids, and the key it begins with. */
function idsIn(part: string): readonly string[] {
  const ids = [...part.matchAll(/\bid:\s*["']?([a-z0-9-]+)/g)].map((m) => m[1]!);
  const key = /^([A-Za-z0-9-]+)\s*:/.exec(part)?.[1];
  return key === undefined ? ids : [...ids, key];
}
