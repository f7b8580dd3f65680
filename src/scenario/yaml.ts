import { isAlias, isMap, isScalar, isSeq, LineCounter } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Diagnostic } from './diagnostics';
import { MAX_DEPTH, parseYaml } from './parse';
import { quickYaml } from './quick-yaml';
import { recover } from './recover';
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
export function faultAt(file: SourceFile, offset: number, d: Pick<Diagnostic, 'code' | 'text' | 'message'> & Partial<Diagnostic>): Diagnostic {
  const { line, col } = file.counter.linePos(offset);
  return { severity: 'fault', file: file.path, line, column: col, source: file.lines[line - 1] ?? '', ...d };
}

/** A file as it was taken apart: the same text need not be parsed twice. */
interface Taken {
  readonly text: string;
  readonly file: SourceFile;
  /** Null if it is not read at all, or not by the library. */
  readonly doc: Document.Parsed | null;
  /** It is written so plainly that its data can be had without the library. */
  readonly plain: boolean;
  readonly faults: readonly Diagnostic[];
  readonly lost: readonly string[];
}
/** Files taken apart before, by path: for who loads a scenario again after every change. */
export type YamlCache = Map<string, Taken>;

function takeApart(path: string, text: string): Taken {
  const lines = linesOf(text);
  let counter = new LineCounter();
  const parsed = parseYaml(text, counter);
  if (parsed.stopped) {
    const { code, offset } = parsed.stopped;
    const file: SourceFile = { path, lines, counter };
    const message = code === 'too-deep' ? `nested more than ${MAX_DEPTH} deep` : 'far more in one file than a scenario can hold';
    return { text, file, doc: null, plain: false, faults: [faultAt(file, offset, { code, text: '', message })], lost: [] };
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
  const errors = broken.length > 0 ? broken : first ? [{ offset: first.pos[0], end: first.pos[1], message: yamlWords(first) }] : [];
  const faults = errors.map((e) =>
    faultAt(file, e.offset, { code: 'yaml', text: text.slice(e.offset, Math.min(e.end, e.offset + 40)).split('\n')[0] ?? '', message: `YAML: ${e.message}` }));
  return { text, file, doc, plain: false, faults, lost: broken.flatMap((b) => b.lost) };
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
  private nodes: WeakMap<object, Node> | null = null;

  constructor(readonly file: SourceFile, private readonly text: string, private readonly root: { value: unknown }) {}

  of(value: object): Node {
    if (!this.nodes) {
      this.nodes = new WeakMap();
      const { doc } = parseYaml(this.text);
      if (doc) this.pair(this.root.value, doc.contents as Node | null, doc);
    }
    return this.nodes.get(value)!;
  }

  private pair(value: unknown, node: Node | null, doc: Document.Parsed): void {
    if (typeof value !== 'object' || value === null || node === null) return;
    if (isAlias(node)) {
      this.pair(value, (node.resolve(doc) as Node | undefined) ?? null, doc);
      return;
    }
    this.nodes!.set(value, node);
    if (isSeq(node) && Array.isArray(value)) node.items.forEach((item, i) => { this.pair(value[i], item as Node, doc); });
    else if (isMap(node)) for (const pair of node.items) if (isScalar(pair.key)) this.pair((value as Record<string, unknown>)[String(pair.key.value)], pair.value as Node | null, doc);
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
  const root = { value: null as unknown };
  const file = before?.file ?? { path, lines: linesOf(text), counter: counterOf(text) };
  const places = new Places(file, text, root);
  const quick = quickYaml(text, (value) => { origins.set(value, [new LateOrigin(places, value)]); });
  if (!quick) return null;
  root.value = quick.value;
  return { taken: before ?? { text, file, doc: null, plain: true, faults: [], lost: [] }, value: quick.value };
}

/** Reads one YAML file to plain data and remembers where every object and list of it stands. */
export function readYaml(path: string, text: string, origins: Origins, cache?: YamlCache): ReadFile {
  const before = cache?.get(path);
  const known = before?.text === text ? before : undefined;
  const plain = known?.plain === false ? null : readPlain(path, text, origins, known);
  const taken = plain?.taken ?? known ?? takeApart(path, text);
  cache?.set(path, taken);
  const { file, doc, lost } = taken;
  const faults = [...taken.faults];
  if (plain) return { file, value: plain.value, faults, lost };
  if (!doc) return { file, value: null, faults, lost };
  const reader = new NodeReader(file, doc, origins, faults);
  const value = doc.errors.length > 0 && !doc.contents ? null : reader.read(doc.contents as Node | null, 0);
  return { file, value, faults, lost };
}

class NodeReader {
  private aliases = 0;
  private nodes = 0;

  constructor(private readonly file: SourceFile, private readonly doc: Document.Parsed, private readonly origins: Origins, private readonly faults: Diagnostic[]) {}

  read(node: Node | null, depth: number): unknown {
    if (node === null) return null;
    if (++this.nodes > MAX_NODES) return this.nodes === MAX_NODES + 1 ? this.fault(node, 'too-many', `more than ${MAX_NODES} entries in one file, references (*) followed`) : null;
    if (depth > MAX_DEPTH) return this.fault(node, 'too-deep', 'nested too deeply, or a reference to itself');
    if (isAlias(node)) {
      if (++this.aliases > MAX_ALIASES) return this.aliases > MAX_ALIASES + 1 ? null : this.fault(node, 'too-many-aliases', `more than ${MAX_ALIASES} references (*) in one file`);
      return this.read((node.resolve(this.doc) as Node | undefined) ?? null, depth + 1);
    }
    if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
    if (isSeq(node)) return this.keep(this.some(node, node.items).map((item) => this.read(item as Node, depth + 1)), node);
    if (!isMap(node)) return null;
    const object: Record<string, unknown> = {};
    for (const pair of this.some(node, node.items)) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null;
      if (key === null || REFUSED.has(key)) this.fault((pair.key as Node | null) ?? node, 'bad-key', 'a key must be a plain word');
      else if (Object.hasOwn(object, key)) this.twice(pair.key as Node, key);
      else object[key] = this.read(pair.value as Node | null, depth + 1);
    }
    return this.keep(object, node);
  }

  /** The entries of a list or map, as far as a scenario may have any. */
  private some<T>(node: Node, items: readonly T[]): readonly T[] {
    if (items.length <= MAX_ENTRIES) return items;
    this.fault(node, 'too-many', `more than ${MAX_ENTRIES} entries in one list`);
    return items.slice(0, MAX_ENTRIES);
  }

  private keep<T extends object>(value: T, node: Node): T {
    this.origins.set(value, [{ file: this.file, node }]);
    return value;
  }

  /** A key that is there already: what it says is left out. */
  private twice(node: Node, key: string): void {
    if (this.faults.length < ENOUGH) this.faults.push(faultAt(this.file, node.range?.[0] ?? 0, { code: 'yaml', text: key.slice(0, 60), message: `YAML: the key "${key.slice(0, 60)}" stands twice in one place` }));
  }

  private fault(node: Node, code: string, message: string): null {
    if (this.faults.length < ENOUGH) this.faults.push(faultAt(this.file, node.range?.[0] ?? 0, { code, text: '', message }));
    return null;
  }
}
