import { parseDocument } from 'yaml';
import type { Text } from '../rules/data';
import { HOME } from './assemble';
import { packFault } from './pack-faults';
import type { PackFault } from './pack-faults';
import { id as ID } from './schema/basic';

/** What a packed scenario may measure. A stranger's file is refused beyond it before anything of it is read. */
export const PACK_LIMITS = {
  /** Bytes of the whole, in UTF-8. */
  bytes: 4 * 1024 * 1024,
  files: 200,
  /** Bytes of one file. */
  fileBytes: 1024 * 1024,
  /** Characters of one line. */
  line: 20_000,
  title: 200,
  id: 60,
} as const;

const FORMAT = 'dual-power-scenario';
const VERSION = 1;
const KEYS = ['format', 'version', 'id', 'title', 'files'];
const LEARNED = 'learned.json';
/** Folders and names of small letters, digits, hyphens and underscores: nothing absolute, nothing upwards, nothing hidden. */
const PATH = /^(?:[a-z0-9][a-z0-9_-]{0,59}\/){0,3}[a-z0-9][a-z0-9_-]{0,59}\.yaml$/;
/** Names that some systems keep for devices. */
const DEVICE = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/)/;

/** A packed scenario that may be loaded; whether it is one that can be played is for `loadScenario` to say. */
export interface Unpacked {
  readonly id: string;
  readonly title: Text;
  /** Text of each file by its path within the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** Whether a file belongs into a packed scenario, by its path within the folder. Records of games and pictures do not. */
export function isPackable(path: string): boolean {
  return path === LEARNED || (PATH.test(path) && !DEVICE.test(path));
}

/** What a packed scenario's file is called. */
export function packName(id: string): string {
  return `${id}.dualpower.json`;
}

/**
 * One shareable text from the files of a scenario (path within the folder → text); what does not belong is left out. An
 * unfinished scenario can be packed as well: without a readable id it is called "scenario". Too large a scenario is packed
 * all the same: `unpack` says what is too large.
 */
export function pack(files: Readonly<Record<string, string>>): string {
  const kept = Object.keys(files).filter(isPackable).sort((a, b) => Number(b === HOME) - Number(a === HOME) || (a < b ? -1 : 1));
  const { id, title } = headOf(files[HOME] ?? '');
  const all = { format: FORMAT, version: VERSION, id, title, files: Object.fromEntries(kept.map((path) => [path, files[path]!])) };
  return `${JSON.stringify(all, null, 1)}\n`;
}

/** Id and title as the base gives them, as far as it can be read. */
function headOf(base: string): Pick<Unpacked, 'id' | 'title'> {
  // The head ends where the sides begin: what follows is long.
  const end = base.search(/^sides:/m);
  let head: unknown = null;
  try {
    head = parseDocument(end < 0 ? base : base.slice(0, end)).toJS({ maxAliasCount: 10 });
  } catch {
    // A base that cannot be read has no title; it is packed under a plain one.
  }
  const { id, title } = isMap(head) ? head : {};
  const name = typeof id === 'string' && isId(id) ? id : 'scenario';
  return { id: name, title: isTitle(title) ? { en: title.en, fr: title.fr } : { en: name, fr: name } };
}

/**
 * The files of a packed scenario, or every reason why it is refused. Never throws, whatever the text: nothing in it is
 * run, fetched or used as a name before it has been looked at.
 */
export function unpack(text: string): { readonly ok: Unpacked } | { readonly faults: readonly PackFault[] } {
  const size = bytesOf(text, PACK_LIMITS.bytes);
  if (size > PACK_LIMITS.bytes) return { faults: [packFault('pack-size', { n: Math.ceil(size / 104_857.6) / 10, most: PACK_LIMITS.bytes / 1_048_576 })] };
  let raw: unknown;
  try {
    // Editors of some systems begin a file with a byte order mark.
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { faults: [packFault('pack-json')] };
  }
  if (!isMap(raw) || raw['format'] !== FORMAT) return { faults: [packFault('pack-format', { format: FORMAT })] };
  if (raw['version'] !== VERSION) return { faults: [packFault('pack-version', { n: typeof raw['version'] === 'number' ? raw['version'] : '?', version: VERSION })] };
  const faults: PackFault[] = [];
  for (const key of Object.keys(raw)) if (!KEYS.includes(key)) faults.push(packFault('pack-key', { key: key.slice(0, 40) }));
  const { id, title } = raw;
  if (typeof id !== 'string' || !isId(id)) faults.push(packFault('pack-id'));
  if (!isTitle(title)) faults.push(packFault('pack-title', { most: PACK_LIMITS.title }));
  const files = readFiles(raw['files'], faults);
  if (faults.length > 0) return { faults };
  return { ok: { id: id as string, title: { en: (title as Text).en, fr: (title as Text).fr }, files } };
}

/** More than this many faults tell nobody anything. */
const ENOUGH = 20;

function readFiles(raw: unknown, faults: PackFault[]): Record<string, string> {
  const files: Record<string, string> = {};
  const paths = isMap(raw) ? Object.keys(raw) : [];
  if (!isMap(raw) || !paths.includes(HOME)) faults.push(packFault('pack-files'));
  if (paths.length > PACK_LIMITS.files) {
    faults.push(packFault('pack-many', { n: paths.length, most: PACK_LIMITS.files }));
    return files;
  }
  for (const path of paths) {
    if (faults.length >= ENOUGH) break;
    const text = (raw as Record<string, unknown>)[path];
    if (!isPackable(path)) faults.push(packFault('pack-path', {}, path));
    else if (typeof text !== 'string') faults.push(packFault('pack-files', {}, path));
    else {
      const fault = wrongText(path, text);
      if (fault) faults.push(fault);
      else files[path] = text;
    }
  }
  return files;
}

/** What is wrong with the text of a file, if anything: its size, a line, a character. What the words mean is not looked at. */
function wrongText(path: string, text: string): PackFault | undefined {
  const size = bytesOf(text, PACK_LIMITS.fileBytes);
  if (size > PACK_LIMITS.fileBytes) return packFault('pack-file-size', { n: Math.ceil(size / 1024), most: PACK_LIMITS.fileBytes / 1024 }, path);
  const bad = NO_TEXT.exec(text);
  if (bad) return packFault('pack-text', { n: lineAt(text, bad.index) }, path);
  if (path === LEARNED) return undefined;
  for (let start = 0, n = 1; start <= text.length; n++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > PACK_LIMITS.line) return packFault('pack-line', { n, most: PACK_LIMITS.line }, path);
    start = end + 1;
  }
  return undefined;
}

/** Control characters but tab and ends of lines, and halves of characters. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/u;

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Bytes of a text in UTF-8; counted no further than to the limit, roughly. */
function bytesOf(text: string, limit: number): number {
  return text.length > limit ? text.length : new TextEncoder().encode(text).length;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(id: string): boolean {
  return id.length <= PACK_LIMITS.id && ID.safeParse(id).success;
}

function isTitle(title: unknown): title is Text {
  if (!isMap(title)) return false;
  return [title['en'], title['fr']].every((t) => typeof t === 'string' && t.trim() !== '' && t.length <= PACK_LIMITS.title && !NO_TEXT.test(t) && !t.includes('\n'));
}
