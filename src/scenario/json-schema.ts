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
import { fieldWords } from './schema/field-words';
import { KINDS_FR } from './schema/kinds-fr';

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
  [nested.quantity, { $ref: '#/definitions/quantity' }],
  [nested.condition, { $ref: '#/definitions/condition' }],
  [basic.condition, { $ref: '#/definitions/condition' }],
  [nested.effects, { type: 'array', items: { $ref: '#/definitions/effect' } }],
  [basic.effects, { type: 'array', items: { $ref: '#/definitions/effect' } }],
  [nested.terms, { type: 'array', items: { $ref: '#/definitions/term' } }],
  [basic.terms, { type: 'array', items: { $ref: '#/definitions/term' } }],
]);

/** A quantity that is a single word. */
const PLAIN: Text = { en: 'A track, a flag or a named sum.', fr: 'Une jauge, un fait ou une somme nommée.' };

function toJson(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    // The draft that editors of YAML know best.
    target: 'draft-07',
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

function kinds(of: keyof typeof KINDS_FR, list: readonly { readonly key: string; readonly about: string; readonly schema: z.ZodType }[], lang: Lang): Json[] {
  return list.map((k) => ({ title: k.key, description: lang === 'fr' ? KINDS_FR[of][k.key] : k.about, ...toJson(k.schema) }));
}

/**
 * Puts to every key what it means. `path`: the keys that lead here, from the part on; lists and free ids add none.
 */
function explain(json: Json, path: readonly string[], lang: Lang): void {
  for (const key of ['properties', 'additionalProperties', 'items', 'anyOf', 'oneOf'] as const) {
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

/** Parts whose entries may be divided between two files: what each of them must have there. An editor sees one file at a time, so it asks for less. */
const DIVIDED: Readonly<Record<string, readonly string[]>> = { endings: ['id'], flags: ['id'], loyalty: [] };

/** Asks one file for nothing that another may hold: names in texts/forms.yaml, words of endings and flags. */
function loosen(json: Json, parts: Readonly<Record<string, Json>>): void {
  for (const [part, keys] of Object.entries(DIVIDED)) {
    const schema = parts[part];
    if (schema) ((schema['items'] as Json | undefined) ?? schema)['required'] = keys;
  }
  const dispute = parts['disputes']?.['items'] as { required: readonly string[]; properties: Record<string, Json> } | undefined;
  if (dispute) {
    // The question for a class has two names.
    const { class: question } = dispute.properties;
    dispute.required = dispute.required.filter((key) => key !== 'class');
    dispute.properties['forClass'] = { anyOf: [{ ...question }, { type: 'object', properties: { question: { ...question } }, required: ['question'], additionalProperties: false }] };
  }
  withoutForms(json);
}

function withoutForms(json: Json): void {
  if (Array.isArray(json['required'])) json['required'] = json['required'].filter((key) => key !== 'forms');
  for (const inner of Object.values(json)) if (typeof inner === 'object' && inner !== null) withoutForms(inner as Json);
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
  const properties = json['properties'] as Record<string, Json> | undefined;
  loosen(json, part === 'scenario' ? properties! : { [part]: json });
  if (part in FILES && properties) {
    for (const [key, inner] of Object.entries(properties)) {
      const at = RENAMED[key] ?? key;
      inner['description'] = fieldWords([at], lang);
      explain(inner, [at], lang);
    }
  } else explain(json, part === 'scenario' ? [] : [part], lang);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: part,
    description: fieldWords([part], lang),
    ...json,
    definitions: {
      quantity: { anyOf: [{ type: 'string', description: PLAIN[lang] }, ...kinds('quantity', QUANTITIES, lang)] },
      condition: { anyOf: kinds('condition', CONDITIONS, lang) },
      effect: { anyOf: kinds('effect', EFFECTS, lang) },
      term: { anyOf: Object.values(TERMS).map(toJson) },
    },
  };
}
