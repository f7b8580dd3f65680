import { jsonSchema } from '../../scenario/json-schema';
import type { Lang } from '../../scenario/say';
import type { Ids } from './ids';
import { idsAt, keysAt, poolsAt } from './ids';
import type { Path } from './outline';
import type { Place } from './place';

/** What of a JSON Schema is looked at. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  /** Of a list of fixed length, one for each place. */
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Something the editor offers to write. */
export interface Offer {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'id';
  /** Where it comes from or what it is, in a word: the list of an id, the type of a key. */
  readonly detail: string;
  readonly info: string;
  /** Keys that must be there come first. */
  readonly needed: boolean;
  /** A key's value begins on its own line. */
  readonly block: 'map' | 'list' | null;
}

/** What is known of a field. */
export interface Explained {
  readonly path: Path;
  readonly types: readonly FieldType[];
  readonly about: readonly string[];
  readonly words: readonly (string | number)[];
  readonly least: number | null;
  readonly most: number | null;
  readonly required: boolean;
  readonly usual: string | null;
  /** Lists whose ids may stand here. */
  readonly pools: readonly string[];
  /** Keys a map has here. */
  readonly keys: readonly { readonly name: string; readonly needed: boolean }[];
}

export type FieldType = 'text' | 'number' | 'whole' | 'yes-no' | 'list' | 'map' | 'bilingual' | 'any';

const wholes = new Map<Lang, Schema>();
/** The schema of a whole scenario with its explanations in a language, made once. */
function root(lang: Lang): Schema {
  const known = wholes.get(lang) ?? (jsonSchema('scenario', lang) as Schema);
  wholes.set(lang, known);
  return known;
}

/** Names inside some files that differ from the scenario's own. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = { press: { lines: 'press' }, epilogue: { dilemmas: 'epilogue' } };

/** What a file may hold, by its name. */
function shapesOf(file: string, lang: Lang): readonly Schema[] {
  const all = root(lang);
  const parts = all.properties ?? {};
  const steps = file.replace(/\.ya?ml$/, '').split('/');
  const folder = steps.length > 1 ? steps[0]! : '';
  const stem = steps[steps.length - 1]!;
  const part = stem in parts ? stem : stem.split('-')[0]!;
  if (folder !== '' && folder !== 'texts' && parts[folder]) return [parts[folder]];
  if (stem === 'scenario' && folder === '') return [all];
  if (part === 'forms') {
    const sides = parts['sides']?.items;
    const forms = isPlaces(sides) ? undefined : sides?.properties?.['forms'];
    return forms ? [{ type: 'object', additionalProperties: forms }] : [];
  }
  const renamed = RENAMED[part];
  const bundle: Schema = renamed ? { type: 'object', properties: { ...Object.fromEntries(Object.entries(renamed).map(([name, as]) => [name, parts[as]!])), ...parts } } : all;
  const own = parts[part];
  return own && !renamed ? [own, bundle] : [bundle];
}

/** A schema without its detours: what is said by reference or as one of several is spelled out. */
function spread(schema: Schema | undefined, lang: Lang, depth = 0): readonly Schema[] {
  if (!schema || depth > 12) return [];
  if (schema.$ref !== undefined) return spread(root(lang).definitions?.[schema.$ref.replace('#/definitions/', '')], lang, depth + 1);
  const several = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (!several) return [schema];
  return several.flatMap((s) => spread(s, lang, depth + 1));
}

const isPlaces = (items: Schema['items']): items is readonly Schema[] => Array.isArray(items);

function below(schema: Schema, key: string | number, lang: Lang): readonly Schema[] {
  if (typeof key === 'number') return spread(isPlaces(schema.items) ? schema.items[key] : schema.items, lang);
  const own = schema.properties?.[key];
  if (own) return spread(own, lang);
  return typeof schema.additionalProperties === 'object' ? spread(schema.additionalProperties, lang) : [];
}

