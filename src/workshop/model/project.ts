import { HOME, isScenarioFile } from '../../scenario/assemble';
import type { Text } from '../../rules/data';
import type { Path } from './outline';
import { outline, samePath } from './outline';
import { scalarAt } from './place';

/** Texts of the files by their path within the folder. */
export type Files = Readonly<Record<string, string>>;

/** Where a work came from. */
export type Origin =
  | { readonly kind: 'starter' }
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'pack'; readonly name: string }
  | { readonly kind: 'folder'; readonly name: string };

/** A scenario on the bench. */
export interface Project {
  /** Of this work on this machine; not the scenario's id. */
  readonly key: string;
  readonly files: Files;
  readonly origin: Origin;
  /** The file that is open, and the cursor in it. */
  readonly open: string;
  readonly cursor: number;
  readonly savedAt: number;
}

/** Only what belongs to a scenario is kept: its texts, and what has been learned about it. */
export function scenarioTexts(files: Files): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => isScenarioFile(path) || /^(lab|claims)\.ya?ml$/.test(path) || path === 'learned.json').map(([path, text]) => [path, text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '')]));
}

/** The base first, then folders and files by name. */
export function sortedPaths(files: Files): string[] {
  return Object.keys(files).sort((a, b) => Number(b === HOME) - Number(a === HOME) || Number(a.includes('/')) - Number(b.includes('/')) || (a < b ? -1 : 1));
}

/** A folder's files, those of the outermost folder under no name. */
export interface Branch {
  readonly folder: string;
  readonly paths: readonly string[];
}

export function treeOf(files: Files): readonly Branch[] {
  const out = new Map<string, string[]>();
  for (const path of sortedPaths(files)) {
    const cut = path.lastIndexOf('/');
    const folder = cut < 0 ? '' : path.slice(0, cut);
    out.set(folder, [...(out.get(folder) ?? []), path]);
  }
  return [...out].map(([folder, paths]) => ({ folder, paths }));
}

/** What is wrong with the name of a new file, as a key of words; null if nothing is. */
export function nameFault(path: string, files: Files): 'form' | 'taken' | null {
  if (!/^(?:[a-z0-9][a-z0-9_-]*\/){0,3}[a-z0-9][a-z0-9_-]*\.yaml$/.test(path)) return 'form';
  return path in files ? 'taken' : null;
}

/** The title as the base gives it, however faulty the rest is; the id, or nothing, where there is none. */
export function titleOf(files: Files): Text {
  const base = files[HOME] ?? '';
  const made = outline(base);
  const at = (path: Path): string | null => scalarAt(base, made, path);
  const en = at(['title', 'en']) ?? at(['id']) ?? '';
  return { en, fr: at(['title', 'fr']) ?? en };
}

export function idOf(files: Files): string {
  const base = files[HOME] ?? '';
  return scalarAt(base, outline(base), ['id']) ?? '';
}

/** The same scenario under another id: a copy of one that comes with the game must not be taken for it. */
export function withId(files: Files, id: string): Record<string, string> {
  const base = files[HOME] ?? '';
  const spot = outline(base).spots.find((s) => samePath(s.path, ['id']));
  if (!spot) return { ...files };
  return { ...files, [HOME]: base.slice(0, spot.from) + id + base.slice(spot.to) };
}

/** What a file may be called in the list of faults and in the tree: its name without the folder. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Paths of picked or dropped files within the folder that holds the base; null if there is none. */
export function rooted(all: Files): Record<string, string> | null {
  const homes = Object.keys(all).filter((path) => path === HOME || path.endsWith(`/${HOME}`)).sort((a, b) => a.length - b.length);
  if (homes.length === 0) return null;
  const root = homes[0]!.slice(0, -HOME.length);
  return scenarioTexts(Object.fromEntries(Object.entries(all).filter(([path]) => path.startsWith(root)).map(([path, text]) => [path.slice(root.length), text])));
}
