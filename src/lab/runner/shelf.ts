import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Results of one run, kept as they come in, so that a run broken off goes on where it stopped. */
export interface Book {
  /** Results by number. */
  readonly known: ReadonlyMap<number, unknown>;
  add(index: number, result: unknown): void;
}

/** Keeps the results of runs; without a folder only in memory. */
export interface Shelf {
  /** The book of a run. What another key has written under this name is thrown away. */
  open(name: string, key: string): Book;
}

/**
 * A shelf in a folder: one file of JSON lines a run, the first its key, then one result a line, written at once:
 * whatever ends the process, at most the pieces in work are lost.
 */
export function openShelf(folder: string | null): Shelf {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  return {
    open: (name, key) => {
      const known = new Map<number, unknown>();
      if (folder === null) return { known, add: (index, result) => void known.set(index, result) };
      const path = join(folder, `${name.replace(/[^A-Za-z0-9_.=-]+/g, '_')}.jsonl`);
      if (!readBook(path, key, known)) writeFileSync(path, `${JSON.stringify({ key })}\n`);
      return {
        known,
        add: (index, result) => {
          known.set(index, result);
          appendFileSync(path, `${JSON.stringify([index, result])}\n`);
        },
      };
    },
  };
}

/** Reads a file of results; false if it is not there or another run's. */
function readBook(path: string, key: string, known: Map<number, unknown>): boolean {
  if (!existsSync(path)) return false;
  const lines = readFileSync(path, 'utf8').split('\n');
  const head = parse(lines[0]!) as { readonly key?: unknown } | null;
  if (head?.key !== key) return false;
  for (const line of lines.slice(1)) {
    // The last line may have been cut off in the middle of being written.
    const entry = parse(line);
    if (Array.isArray(entry)) known.set(entry[0] as number, entry[1]);
  }
  // A cut line must not swallow the one that is added next.
  if (lines.at(-1) !== '') appendFileSync(path, '\n');
  return true;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
