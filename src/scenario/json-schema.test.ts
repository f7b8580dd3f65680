import { describe, expect, it } from 'vitest';
import { frenchFault } from '../testkit/french';
import { EFFECTS } from '../rules/effects/index';
import { jsonSchema, SCHEMA_PARTS } from './json-schema';

type Json = Readonly<Record<string, unknown>>;

/** Every `$ref` in a schema. */
function refs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof (value as Json)['$ref'] === 'string' ? [(value as Json)['$ref'] as string] : [];
  return [...own, ...Object.values(value).flatMap(refs)];
}

describe('the schema for editors', () => {
  it.each(SCHEMA_PARTS)('%s: is plain JSON whose references lead somewhere', (part) => {
    const schema = jsonSchema(part);
    const json = JSON.parse(JSON.stringify(schema)) as { definitions: Json };
    for (const ref of refs(json)) expect(json.definitions[ref.replace('#/definitions/', '')], ref).toBeDefined();
  });

  it('leads from a card to every kind of effect, with its meaning', () => {
    const { items, definitions } = jsonSchema('cards') as { items: Json; definitions: { effect: { anyOf: readonly Json[] } } };
    expect(JSON.stringify(items)).toContain('#/definitions/effect');
    expect(definitions.effect.anyOf.map((k) => k['title'])).toEqual(EFFECTS.map((k) => k.key));
    for (const kind of definitions.effect.anyOf) expect(String(kind['description']).length).toBeGreaterThan(10);
  });

  it('asks for no key of the base, and for all of a card', () => {
    expect(jsonSchema('scenario')['required']).toBeUndefined();
    expect((jsonSchema('cards') as { items: { required: readonly string[] } }).items.required).toContain('flavour');
    expect((jsonSchema('cards') as { items: { required: readonly string[] } }).items.required).not.toContain('era');
  });
});

describe('what an editor is told', () => {
  /** Keys without a word of explanation, by the way to them. */
  function silent(json: Json, path: readonly string[] = []): string[] {
    const out: string[] = [];
    for (const key of ['properties', 'additionalProperties', 'items', 'anyOf', 'oneOf']) {
      const inner = json[key];
      if (typeof inner !== 'object' || inner === null) continue;
      if (key === 'properties') {
        for (const [name, one] of Object.entries(inner as Record<string, Json>)) {
          if (typeof one['description'] !== 'string' || one['description'].length < 5) out.push([...path, name].join('.'));
          out.push(...silent(one, [...path, name]));
        }
      } else for (const one of Array.isArray(inner) ? (inner as Json[]) : [inner as Json]) out.push(...silent(one, path));
    }
    return out;
  }

  it('is something about every key of a scenario', () => {
    expect([...new Set(silent(jsonSchema('scenario')))]).toEqual([]);
  });

  it('is told in French as well, about the same keys, as French is written', () => {
    const told = (json: unknown): string[] => (typeof json !== 'object' || json === null ? [] : [...(typeof (json as Json)['description'] === 'string' ? [(json as Json)['description'] as string] : []), ...Object.values(json).flatMap(told)]);
    for (const part of ['scenario', 'forms', 'press-file']) {
      const [en, fr] = [told(jsonSchema(part)), told(jsonSchema(part, 'fr'))];
      expect(fr.length).toBe(en.length);
      for (const [i, words] of new Set(fr).entries()) expect(frenchFault({ en: '', fr: words }), i).toBeNull();
      // Nothing but these is left in English.
      expect(fr.filter((words, i) => words === en[i])).toEqual([]);
    }
  });

  it('reaches the files that hold several parts', () => {
    for (const part of ['forms', 'press-file', 'epilogue-file']) expect([...new Set(silent(jsonSchema(part)))], part).toEqual([]);
    expect(JSON.stringify(jsonSchema('press-file'))).toContain('Lines papers print');
  });

  it('does not ask one file for what another holds', () => {
    const { items } = jsonSchema('endings') as { items: { required: readonly string[] } };
    expect(items.required).toEqual(['id']);
    expect((jsonSchema('tracks') as { items: { required: readonly string[] } }).items.required).not.toContain('forms');
    expect((jsonSchema('tracks') as { items: { required: readonly string[] } }).items.required).toContain('min');
  });
});
