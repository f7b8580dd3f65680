import type { z } from 'zod';
import type { Finding } from './diagnostics';
import { describe, isOptional, keysAt, plainest, schemaAt, STAND_IN } from './shape';
import { didYouMean } from './suggest';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** A checked value; where it was faulty a stand-in has been put, so that the rest can be checked as well. */
export interface Checked<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
  /** Places of the stand-ins: later faults there would only be echoes. */
  readonly repaired: readonly Path[];
}

const ROUNDS = 6;
/** Findings that are gathered: whoever has more of them has seen enough. */
export const ENOUGH = 2000;

/** Checks a value against a schema and reports everything that is wrong with it, not only the first fault. */
export function checkShape<S extends z.ZodType>(schema: S, raw: unknown): Checked<z.output<S>> {
  const work: unknown = structuredClone(raw);
  const findings: Finding[] = [];
  const repaired: Path[] = [];
  const covered = new Covered();
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(work);
    if (result.success) return { value: result.data, findings: gather(findings), repaired };
    for (const issue of result.error.issues) {
      const flat = flatten(issue);
      const path = flat.path as (string | number)[];
      if (findings.length < ENOUGH && !covered.has(path)) findings.push(...findingsOf(schema, work, flat));
      repair(schema, work, flat, repaired, covered);
    }
  }
  return { value: null, findings: gather(findings), repaired };
}

const MANY = 3;

/** An entry that lacks most of its keys (a slip of indentation, usually) is one fault, not ten. */
function gather(findings: readonly Finding[]): Finding[] {
  const lacking = new Map<string, Finding[]>();
  for (const f of findings) {
    if (f.code !== 'missing-key' || f.path.length === 0) continue;
    const at = f.path.join('.');
    lacking.set(at, [...(lacking.get(at) ?? []), f]);
  }
  const out: Finding[] = [];
  for (const f of findings) {
    const group = f.code === 'missing-key' ? (lacking.get(f.path.join('.')) ?? []) : [];
    if (group.length <= MANY) out.push(f);
    else if (group[0] === f) out.push({ ...f, message: `missing keys ${group.map((g) => /"([^"]+)"/.exec(g.message)?.[0]).join(', ')}; is it indented as it should be?` });
  }
  return out;
}

/** Places, and whether a path lies at or under one of them: looked up, not gone through. */
export class Covered {
  private readonly places = new Set<string>();

  constructor(paths: readonly Path[] = []) {
    for (const path of paths) this.add(path);
  }
  add(path: readonly PropertyKey[]): void {
    this.places.add(path.map(String).join('\n'));
  }
  has(path: readonly PropertyKey[]): boolean {
    return path.some((_, i) => this.places.has(path.slice(0, i + 1).map(String).join('\n')));
  }
}

/** The branch of a union that came closest, with full paths. */
function flatten(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  let best: Issue | undefined;
  for (const branch of issue.errors) {
    for (const inner of branch) {
      const one = flatten({ ...inner, path: [...issue.path, ...inner.path] });
      if (one.path.length > issue.path.length && (!best || one.path.length > best.path.length)) best = one;
    }
  }
  return best ?? issue;
}

export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let at = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function findingsOf(schema: z.ZodType, root: unknown, issue: Issue): Finding[] {
  const path = issue.path as (string | number)[];
  const found = valueAt(root, path);
  const text = typeof found === 'object' || found === undefined ? '' : String(found).slice(0, 60);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'unknown-key', path: [...path, key], text: key, message: `unknown key "${key}"; expected ${listed(known)}`, suggestion: didYouMean(key, known),
    }));
  }
  if (found === undefined) return [missing(schema, root, path)];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [{ code: 'bad-value', path, text, message: `expected ${listed(known)}, found ${show(found)}`, suggestion: didYouMean(text, known) }];
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const at = schemaAt(schema, path);
    return [{ code: 'wrong-type', path, text, message: `expected ${issue.code === 'invalid_type' && issue.expected === 'int' ? 'a whole number' : at ? describe(at) : issue.message}, found ${show(found)}` }];
  }
  return [{ code: 'bad-value', path, text, message: bounds(issue) }];
}

function bounds(issue: Issue): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'expected a text, found an empty one';
    return issue.origin === 'array' ? `expected at least ${String(issue.minimum)} entries` : `expected ${String(issue.minimum)} or more`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return `expected at most ${String(issue.maximum)} characters`;
  if (issue.code === 'too_big') return issue.origin === 'array' ? `expected at most ${String(issue.maximum)} entries` : `expected ${String(issue.maximum)} or less`;
  return issue.message;
}

/** Something is not there; languages, forms and sources are called by their names. */
function missing(schema: z.ZodType, root: unknown, path: Path): Finding {
  const key = String(path[path.length - 1]);
  const parent = path.slice(0, -1);
  const holder = valueAt(root, parent);
  const own = typeof holder === 'object' && holder !== null && 'id' in holder ? String(holder.id) : STAND_IN;
  const id = path.length > 1 && own !== STAND_IN ? ` of "${own}"` : '';
  const at = schemaAt(schema, path);
  const expected = at ? `: expected ${describe(at)}` : '';
  const base = { path: parent, text: '' };
  if (key === 'forms') return { ...base, code: 'missing-forms', message: `no forms of the name${id}; write them in texts/forms.yaml` };
  if (path.includes('forms') && path.includes('fr')) return { ...base, code: 'missing-forms', message: `the French forms lack "${key}"${expected}` };
  if (key === 'en' || key === 'fr') return { ...base, code: 'missing-language', message: `the text is missing in "${key}"` };
  if (key === 'source') return { ...base, code: 'missing-source', message: `no source${id}: expected {doc, chapter, ledger}; doc: none if there is none` };
  return { ...base, code: 'missing-key', message: `missing key "${key}"${id}${expected}` };
}

function repair(schema: z.ZodType, root: unknown, issue: Issue, repaired: Path[], covered: Covered): void {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const at = valueAt(root, path) as Record<string, unknown>;
    for (const key of issue.keys) delete at[key];
    return;
  }
  const holder = valueAt(root, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
  const key = path[path.length - 1];
  const at = schemaAt(schema, path);
  if (holder === undefined || key === undefined || !at) return;
  repaired.push(path);
  covered.add(path);
  if (isOptional(at)) delete holder[key];
  else holder[key] = plainest(at);
}

function show(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value);
}

export function listed(words: readonly string[]): string {
  if (words.length === 0) return 'another key';
  return words.length > 14 ? `one of ${words.slice(0, 14).join(', ')}, …` : `one of ${words.join(', ')}`;
}
