import type { Outline, Path, Spot } from './outline';
import { outline, samePath } from './outline';

/** What the cursor is at: a key or a value, in which map or list, and the word there. */
export interface Place {
  readonly at: 'key' | 'value';
  /** The map or list it stands in. */
  readonly container: Path;
  /** Path of the value, or of the pair whose key this is; ends with the container where nothing is written yet. */
  readonly path: Path;
  /** The word at the cursor, without the quotation marks around it. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Keys that are in the map already, this one left out. */
  readonly present: readonly string[];
  /** Inside `{}` or `[]`: what is completed goes on with a space, not with a line. */
  readonly flow: boolean;
}

/** What is being written at an offset of a text. */
export function placeAt(text: string, offset: number): Place {
  const made = outline(text, offset);
  const inFlow = within(made, offset);
  const spot = best(made.spots, offset, inFlow === null ? -1 : inFlow.from);
  if (spot) {
    const key = offset <= spot.keyTo && spot.keyTo > spot.keyFrom;
    // A word behind a dash may become a key.
    if (spot.keyTo === spot.keyFrom && !inFlow && !/["'{[]/.test(text[spot.from] ?? '')) {
      return { at: 'key', container: spot.path, path: spot.path, word: text.slice(spot.from, spot.to), from: spot.from, to: spot.to, present: [], flow: false };
    }
    const container = spot.path.slice(0, -1);
    const own = spot.path[spot.path.length - 1];
    const [from, to] = key ? [spot.keyFrom, spot.keyTo] : [spot.from, Math.max(spot.to, spot.from)];
    return {
      at: key ? 'key' : 'value', container, path: spot.path, word: text.slice(from, to), from, to, flow: inFlow !== null,
      present: keysIn(made.spots, container).filter((k) => k !== own),
    };
  }
  const word = wordAt(text, offset);
  if (inFlow) {
    const { path, map } = inFlow;
    const n = made.spots.filter((s) => s.path.length === path.length + 1 && samePath(s.path.slice(0, -1), path) && s.from < offset).length;
    return { at: map ? 'key' : 'value', container: path, path: map ? path : [...path, n], ...word, present: keysIn(made.spots, path), flow: true };
  }
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const dash = /^[ \t]*-[ \t]+/.exec(text.slice(line, word.from));
  const column = word.from - line;
  return { at: 'key', ...lines(made, dash === null ? column : dash[0].indexOf('-'), dash !== null), ...word, flow: false };
}

/** The innermost brackets around an offset. */
function within({ brackets }: Outline, offset: number): Outline['brackets'][number] | null {
  let found: Outline['brackets'][number] | null = null;
  // One that was never closed reaches as far as it was read.
  for (const b of brackets) if (b.from < offset && (offset < b.to || (!b.closed && offset === b.to)) && (found === null || b.from > found.from)) found = b;
  return found;
}

/** The pair or item whose key or value the offset lies in; the innermost of several. */
function best(spots: readonly Spot[], offset: number, after: number): Spot | null {
  let found: Spot | null = null;
  for (const s of spots) {
    if (s.keyFrom <= after) continue;
    const inKey = s.keyTo > s.keyFrom && offset >= s.keyFrom && offset <= s.keyTo;
    const inValue = offset >= s.from && offset <= s.to && (s.to > s.from || offset > s.keyTo) && !(s.open && s.keyTo === s.keyFrom);
    if ((inKey || inValue) && (found === null || s.path.length >= found.path.length)) found = s;
  }
  return found;
}

function keysIn(spots: readonly Spot[], container: Path): string[] {
  return spots.flatMap((s) => {
    const own = s.path[s.path.length - 1];
    return typeof own === 'string' && s.path.length === container.length + 1 && samePath(s.path.slice(0, -1), container) ? [own] : [];
  });
}

/** Where a word at this column of an otherwise empty line belongs; of an item the column of its dash. */
function lines({ frames, spots }: Outline, column: number, item: boolean): Pick<Place, 'container' | 'path' | 'present'> {
  const stack = [...frames];
  while (stack.length > 1 && stack[stack.length - 1]!.indent > column) stack.pop();
  // A list may begin in the column of the key it belongs to; a key cannot stand in the column of a dash.
  if (!item) while (stack.length > 1 && stack[stack.length - 1]!.indent === column && !stack[stack.length - 1]!.map) stack.pop();
  const top = stack[stack.length - 1];
  let container: Path = top?.path ?? [];
  if (item) container = top && !top.map && top.indent === column ? [...top.path, top.count] : top?.last ? [...top.last, 0] : [...container, 0];
  else if (top && top.indent < column && top.last) container = top.last;
  return { container, path: container, present: keysIn(spots, container) };
}

function wordAt(text: string, offset: number): { readonly word: string; readonly from: number; readonly to: number } {
  let from = offset;
  let to = offset;
  while (from > 0 && /[\w$.-]/.test(text[from - 1]!) && !(text[from - 1] === '-' && /\s|^$/.test(text[from - 2] ?? ''))) from--;
  while (to < text.length && /[\w$.-]/.test(text[to]!)) to++;
  return { word: text.slice(from, to), from, to };
}

/** The scalar at a path, without its quotation marks; null if there is none. */
export function scalarAt(text: string, made: Outline, path: Path): string | null {
  const s = made.spots.find((x) => samePath(x.path, path));
  if (!s || s.open) return null;
  const raw = text.slice(s.from, s.to);
  const bare = /^"(.*)"$|^'(.*)'$/s.exec(raw);
  return bare ? (bare[1] ?? bare[2]!) : raw;
}
