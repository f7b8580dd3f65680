import { describe, expect, it } from 'vitest';
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
    const json = JSON.parse(JSON.stringify(schema)) as { $defs: Json };
    for (const ref of refs(json)) expect(json.$defs[ref.replace('#/$defs/', '')], ref).toBeDefined();
  });

  it('leads from a card to every kind of effect, with its meaning', () => {
    const { items, $defs } = jsonSchema('cards') as { items: Json; $defs: { effect: { anyOf: readonly Json[] } } };
    expect(JSON.stringify(items)).toContain('#/$defs/effect');
    expect($defs.effect.anyOf.map((k) => k['title'])).toEqual(EFFECTS.map((k) => k.key));
    for (const kind of $defs.effect.anyOf) expect(String(kind['description']).length).toBeGreaterThan(10);
  });

  it('asks for no key of the base, and for all of a card', () => {
    expect(jsonSchema('scenario')['required']).toBeUndefined();
    expect((jsonSchema('cards') as { items: { required: readonly string[] } }).items.required).toContain('flavour');
    expect((jsonSchema('cards') as { items: { required: readonly string[] } }).items.required).not.toContain('era');
  });
});
