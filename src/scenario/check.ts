import type { z } from 'zod';
import type { Text } from '../rules/data';
import type { Finding } from './diagnostics';
import { describe, isOptional, keysAt, plainest, schemaAt, STAND_IN } from './shape';
import { ruleWords } from './rule-words';
import { listed, say } from './say';
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
  let work = raw;
  const findings: Finding[] = [];
  const repaired: Path[] = [];
  const covered = new Covered();
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(work);
    if (result.success) return { value: result.data, findings: gather(findings), repaired };
    // Most are faultless: only what must be mended is copied.
    if (work === raw) work = structuredClone(raw);
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
    const halves = halfEnding(f, lacking);
    if (halves !== undefined) {
      if (halves !== null) out.push(halves);
      continue;
    }
    const group = f.code === 'missing-key' ? (lacking.get(f.path.join('.')) ?? []) : [];
    if (group.length <= MANY) out.push(f);
    else if (group[0] === f) out.push({ ...f, words: manyMissing(group) });
  }
  return out;
}

const keyOf = (f: Finding): string => /"([^"]+)"/.exec(f.words.en)?.[1] ?? '';

/** An ending stands in two files, its rules and its words: where one of them is missing, that is one fault, told once. Undefined for anything else. */
function halfEnding(f: Finding, lacking: ReadonlyMap<string, readonly Finding[]>): Finding | null | undefined {
  if (f.path[0] !== 'endings' || f.path.length !== 2 || (f.code !== 'missing-key' && f.code !== 'missing-source')) return undefined;
  const group = lacking.get(f.path.join('.')) ?? [];
  const keys = group.map(keyOf);
  const id = group.map((g) => / of "([^"]+)"/.exec(g.words.en)?.[1]).find((x) => x !== undefined);
  if (id === undefined) return undefined;
  if (['title', 'headline', 'text'].every((key) => keys.includes(key)) && !keys.includes('if')) {
    return f === group[0] ? { ...f, words: say(`the words of the ending "${id}" are missing: ${keys.join(', ')}, source stand under its id in texts/endings.yaml`, `il manque les mots de la fin « ${id} » : ${keys.join(', ')}, source se trouvent sous son identifiant dans texts/endings.yaml`) } : null;
  }
  if (['if', 'scores'].every((key) => keys.includes(key)) && !keys.includes('title')) {
    return f === group[0] ? { ...f, words: say(`the ending "${id}" has words and no rules: no ending of this id with "if" and "scores" stands in scenario.yaml`, `la fin « ${id} » a des mots et pas de règles : aucune fin de cet identifiant, avec « if » et « scores », n’est dans scenario.yaml`) } : null;
  }
  return undefined;
}

function manyMissing(group: readonly Finding[]): Text {
  const keys = group.map(keyOf);
  return say(`missing keys ${keys.map((k) => `"${k}"`).join(', ')}; is it indented as it should be?`, `il manque les clés ${keys.map((k) => `« ${k} »`).join(', ')} ; le retrait est-il le bon ?`);
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
      code: 'unknown-key', path: [...path, key], text: key, words: say(`unknown key "${key}"; expected ${listed(known).en}`, `clé inconnue : « ${key} » ; on attend ${listed(known).fr}`), suggestion: didYouMean(key, known),
    }));
  }
  if (found === undefined) return [missing(schema, root, path)];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [{ code: 'bad-value', path, text, words: expectedFound(listed(known), found), suggestion: didYouMean(text, known) }];
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const at = schemaAt(schema, path);
    const wanted = issue.code === 'invalid_type' && issue.expected === 'int' ? { en: 'a whole number', fr: 'un nombre entier' } : at ? describe(at) : { en: 'something else', fr: 'autre chose' };
    return [{ code: 'wrong-type', path, text, words: expectedFound(wanted, found) }];
  }
  return [{ code: 'bad-value', path, text, words: bounds(issue) }];
}

const expectedFound = (wanted: Text, found: unknown): Text => say(`expected ${wanted.en}, found ${show(found).en}`, `on attend ${wanted.fr}, on trouve ${show(found).fr}`);

function bounds(issue: Issue): Text {
  if (issue.code === 'too_small') {
    const n = String(issue.minimum);
    if (issue.origin === 'string') return say('expected a text, found an empty one', 'on attend un texte, on en trouve un vide');
    return issue.origin === 'array' ? say(`expected at least ${n} entries`, `on attend au moins ${n} entrées`) : say(`expected ${n} or more`, `on attend ${n} ou plus`);
  }
  if (issue.code === 'too_big') {
    const n = String(issue.maximum);
    if (issue.origin === 'string') return say(`expected at most ${n} characters`, `on attend ${n} caractères au plus`);
    return issue.origin === 'array' ? say(`expected at most ${n} entries`, `on attend ${n} entrées au plus`) : say(`expected ${n} or less`, `on attend ${n} ou moins`);
  }
  return ruleWords(issue.message);
}

/** Something is not there; languages, forms and sources are called by their names. */
function missing(schema: z.ZodType, root: unknown, path: Path): Finding {
  const key = String(path[path.length - 1]);
  const parent = path.slice(0, -1);
  const holder = valueAt(root, parent);
  const own = typeof holder === 'object' && holder !== null && 'id' in holder ? String(holder.id) : STAND_IN;
  const named = path.length > 1 && own !== STAND_IN;
  const id = named ? ` of "${own}"` : '';
  const de = named ? ` à « ${own} »` : '';
  const at = schemaAt(schema, path);
  const expected = at ? `: expected ${describe(at).en}` : '';
  const attendu = at ? ` : on attend ${describe(at).fr}` : '';
  const base = { path: parent, text: '' };
  if (key === 'forms') return { ...base, code: 'missing-forms', words: say(`no forms of the name${id}; write them in texts/forms.yaml`, `il manque${de} les formes du nom ; écrivez-les dans texts/forms.yaml`) };
  if (path.includes('forms') && path.includes('fr')) return { ...base, code: 'missing-forms', words: say(`the French forms lack "${key}"${expected}`, `il manque aux formes françaises « ${key} »${attendu}`) };
  if (key === 'en' || key === 'fr') return { ...base, code: 'missing-language', words: say(`the text is missing in "${key}"`, `le texte manque en « ${key} »`) };
  if (key === 'source') return { ...base, code: 'missing-source', words: say(`no source${id}: expected {doc, chapter, ledger}; doc: none if there is none`, `il manque${de} une source : on attend {doc, chapter, ledger} ; doc: none s’il n’y en a pas`) };
  return { ...base, code: 'missing-key', words: say(`missing key "${key}"${id}${expected}`, `il manque${de} la clé « ${key} »${attendu}`) };
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

function show(value: unknown): Text {
  // The commonest reason for an empty place is a colour, or a text with a number sign, that stands without quotes.
  if (value === null) return { en: 'nothing (behind # everything is a remark: a colour needs quotes)', fr: 'rien (après # tout est remarque : une couleur veut des guillemets droits)' };
  if (Array.isArray(value)) return { en: 'a list', fr: 'une liste' };
  if (typeof value === 'object') return { en: 'a map', fr: 'une table' };
  return typeof value === 'string' ? { en: `"${value.slice(0, 40)}"`, fr: `« ${value.slice(0, 40)} »` } : { en: String(value), fr: String(value) };
}
