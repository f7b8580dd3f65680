import { z } from 'zod';
import type { Text } from '../rules/data';
import { CONDITIONS } from '../rules/conditions/index';
import { EFFECTS } from '../rules/effects/index';
import { QUANTITIES } from '../rules/quantities/index';
import * as nested from '../rules/schema';
import { TERMS } from '../rules/sum';
import type { Lang } from './say';
import * as basic from './schema/basic';
import { scenarioSchema } from './schema/index';
import { fieldWords } from './schema/words';

type Json = Record<string, unknown>;

/** Parts of a scenario that an editor can be given a schema for. */
export const SCHEMA_PARTS: readonly string[] = ['scenario', ...Object.keys(scenarioSchema.shape), 'forms', 'press-file', 'epilogue-file'];

/** Files that hold several parts under names of their own, or none. */
const FILES: Readonly<Record<string, z.ZodType>> = {
  forms: z.record(z.string(), basic.forms),
  'press-file': z.strictObject({ papers: scenarioSchema.shape.papers.optional(), lines: scenarioSchema.shape.press.optional(), fronts: scenarioSchema.shape.fronts.optional() }),
  'epilogue-file': z.strictObject({ dilemmas: scenarioSchema.shape.epilogue.optional(), debts: scenarioSchema.shape.debts.optional() }),
};
/** What their keys are called in the words of the scenario. */
const RENAMED: Readonly<Record<string, string>> = { lines: 'press', dilemmas: 'epilogue' };

/** Where a schema nests kinds: there the editor is sent to their own definitions. */
const PLACES = new Map<unknown, Json>([
  [nested.quantity, { $ref: '#/$defs/quantity' }],
  [nested.condition, { $ref: '#/$defs/condition' }],
  [basic.condition, { $ref: '#/$defs/condition' }],
  [nested.effects, { type: 'array', items: { $ref: '#/$defs/effect' } }],
  [basic.effects, { type: 'array', items: { $ref: '#/$defs/effect' } }],
  [nested.terms, { type: 'array', items: { $ref: '#/$defs/term' } }],
  [basic.terms, { type: 'array', items: { $ref: '#/$defs/term' } }],
]);

/** A quantity that is a single word. */
const PLAIN: Text = { en: 'A track, a flag or a named sum.', fr: 'Une jauge, un fait ou une somme nommée.' };

function toJson(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const place = PLACES.get(zodSchema);
      if (!place) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Json)[key];
      Object.assign(jsonSchema, place);
    },
  }) as Json;
  return json;
}

function kinds(list: readonly { readonly key: string; readonly about: Text; readonly schema: z.ZodType }[], lang: Lang): Json[] {
  return list.map((k) => ({ title: k.key, description: k.about[lang], ...toJson(k.schema) }));
}

/**
 * Puts to every key what it means. `path`: the keys that lead here, from the part on; lists and free ids add none.
 */
function explain(json: Json, path: readonly string[], lang: Lang): void {
  for (const key of ['properties', 'additionalProperties', 'items', 'prefixItems', 'anyOf', 'oneOf'] as const) {
    const inner = json[key];
    if (typeof inner !== 'object' || inner === null) continue;
    if (key !== 'properties') {
      for (const one of Array.isArray(inner) ? inner : [inner]) explain(one as Json, path, lang);
      continue;
    }
    for (const [name, schema] of Object.entries(inner as Record<string, Json>)) {
      const at = [...path, name];
      schema['description'] ??= fieldWords(at, lang);
      explain(schema, at, lang);
    }
  }
}

/** Two files may share the keys of one entry (names in texts/forms.yaml, texts of endings): an editor sees one at a time, so it asks for less. */
function loosen(json: Json): void {
  if (Array.isArray(json['required'])) {
    const ending = json['required'].includes('scores');
    json['required'] = ending ? ['id'] : json['required'].filter((key) => key !== 'forms');
  }
  for (const inner of Object.values(json)) if (typeof inner === 'object' && inner !== null) loosen(inner as Json);
}

/**
 * The JSON Schema of a part of a scenario, for editors that check, complete and explain YAML: the kinds with their parameters,
 * the shape of everything else, and what each key means. Of the base no key is required, since other files may hold it.
 * `lang`: of the explanations.
 */
export function jsonSchema(part: string, lang: Lang = 'en'): Json {
  const shape = scenarioSchema.shape as Readonly<Record<string, z.ZodType>>;
  const schema = part === 'scenario' ? scenarioSchema : (shape[part] ?? FILES[part]);
  if (!schema) throw new Error(`no part of a scenario is called "${part}"`);
  const json = toJson(schema);
  if (part === 'scenario') delete json['required'];
  loosen(json);
  const properties = json['properties'] as Record<string, Json> | undefined;
  if (part in FILES && properties) {
    for (const [key, inner] of Object.entries(properties)) {
      const at = RENAMED[key] ?? key;
      inner['description'] = fieldWords([at], lang);
      explain(inner, [at], lang);
    }
  } else explain(json, part === 'scenario' ? [] : [part], lang);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: part,
    description: fieldWords([part], lang),
    ...json,
    $defs: {
      quantity: { anyOf: [{ type: 'string', description: PLAIN[lang] }, ...kinds(QUANTITIES, lang)] },
      condition: { anyOf: kinds(CONDITIONS, lang) },
      effect: { anyOf: kinds(EFFECTS, lang) },
      term: { anyOf: Object.values(TERMS).map(toJson) },
    },
  };
}
