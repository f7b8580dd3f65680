import { isAlias, isMap, isScalar, isSeq, LineCounter } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Text } from '../rules/data';
import type { Diagnostic } from './diagnostics';
import { MAX_DEPTH, parseYaml } from './parse';
import { plainYaml } from './plain-yaml';
import { recover } from './recover';
import { say } from './say';
import { slipIn } from './slips';
import { yamlWords } from './yaml-words';

/** A file of the scenario with what is needed to name a place in it. */
export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly counter: LineCounter;
}

/** Where an object or list of the read data stands: its file and its node. */
export interface Origin {
  readonly file: SourceFile;
  readonly node: Node;
}
/** Objects put together from several files have several origins. */
export type Origins = WeakMap<object, readonly Origin[]>;

export interface ReadFile {
  readonly file: SourceFile;
  readonly value: unknown;
  readonly faults: readonly Diagnostic[];
  /** Ids that stood in passages that could not be read. */
  readonly lost: readonly string[];
  /** Something of it could not be read, and nobody knows what. */
  readonly torn: boolean;
}

const MAX_ALIASES = 200;
/** Entries of a file with its references followed: ten times the longest there is. */
const MAX_NODES = 200_000;
/** Entries of one list or map. */
const MAX_ENTRIES = 2000;
/** Faults of one file that are listed: a file with more is told enough. */
const ENOUGH = 200;
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

/** A fault at a place in a file. */
export function faultAt(file: SourceFile, offset: number, d: Pick<Diagnostic, 'code' | 'text' | 'words'> & Partial<Diagnostic>): Diagnostic {
  const { line, col } = file.counter.linePos(offset);
  return { severity: 'fault', file: file.path, line, column: col, source: file.lines[line - 1] ?? '', message: d.words.en, ...d };
}

/** A file as it was taken apart: the same text need not be parsed twice. */
interface Taken {
  readonly text: string;
  readonly file: SourceFile;
  /** Null if it is not read at all, or not by the library. */
  readonly doc: Document.Parsed | null;
  /** It is written so plainly that its data can be had without the library: as they were read. */
  readonly plain: { readonly read: unknown } | null;
  /** Something of it could not be read, and nobody knows what. */
  readonly torn: boolean;
  readonly faults: readonly Diagnostic[];
  readonly lost: readonly string[];
}
/** Files taken apart before, by path: for who loads a scenario again after every change. */
export type YamlCache = Map<string, Taken>;

/** A plainly written file of which the data are known: `read` as `plainRead` told it for the same text. It may be put into a cache. */
export function knownPlain(path: string, text: string, read: unknown): Taken {
  return { text, file: plainFile(path, text), doc: null, plain: { read }, torn: false, faults: [], lost: [] };
}

/** The data of a file, to be kept for the next time: plain JSON. Undefined if it is not plainly written. */
export function plainRead(cache: YamlCache, path: string): unknown {
  return cache.get(path)?.plain?.read;
}

/** A file whose lines are counted when one of them must be told. */
function plainFile(path: string, text: string): SourceFile {
  let lines: readonly string[] | null = null;
  let counter: LineCounter | null = null;
  return { path, get lines() { return lines ??= linesOf(text); }, get counter() { return counter ??= counterOf(text); } };
}

