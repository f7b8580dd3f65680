import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { knownPlain, plainRead } from '../../scenario/index';
import type { YamlCache } from '../../scenario/index';
import { ROOT } from './command';

const CACHE = join(ROOT, 'node_modules/.cache/dual-power');
/** Whatever may change how a file is read. */
const READER = ['package-lock.json', 'src/scenario/plain-yaml.ts'];

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Kept {
  readonly reader: string;
  /** What was read of a file, by the hash of its text. */
  readonly read: Readonly<Record<string, unknown>>;
}

function reader(): string {
  return READER.map((file) => {
    const { size, mtimeMs } = statSync(join(ROOT, file));
    return `${size}:${mtimeMs}`;
  }).join(' ');
}

/**
 * What was read of a folder's files when it was last checked: only those that have changed need be read again, which is half of the
 * time a check takes. `keep` writes down what this check has read. Where nothing can be written everything is read each time.
 */
export function lastReadings(folder: string, files: Readonly<Record<string, string>>, where = CACHE): { readonly cache: YamlCache; readonly keep: () => void } {
  const home = join(where, `read-${sha(resolve(folder)).slice(0, 16)}.json`);
  const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha(text)]));
  const cache: YamlCache = new Map();
  let known: ReadonlySet<string> = new Set();
  try {
    const kept = JSON.parse(readFileSync(home, 'utf8')) as Kept;
    if (kept.reader === reader()) {
      known = new Set(Object.keys(kept.read));
      for (const [path, text] of Object.entries(files)) {
        const hash = hashes[path]!;
        if (known.has(hash)) cache.set(path, knownPlain(path, text, kept.read[hash]));
      }
    }
  } catch {
    // Never checked before, or written by another version.
  }
  const keep = (): void => {
    const read = Object.fromEntries(Object.entries(hashes).flatMap(([path, hash]) => {
      const data = plainRead(cache, path);
      return data === undefined ? [] : [[hash, data] as const];
    }));
    if (Object.keys(read).every((hash) => known.has(hash))) return;
    try {
      mkdirSync(where, { recursive: true });
      // Two checks at once must not write into one another.
      const half = `${home}.${process.pid}`;
      writeFileSync(half, JSON.stringify({ reader: reader(), read } satisfies Kept));
      renameSync(half, home);
    } catch {
      // A folder one may only read from: the next check takes as long as this one.
    }
  };
  return { cache, keep };
}