/** Of several shapes those that know all these keys, if there are any. */
function fitting(schemas: readonly Schema[], present: readonly string[]): readonly Schema[] {
  const knows = (s: Schema): boolean => present.every((k) => s.properties?.[k] !== undefined || typeof s.additionalProperties === 'object');
  const maps = schemas.filter((s) => s.properties !== undefined || typeof s.additionalProperties === 'object');
  const fit = present.length === 0 ? maps : maps.filter(knows);
  return fit.length > 0 ? fit : maps;
}

/** Every shape that may stand at a path of a file. */
export function schemasAt(file: string, path: Path, lang: Lang = 'en'): readonly Schema[] {
  let at = shapesOf(file, lang).flatMap((s) => spread(s, lang));
  for (const key of path) at = at.flatMap((s) => below(s, key, lang));
  return at;
}

const isText = (s: Schema): boolean => s.properties?.['en'] !== undefined && s.properties['fr'] !== undefined && Object.keys(s.properties).length === 2;

function typeOf(s: Schema): FieldType {
  if (s.properties?.['en']?.type === 'string' && isText(s)) return 'bilingual';
  switch (s.type) {
    case 'string': return 'text';
    case 'integer': return 'whole';
    case 'number': return 'number';
    case 'boolean': return 'yes-no';
    case 'array': return 'list';
    case 'object': return 'map';
    default: return typeof s.const === 'number' ? 'whole' : s.enum ?? s.const ? 'text' : 'any';
  }
}

const HUGE = 1e9;
const limit = (n: number | undefined): number | null => (n === undefined || Math.abs(n) > HUGE ? null : n);

/** What may be written at a place, explained in a language. Words that are there already are left out. */
export function offersAt(file: string, place: Place, ids: Ids, lang: Lang = 'en'): readonly Offer[] {
  const offers = place.at === 'key' ? [...keyOffers(file, place, ids, lang), ...(itemOffers(file, place, ids, lang))] : valueOffers(file, place.path, ids, place.present, lang);
  const seen = new Set<string>();
  return offers.filter((o) => !seen.has(o.label) && seen.add(o.label));
}

function keyOffers(file: string, { container, present }: Place, ids: Ids, lang: Lang): readonly Offer[] {
  const shapes = fitting(schemasAt(file, container, lang), present);
  const open = shapes.some((s) => typeof s.additionalProperties === 'object') || shapes.length === 0;
  const keys = shapes.flatMap((s) => {
    const first = s.title;
    const own = Object.entries(s.properties ?? {});
    // Of a kind that has not been chosen yet, its own name is offered, not its parameters.
    const offered = shapes.length > 3 && present.length === 0 && first !== undefined && s.properties?.[first] ? own.filter(([k]) => k === first) : own;
    return offered.filter(([k]) => !present.includes(k)).map(([k, v]): Offer => {
      const inside = spread(v, lang);
      const about = inside.length === 1 ? inside[0]!.description : v.description;
      const type = inside[0] ? typeOf(inside[0]) : 'any';
      return {
        label: k, kind: 'key', detail: type, info: v.description ?? about ?? (k === first ? s.description ?? '' : ''), needed: s.required?.includes(k) ?? false,
        block: type === 'list' ? 'list' : type === 'map' || type === 'bilingual' ? 'map' : null,
      };
    });
  });
  const named = open ? keysAt(container, ids).filter((k) => !present.includes(k)).map((k): Offer => ({ label: k, kind: 'id', detail: '', info: '', needed: false, block: null })) : [];
  return [...keys, ...named];
}

/** An item of a list may be a plain word: an id, or one of a few. */
function itemOffers(file: string, place: Place, ids: Ids, lang: Lang): readonly Offer[] {
  return typeof place.container[place.container.length - 1] === 'number' && place.present.length === 0 ? valueOffers(file, place.container, ids, [], lang) : [];
}

