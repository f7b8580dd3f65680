import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Text } from '../rules/data';
import type { Diagnostic, Finding } from './diagnostics';
import type { Origin, Origins, SourceFile } from './yaml';
import { faultAt } from './yaml';

interface Place {
  readonly file: SourceFile;
  readonly node: Node;
}

/** Finds where in the files a path of the assembled scenario was written. */
export class Locator {
  constructor(private readonly root: unknown, private readonly origins: Origins, private readonly home: SourceFile) {}

  /** A finding with file, line and column. */
  place(f: Finding): Diagnostic {
    const place = (f.code === 'unknown-key' ? this.findKey(f.path) : undefined) ?? this.find(f.path, f.text);
    const words = this.withOther(f);
    const base = { code: f.code, text: f.text, message: words.en, words, severity: f.severity ?? ('fault' as const), suggestion: f.suggestion };
    if (!place) return { ...base, file: this.home.path, line: 0, column: 0, source: '' };
    return faultAt(place.file, place.node.range?.[0] ?? 0, base);
  }

  private withOther(f: Finding): Text {
    const there = f.other ? this.find(f.other, f.text) : undefined;
    if (!there) return f.words;
    const { line } = there.file.counter.linePos(there.node.range?.[0] ?? 0);
    const at = ` (${there.file.path}:${line})`;
    return { en: f.words.en + at, fr: f.words.fr + at };
  }

  /** The key itself that ends a path. */
  private findKey(path: readonly (string | number)[]): Place | undefined {
    let value: unknown = this.root;
    for (const key of path.slice(0, -1)) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    if (typeof value !== 'object' || value === null) return undefined;
    for (const o of this.origins.get(value) ?? []) {
      const pair = isMap(o.node) ? o.node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(path[path.length - 1])) : undefined;
      if (pair) return { file: o.file, node: pair.key as Node };
    }
    return undefined;
  }

  private find(path: readonly (string | number)[], text: string): Place | undefined {
    let value: unknown = this.root;
    let best: Place | undefined;
    for (const key of path) {
      const from: readonly Origin[] = typeof value === 'object' && value !== null ? (this.origins.get(value) ?? []) : [];
      const next = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
      if (next === undefined) break;
      for (const o of from) {
        const node = child(o.node, key);
        if (node) best = { file: o.file, node };
      }
      // An object from another file than its parent (forms, texts) knows its own place.
      const own = typeof next === 'object' && next !== null ? this.origins.get(next) : undefined;
      if (own?.[0]) best = { file: own[0].file, node: own[0].node };
      value = next;
    }
    const all = typeof value === 'object' && value !== null ? (this.origins.get(value) ?? []) : [];
    for (const o of all) {
      const node = search(o.node, text);
      if (node) return { file: o.file, node };
    }
    if (!best) return all[0];
    const exact = search(best.node, text);
    return { file: best.file, node: exact ?? first(best.node) };
  }
}

/** The node under a key or position. */
function child(node: Node, key: string | number): Node | undefined {
  if (isSeq(node)) return node.items[Number(key)] as Node | undefined;
  if (!isMap(node)) return undefined;
  for (const pair of node.items) {
    if (isScalar(pair.key) && String(pair.key.value) === String(key)) return (pair.value as Node | null) ?? pair.key;
  }
  return undefined;
}

/** The first scalar or key, depth first, that reads exactly like the offending text. */
function search(node: Node, text: string): Node | undefined {
  if (text === '') return undefined;
  if (isScalar(node)) return String(node.value) === text ? node : undefined;
  if (isAlias(node)) return undefined;
  if (isSeq(node)) {
    for (const item of node.items) {
      const found = search(item as Node, text);
      if (found) return found;
    }
  }
  if (isMap(node)) {
    for (const pair of node.items) {
      const found = (pair.key ? search(pair.key as Node, text) : undefined) ?? (pair.value ? search(pair.value as Node, text) : undefined);
      if (found) return found;
    }
  }
  return undefined;
}

/** A map begins where its first key does. */
function first(node: Node): Node {
  if (isMap(node) && !node.flow) return (node.items[0]?.key as Node | undefined) ?? node;
  return node;
}
