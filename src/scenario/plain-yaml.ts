import { CORE_SCHEMA, load } from 'js-yaml';
import { MAX_DEPTH } from './parse';

/** Beyond these the library that keeps places looks, and says what is too much. */
const MOST = { length: 1_000_000, nodes: 40_000, entries: 2000, aliases: 100, depth: MAX_DEPTH - 4 } as const;

/** What the two libraries may understand differently: other ends of lines, tabs, marks of documents, tags, folded texts, keys marked or merged. */
const DOUBTFUL = /[\t\r\ufeff\u0085\u2028\u2029]|^(?:---|\.\.\.|%)|(?:^|[\s[{,:-])(?:!|[|>][-+0-9]*[ ]*$|\?(?:[ \n]|$)|<<)/mu;
/** Curly quotes where a text begins are told as a slip. */
const CURLY = /[:,[{-] *[“”„]/u;
/** Names no key may have; and `null`, which may be one or none at all. */
const REFUSED = new Set(['__proto__', 'constructor', 'prototype', 'null']);

/** This text needs the library that keeps places. */
const DOUBT = Symbol('doubt');

/**
 * The data of a text without faults, by a library that keeps no places and takes less than half the time; null if the other must
 * read it. `made` hears of every list and map. Passages referred to with * are copied, so that a change of one is not a change of the other.
 */
export function plainYaml(text: string, made: (value: object) => void): { readonly value: unknown } | null {
  if (text.length > MOST.length || DOUBTFUL.test(text) || CURLY.test(text)) return null;
  let read: unknown;
  try {
    read = load(text, { schema: CORE_SCHEMA, maxDepth: MOST.depth, maxAliases: MOST.aliases });
  } catch {
    // Whatever is wrong with it is found and told by the other.
    return null;
  }
  let nodes = 0;
  let again = 0;
  const seen = new Set<unknown>();
  const copy = (value: unknown, depth: number): unknown => {
    if (++nodes > MOST.nodes || depth > MOST.depth) throw DOUBT;
    if (typeof value !== 'object' || value === null) return value;
    // References within what is referred to count each time.
    if (seen.has(value) && ++again > MOST.aliases) throw DOUBT;
    seen.add(value);
    if (Array.isArray(value)) {
      if (value.length > MOST.entries) throw DOUBT;
      return keep(value.map((item: unknown) => copy(item, depth + 1)));
    }
    const map = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(map);
    if (keys.length > MOST.entries) throw DOUBT;
    const out: Record<string, unknown> = {};
    for (const key of keys) {
      if (REFUSED.has(key)) throw DOUBT;
      out[key] = copy(map[key], depth + 1);
    }
    return keep(out);
  };
  const keep = <T extends object>(value: T): T => {
    made(value);
    return value;
  };
  try {
    return { value: copy(read, 0) };
  } catch (reason) {
    if (reason === DOUBT) return null;
    throw reason;
  }
}