function valueOffers(file: string, path: Path, ids: Ids, present: readonly string[], lang: Lang): readonly Offer[] {
  const shapes = narrowed(file, path, present, lang);
  const words = shapes.flatMap((s) => [...(s.enum ?? []), ...(typeof s.const === 'string' || typeof s.const === 'number' ? [s.const] : []), ...(s.type === 'boolean' ? ['true', 'false'] : [])]);
  const fixed = words.map((w): Offer => ({ label: String(w), kind: 'value', detail: '', info: '', needed: false, block: null }));
  const free = shapes.length === 0 || shapes.some((s) => s.type === 'string' && s.enum === undefined);
  if (!free || path[path.length - 1] === 'id') return fixed;
  const pools = poolsAt(path);
  return [...fixed, ...idsAt(path, ids).map((id): Offer => ({ label: id, kind: 'id', detail: pools.find((p) => ids[p]?.includes(id)) ?? '', info: '', needed: false, block: null }))];
}

/** Shapes of a value, as far as the keys beside it tell which kind it belongs to. */
function narrowed(file: string, path: Path, present: readonly string[], lang: Lang): readonly Schema[] {
  if (path.length === 0) return schemasAt(file, path, lang);
  const key = path[path.length - 1]!;
  const around = schemasAt(file, path.slice(0, -1), lang);
  const shapes = typeof key === 'string' ? fitting(around, [...present, key]) : around;
  return shapes.flatMap((s) => below(s, key, lang));
}

/** What the field at a place is: what it takes, what it means, whether it must be there. */
export function explainAt(file: string, place: Place, lang: Lang = 'en'): Explained {
  const { path, container, present } = place;
  const own = path[path.length - 1];
  const key = typeof own === 'string' && path.length > container.length;
  const around = key ? fitting(schemasAt(file, container, lang), [...present, own]).filter((s) => s.properties?.[own] !== undefined) : [];
  // Between the entries of a list what may stand there is one of them.
  const whole = path.length === 0 && !key ? schemasAt(file, path, lang) : null;
  const entry = whole?.[0]?.items;
  const shapes = whole ? (entry && !isPlaces(entry) ? spread(entry, lang) : whole) : key ? narrowed(file, path, present, lang) : schemasAt(file, path, lang);
  const kind = shapes.length === 1 ? [] : around.length === 1 ? around : [];
  const direct = key && around.length > 0 ? [around[0]!.properties![own]!.description] : [];
  const about = [...direct, ...shapes.map((s) => s.description), ...around.filter((s) => s.title === own || around.length === 1).map((s) => s.description), ...kind.map((s) => s.description)];
  const maps = key && shapes.some((s) => typeOf(s) === 'bilingual') ? [] : shapes.filter((s) => s.properties);
  const first = key ? around[0]?.properties?.[own] : undefined;
  const usual = first?.default ?? (shapes.length === 1 ? shapes[0]!.default : undefined);
  return {
    path,
    types: [...new Set(shapes.map(typeOf))].slice(0, 4),
    about: [...new Set(about.filter((x): x is string => x !== undefined && x !== ''))].slice(0, 2),
    words: [...new Set(shapes.flatMap((s) => s.enum ?? []))].slice(0, 30),
    least: limit(shapes.find((s) => s.minimum !== undefined)?.minimum), most: limit(shapes.find((s) => s.maximum !== undefined)?.maximum),
    required: key && around.length > 0 && around.every((s) => s.required?.includes(own)),
    usual: usual === undefined || typeof usual === 'object' ? null : String(usual),
    pools: shapes.some((s) => s.type === 'string' && s.enum === undefined) ? poolsAt(path) : [],
    keys: maps.length > 4 ? maps.flatMap((s) => (s.title === undefined ? [] : [{ name: s.title, needed: false }])) : maps.flatMap((s) => Object.keys(s.properties!).map((name) => ({ name, needed: s.required?.includes(name) ?? false }))),
  };
}