function takeApart(path: string, text: string): Taken {
  const lines = linesOf(text);
  let counter = new LineCounter();
  const parsed = parseYaml(text, counter);
  if (parsed.stopped) {
    const { code, offset } = parsed.stopped;
    const file: SourceFile = { path, lines, counter };
    const words = code === 'too-deep'
      ? say(`nested more than ${MAX_DEPTH} deep`, `imbriqué sur plus de ${MAX_DEPTH} niveaux`)
      : say('far more in one file than a scenario can hold', 'bien plus en un fichier que n’en peut tenir un scénario');
    return { text, file, doc: null, plain: null, torn: true, faults: [faultAt(file, offset, { code, text: '', words })], lost: [] };
  }
  let { doc } = parsed;
  const first = doc.errors[0];
  const { text: readable, broken } = first ? recover(text) : { text, broken: [] };
  if (broken.length > 0) {
    // What is left is read; what it still complains of is an echo of the broken passages.
    counter = new LineCounter();
    doc = parseYaml(readable, counter).doc ?? doc;
  }
  const file: SourceFile = { path, lines, counter };
  const slip = first ? slipIn(lines) : null;
  const torn = doc.errors.length > 0;
  if (slip) {
    const fault = faultAt(file, counterOf(text).lineStarts[slip.line]! + slip.column, { code: 'yaml', text: '', words: say(`YAML: ${slip.words.en}`, `YAML : ${slip.words.fr}`) });
    return { text, file, doc, plain: null, torn, faults: [fault], lost: broken.flatMap((b) => b.lost) };
  }
  const errors = broken.length > 0 ? broken : first ? [{ offset: first.pos[0], end: first.pos[1], words: yamlWords(first) }] : [];
  const faults = errors.map((e) =>
    faultAt(file, e.offset, { code: 'yaml', text: text.slice(e.offset, Math.min(e.end, e.offset + 40)).split('\n')[0] ?? '', words: say(`YAML: ${e.words.en}`, `YAML : ${e.words.fr}`) }));
  return { text, file, doc, plain: null, torn, faults, lost: broken.flatMap((b) => b.lost) };
}

const linesOf = (text: string): string[] => text.split('\n').map((l) => l.replace(/\r$/, ''));

/** Where the lines of a text begin, as the library counts them. */
function counterOf(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  return counter;
}

/** The places of what was read without the library: it is asked for them only when one must be told. */
class Places {
  /** Every list and map of the file, in the order in which they were made. */
  readonly made: object[] = [];
  private nodes: ReadonlyMap<object, Node> | null = null;

  constructor(readonly file: SourceFile, private readonly text: string) {}

  of(value: object): Node {
    this.nodes ??= this.find();
    return this.nodes.get(value)!;
  }

  /** What was read may have been joined with other files since: it is read once more, and paired with what the library makes of it. */
  private find(): ReadonlyMap<object, Node> {
    const again: object[] = [];
    const quick = plainYaml(this.text, (value) => again.push(value));
    const { doc } = parseYaml(this.text);
    const found = new Map<object, Node>();
    const pair = (value: unknown, node: Node | null): void => {
      if (typeof value !== 'object' || value === null || node === null) return;
      if (isAlias(node)) {
        pair(value, (node.resolve(doc!) as Node | undefined) ?? null);
        return;
      }
      found.set(value, node);
      if (isSeq(node) && Array.isArray(value)) node.items.forEach((item, i) => { pair(value[i], item as Node); });
      else if (isMap(node)) for (const { key, value: inner } of node.items) if (isScalar(key)) pair((value as Record<string, unknown>)[String(key.value)], inner as Node | null);
    };
    if (quick && doc) pair(quick.value, doc.contents as Node | null);
    return new Map(this.made.flatMap((value, i) => {
      const node = found.get(again[i]!);
      return node ? [[value, node] as const] : [];
    }));
  }
}

class LateOrigin implements Origin {
  constructor(private readonly places: Places, private readonly value: object) {}

  get file(): SourceFile {
    return this.places.file;
  }
  get node(): Node {
    return this.places.of(this.value);
  }
}

/** Reads a plainly written file; null if the library is needed. */
function readPlain(path: string, text: string, origins: Origins, before: Taken | undefined): { readonly taken: Taken; readonly value: unknown } | null {
  const file = before?.file ?? plainFile(path, text);
  const places = new Places(file, text);
  const quick = plainYaml(text, (value) => {
    places.made.push(value);
    origins.set(value, [new LateOrigin(places, value)]);
  }, before?.plain?.read);
  if (!quick) return null;
  return { taken: before ?? { text, file, doc: null, plain: { read: quick.read }, torn: false, faults: [], lost: [] }, value: quick.value };
}

