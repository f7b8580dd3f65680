import type { Path } from './outline';
import { outline } from './outline';
import { scalarAt } from './place';

/** The thing of the scenario that the cursor stands in. */
export interface Entry {
  /** The list it is in: `cards`, `dispatches`, `units`… or a part that stands alone: `map`, `hours`. */
  readonly part: string;
  readonly id: string | null;
}

const ALONE = ['map', 'hours', 'blocks', 'meters', 'loyalty', 'learn', 'history'];
const RENAMED: Readonly<Record<string, string>> = { lines: 'press', dilemmas: 'epilogue' };

/** What the files call a part, by name of the file. */
function partOf(file: string): string {
  const steps = file.replace(/\.ya?ml$/, '').split('/');
  if (steps.length > 1 && steps[0] !== 'texts') return steps[0]!;
  return steps[steps.length - 1]!.split('-')[0]!;
}

/** The entry at an offset of a file; null between entries. */
export function entryAt(file: string, text: string, offset: number): Entry | null {
  const made = outline(text);
  const starts = made.spots.filter((s) => s.path.length <= 2 && (s.keyTo > s.keyFrom || typeof s.path[s.path.length - 1] === 'number'));
  // The last entry or part that begins before the cursor.
  let found: Path | null = null;
  const line = text.indexOf('\n', offset);
  const end = line < 0 ? text.length : line;
  for (const s of starts) {
    const item = typeof s.path[s.path.length - 1] === 'number';
    const begins = lineOf(text, s.keyFrom);
    if (begins > end) break;
    if (item || s.path.length === 1 || s.path[0] === 'sums') found = s.path;
  }
  const own = partOf(file);
  if (found === null) return ALONE.includes(own) ? { part: own, id: null } : null;
  const [first, second] = found;
  if (typeof first === 'number') return named(own, scalarAt(text, made, [first, 'id']));
  const part = RENAMED[first!] ?? first!;
  if (own === 'forms') return { part: 'forms', id: part };
  if (ALONE.includes(own) && part !== own) return { part: own, id: null };
  if (second === undefined) return { part, id: null };
  if (part === 'sums') return { part, id: String(second) };
  return named(part, scalarAt(text, made, [first!, second, 'id']));
}

const named = (part: string, id: string | null): Entry => ({ part, id });

function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where in the files an entry is written; null if it is nowhere. */
export function placeOf(files: Readonly<Record<string, string>>, id: string, parts: readonly string[]): { readonly file: string; readonly offset: number } | null {
  for (const [file, text] of Object.entries(files)) {
    if (!/\.ya?ml$/.test(file) || !text.includes(id)) continue;
    for (const s of outline(text).spots) {
      if (s.path[s.path.length - 1] !== 'id' || text.slice(s.from, s.to).replace(/^["']|["']$/g, '') !== id) continue;
      const list = [...s.path].reverse().find((p): p is string => typeof p === 'string' && p !== 'id') ?? partOf(file);
      if (parts.length === 0 || parts.includes(RENAMED[list] ?? list)) return { file, offset: s.from };
    }
  }
  return null;
}
