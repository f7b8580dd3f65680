import { CORE_SCHEMA, load } from 'js-yaml';
import { MAX_DEPTH } from './parse';

/** Beyond these the library that keeps places looks, and says what is too much. */
const MOST = { length: 1_000_000, nodes: 40_000, entries: 2000, aliases: 100, depth: MAX_DEPTH - 4 } as const;

/** What the two libraries may understand differently wherever it stands: other ends of lines, tabs. */
const ODD = /[\t\r\ufeff\u0085\u2028\u2029]/u;
/** The same outside of quotes: marks of documents, tags, folded texts, keys marked or merged. */
const DOUBTFUL = /^(?:---|\.\.\.|%)|(?:^|[\s[{,:-])(?:!|[|>][-+0-9]*[ ]*$|\?(?:[ \n]|$)|<<)/mu;
/** A text in double quotes on one line. */
const QUOTED = /"(?:[^"\\\n]|\\.)*"/gu;
/** Curly quotes where a text begins are told as a slip. */
const CURLY = /[:,[{-] *[“”„]/u;
/** Names no key may have; and `null`, which may be one or none at all. */
const REFUSED = new Set(['__proto__', 'constructor', 'prototype', 'null']);

/** This text needs the library that keeps places. */
const DOUBT = Symbol('doubt');

/**
 * A text without what stands in double quotes: there ! and ? are signs of French. If a quote is left over, some text goes on
 * over several lines, and nobody can say without reading which of them are within.
 */
function unquoted(text: string): string {
  const bare = text.replace(QUOTED, '""');
  return bare.replaceAll('""', '').includes('"') ? text : bare;
}

/**
 * The data of a text without faults, by a library that keeps no places and takes less than half the time; null if the other must
 * read it. `made` hears of every list and map. Passages referred to with * are copied, so that a change of one is not a change of the other.
 * `read`, as it was returned for the same text before, saves the reading; it is never changed.
 */
export function plainYaml(text: string, made: (value: object) => void, read: unknown = loaded(text)): { readonly value: unknown; readonly read: unknown } | null {
  if (read === DOUBT) return null;
  let nodes = 0;
  let again = 0;
  const seen = new Set<unknown>();
  const copy = (value: unknown, depth: number): unknown => {
    if (++nodes > MOST.nodes || depth > MOST.depth) throw DOUBT;
    // What is no number for JSON may not be kept as JSON either.
    if (typeof value === 'number' && !Number.isFinite(value)) throw DOUBT;
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
    return { value: copy(read, 0), read };
  } catch (reason) {
    if (reason === DOUBT) return null;
    throw reason;
  }
}

/** What the library makes of a text; DOUBT if the other must look. */
function loaded(text: string): unknown {
  if (text.length > MOST.length || ODD.test(text)) return DOUBT;
  const bare = unquoted(text);
  if (DOUBTFUL.test(bare) || CURLY.test(bare)) return DOUBT;
  try {
    return load(text, { schema: CORE_SCHEMA, maxDepth: MOST.depth, maxAliases: MOST.aliases });
  } catch {
    // Whatever is wrong with it is found and told by the other.
    return DOUBT;
  }
}
