import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { CONDITIONS } from '../rules/conditions/index';
import { EFFECTS } from '../rules/effects/index';
import { QUANTITIES } from '../rules/quantities/index';
import { scenarioSchema } from './schema/index';

const PAGES = ['docs/scenario-format.md', 'docs/scenario-format.fr.md'] as const;

/** Every key an object anywhere in a schema may have. */
function keysOf(schema: z.ZodType, into = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (seen.has(schema)) return into;
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown>;
  for (const [key, inner] of Object.entries((def['shape'] ?? {}) as Record<string, z.ZodType>)) {
    into.add(key);
    keysOf(inner, into, seen);
  }
  for (const inner of [def['element'], def['valueType'], def['innerType'], ...((def['options'] ?? []) as unknown[]), ...((def['items'] ?? []) as unknown[])]) {
    if (typeof inner === 'object' && inner !== null) keysOf(inner as z.ZodType, into, seen);
  }
  return into;
}

describe.each(PAGES)('%s', (page) => {
  const doc = readFileSync(resolve(import.meta.dirname, '../..', page), 'utf8');
  /** A word as it stands in the page: on its own, not as a part of another. */
  const named = (word: string): boolean => new RegExp(`(^|[^\\p{L}\\w-])${word}($|[^\\p{L}\\w-])`, 'mu').test(doc);

  it('names every key of a scenario', () => {
    expect([...keysOf(scenarioSchema)].filter((key) => !named(key))).toEqual([]);
  });

  it.each([['quantities', QUANTITIES], ['conditions', CONDITIONS], ['effects', EFFECTS]] as const)('names every kind of %s with its parameters', (_name, kinds) => {
    expect(kinds.flatMap((k) => [k.key, ...keysOf(k.schema)]).filter((key) => !named(key))).toEqual([]);
  });

  it('names every code of a fault', () => {
    const room = import.meta.dirname;
    const files = readdirSync(room, { recursive: true }).map(String).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
    const codes = new Set<string>();
    for (const f of files) {
      const text = readFileSync(join(room, f), 'utf8');
      for (const m of text.matchAll(/code: '([a-z-]+)'/g)) codes.add(m[1]!);
      for (const m of text.matchAll(/(?:wholeFile\([^,]+|fault\(\w+), '([a-z-]+)'/g)) codes.add(m[1]!);
    }
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => !named(code))).toEqual([]);
  });
});
