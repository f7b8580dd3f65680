import type { z } from 'zod';
import type { Text } from '../rules/data';

/** What is needed of a schema's definition to walk it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: unknown; readonly minimum?: number; readonly length?: number } } }[];
}

function def(schema: z.ZodType): Def {
  return schema._zod.def as unknown as Def;
}

/** Whether the key may be left out. */
export function isOptional(schema: z.ZodType): boolean {
  return ['optional', 'default'].includes(def(schema).type);
}

function bare(schema: z.ZodType): z.ZodType {
  const { innerType } = def(schema);
  return innerType ? bare(innerType) : schema;
}

/** The schema of what stands at a path, optional wrappers included; undefined where the schema leaves it open. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    if (!at) return undefined;
    const d: Def = def(bare(at));
    if (d.type === 'object') at = d.shape?.[String(key)];
    else if (d.type === 'array') at = d.element;
    else if (d.type === 'record') at = d.valueType;
    else if (d.type === 'tuple') at = d.items?.[Number(key)];
    else if (d.type === 'union') at = d.options?.map((o) => schemaAt(o, [key])).find((o) => o !== undefined);
    else return undefined;
  }
  return at;
}

/** Keys an object may have at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const at = schemaAt(schema, path);
  if (!at) return [];
  const d = def(bare(at));
  const objects = d.type === 'union' ? (d.options ?? []).map((o) => def(bare(o))) : [d];
  return objects.flatMap((o) => Object.keys(o.shape ?? {}));
}

/** Stands for a word that is missing or faulty. */
export const STAND_IN = 'repaired';

/** Every limit of one kind that a schema sets. */
function limits(schema: z.ZodType, check: string): readonly number[] {
  return (def(schema).checks ?? []).map((c) => c._zod.def).filter((d) => d.check === check).map((d) => Number(d.value ?? d.minimum ?? d.length));
}

/** The plainest value that satisfies a schema: stands in for a faulty one so that the rest can still be checked. */
export function plainest(schema: z.ZodType): unknown {
  const d = def(schema);
  switch (d.type) {
    case 'optional': return undefined;
    case 'default': return schema.parse(undefined);
    case 'string': return [STAND_IN, '#000000'].find((s) => schema.safeParse(s).success) ?? '';
    case 'number': return Math.min(Math.max(0, ...limits(schema, 'greater_than')), ...limits(schema, 'less_than'));
    case 'boolean': return false;
    case 'literal': return d.values?.[0];
    case 'enum': return Object.values(d.entries ?? {})[0];
    case 'union': return plainest(d.options![0]!);
    case 'tuple': return (d.items ?? []).map(plainest);
    case 'array': return Array.from({ length: Math.max(0, ...limits(schema, 'min_length'), ...limits(schema, 'length_equals')) }, () => plainest(d.element!));
    case 'object': return Object.fromEntries(Object.entries(d.shape ?? {}).filter(([, s]) => !isOptional(s)).map(([k, s]) => [k, plainest(s)]));
    default: return {};
  }
}

/** What a schema expects, in a few words. */
export function describe(schema: z.ZodType): Text {
  const d = def(bare(schema));
  switch (d.type) {
    case 'string': return { en: 'a word or text', fr: 'un mot ou un texte' };
    case 'number': return { en: 'a number', fr: 'un nombre' };
    case 'boolean': return { en: 'true or false', fr: 'true ou false' };
    case 'array': return { en: 'a list', fr: 'une liste' };
    case 'tuple': return { en: `a list of ${d.items?.length ?? 0}`, fr: `une liste de ${d.items?.length ?? 0}` };
    case 'literal': return { en: JSON.stringify(d.values?.[0]), fr: JSON.stringify(d.values?.[0]) };
    case 'enum': {
      const words = Object.values(d.entries ?? {}).join(', ');
      return { en: `one of ${words}`, fr: `un mot parmi ${words}` };
    }
    case 'union': {
      const all = (d.options ?? []).map(describe);
      return { en: all.map((x) => x.en).join(' or '), fr: all.map((x) => x.fr).join(' ou ') };
    }
    case 'object': {
      const required = Object.entries(d.shape ?? {}).filter(([, s]) => !isOptional(s)).map(([k]) => k);
      const keys = `${required.slice(0, 6).join(', ')}${required.length > 6 ? ', …' : ''}`;
      return { en: `a map with ${keys}`, fr: `une table avec ${keys}` };
    }
    default: return { en: 'a map', fr: 'une table' };
  }
}