/** Reads one YAML file to plain data and remembers where every object and list of it stands. */
export function readYaml(path: string, text: string, origins: Origins, cache?: YamlCache): ReadFile {
  const before = cache?.get(path);
  const known = before?.text === text ? before : undefined;
  const plain = known?.plain === null ? null : readPlain(path, text, origins, known);
  const taken = plain?.taken ?? known ?? takeApart(path, text);
  cache?.set(path, taken);
  const { file, doc, lost, torn } = taken;
  const faults = [...taken.faults];
  if (plain) return { file, value: plain.value, faults, lost, torn };
  if (!doc) return { file, value: null, faults, lost, torn };
  // In what is left of a torn file nothing stands where it was meant to: its one fault has been told.
  const reader = new NodeReader(file, doc, origins, torn && faults.length > 0 ? [] : faults);
  const value = doc.errors.length > 0 && !doc.contents ? null : reader.read(doc.contents as Node | null, 0);
  return { file, value, faults, lost, torn };
}

class NodeReader {
  private aliases = 0;
  private nodes = 0;

  constructor(private readonly file: SourceFile, private readonly doc: Document.Parsed, private readonly origins: Origins, private readonly faults: Diagnostic[]) {}

  read(node: Node | null, depth: number): unknown {
    if (node === null) return null;
    if (++this.nodes > MAX_NODES) return this.nodes === MAX_NODES + 1 ? this.fault(node, 'too-many', say(`more than ${MAX_NODES} entries in one file, references (*) followed`, `plus de ${MAX_NODES} entrées en un fichier, renvois (*) suivis`)) : null;
    if (depth > MAX_DEPTH) return this.fault(node, 'too-deep', say('nested too deeply, or a reference to itself', 'imbrication trop profonde, ou renvoi à soi-même'));
    if (isAlias(node)) {
      if (++this.aliases > MAX_ALIASES) return this.aliases > MAX_ALIASES + 1 ? null : this.fault(node, 'too-many-aliases', say(`more than ${MAX_ALIASES} references (*) in one file`, `plus de ${MAX_ALIASES} renvois (*) en un fichier`));
      return this.read((node.resolve(this.doc) as Node | undefined) ?? null, depth + 1);
    }
    if (isScalar(node) && node.type === 'PLAIN' && /^[“”„]/u.test(String(node.value))) {
      this.fault(node, 'yaml', say('YAML: a text in curly quotes (“ ”): it needs the straight ones ("…") around it', 'YAML : un texte entre guillemets courbes (“ ”) : il faut autour les guillemets droits ("…")'));
    }
    if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
    if (isSeq(node)) return this.keep(this.some(node, node.items).map((item) => this.read(item as Node, depth + 1)), node);
    if (!isMap(node)) return null;
    const object: Record<string, unknown> = {};
    for (const pair of this.some(node, node.items)) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null;
      if (key === null || REFUSED.has(key)) this.fault((pair.key as Node | null) ?? node, 'bad-key', say('a key must be a plain word', 'une clé doit être un simple mot'));
      else if (Object.hasOwn(object, key)) this.twice(pair.key as Node, key);
      else object[key] = this.read(pair.value as Node | null, depth + 1);
    }
    return this.keep(object, node);
  }

  /** The entries of a list or map, as far as a scenario may have any. */
  private some<T>(node: Node, items: readonly T[]): readonly T[] {
    if (items.length <= MAX_ENTRIES) return items;
    this.fault(node, 'too-many', say(`more than ${MAX_ENTRIES} entries in one list`, `plus de ${MAX_ENTRIES} entrées en une liste`));
    return items.slice(0, MAX_ENTRIES);
  }

  private keep<T extends object>(value: T, node: Node): T {
    this.origins.set(value, [{ file: this.file, node }]);
    return value;
  }

  /** A key that is there already: what it says is left out. */
  private twice(node: Node, key: string): void {
    const text = key.slice(0, 60);
    const words = say(`YAML: the key "${text}" stands twice in one place`, `YAML : la clé « ${text} » figure deux fois au même endroit`);
    if (this.faults.length < ENOUGH) this.faults.push(faultAt(this.file, node.range?.[0] ?? 0, { code: 'yaml', text, words }));
  }

  private fault(node: Node, code: string, words: Text): null {
    if (this.faults.length < ENOUGH) this.faults.push(faultAt(this.file, node.range?.[0] ?? 0, { code, text: '', words }));
    return null;
  }
}
