import { z } from 'zod';
import { CONDITIONS } from '../rules/conditions/index';
import { EFFECTS } from '../rules/effects/index';
import { QUANTITIES } from '../rules/quantities/index';
import * as nested from '../rules/schema';
import { TERMS } from '../rules/sum';
import * as basic from './schema/basic';
import { scenarioSchema } from './schema/index';

type Json = Record<string, unknown>;

/** Parts of a scenario that an editor can be given a schema for. */
export const SCHEMA_PARTS: readonly string[] = ['scenario', ...Object.keys(scenarioSchema.shape)];

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

function kinds(list: readonly { readonly key: string; readonly about: string; readonly schema: z.ZodType }[]): Json[] {
  return list.map((k) => ({ title: k.key, description: k.about, ...toJson(k.schema) }));
}

/**
 * The JSON Schema of a part of a scenario, for editors that check and complete YAML: the kinds with their parameters
 * and what they mean, the shape of everything else. Of the base no key is required, since other files may hold it.
 */
export function jsonSchema(part: string): Json {
  const shape = scenarioSchema.shape as Readonly<Record<string, z.ZodType>>;
  const schema = part === 'scenario' ? scenarioSchema : shape[part];
  if (!schema) throw new Error(`no part of a scenario is called "${part}"`);
  const { required: _, ...body } = toJson(schema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: part,
    ...body,
    $defs: {
      quantity: { anyOf: [{ type: 'string', description: 'A track, a flag or a named sum.' }, ...kinds(QUANTITIES)] },
      condition: { anyOf: kinds(CONDITIONS) },
      effect: { anyOf: kinds(EFFECTS) },
      term: { anyOf: Object.values(TERMS).map(toJson) },
    },
  };
}
