import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../cli/folder';
import { scenarioPath } from '../testkit/scenarios';
import { jsonSchema, SCHEMA_PARTS } from './json-schema';

const NAMES = [...readdirSync(scenarioPath('')).filter((name) => /^[a-z]/.test(name)), '_starter', '_fixtures/two-sides'];
const OF_SEVERAL: Readonly<Record<string, string>> = { press: 'press-file', epilogue: 'epilogue-file' };

/** The schema that fits a file: by its folder or its name; a map where a list is meant holds several parts. */
function partOf(path: string, holds: unknown): string {
  const steps = path.replace(/\.yaml$/, '').split('/');
  const stem = steps[steps.length - 1]!;
  const part = steps.length > 1 && steps[0] !== 'texts' ? steps[0]! : SCHEMA_PARTS.includes(stem) ? stem : stem.split('-')[0]!;
  const schema = OF_SEVERAL[part] ?? part;
  return !Array.isArray(holds) && jsonSchema(schema)['type'] === 'array' ? 'scenario' : schema;
}

interface Reader {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly dataPath: string; readonly message: string }[] | null;
}
/** A reader of the same draft as editors': the linter brings it along, so it is found from there. */
const Ajv = createRequire(createRequire(import.meta.url).resolve('eslint/package.json'))('ajv') as new (options: { readonly allErrors: boolean }) => { compile(schema: unknown): Reader };
const ajv = new Ajv({ allErrors: false });

const made = new Map<string, Reader>();
function reader(part: string): Reader {
  const known = made.get(part) ?? ajv.compile(JSON.parse(JSON.stringify(jsonSchema(part))));
  made.set(part, known);
  return known;
}

const read = (text: string): unknown => load(text, { schema: CORE_SCHEMA });

describe('an editor that goes by the published schema', () => {
  it.each(NAMES)('finds nothing wrong with %s', (name) => {
    const files = Object.entries(readFolder(scenarioPath(name)));
    expect(files.length).toBeGreaterThan(3);
    for (const [path, text] of files) {
      const holds = read(text);
      const part = partOf(path, holds);
      expect(SCHEMA_PARTS, path).toContain(part);
      expect(reader(part)(holds) || reader(part).errors, `${path} by ${part}.json`).toBe(true);
    }
  });

  it.each([
    ['cards/guild.yaml', /points: 2/, 'points: two'],
    ['cards/guild.yaml', /points: 2/, 'points: 22'],
    ['cards/guild.yaml', /deck: hand/, 'deck: hend'],
    ['cards/guild.yaml', /owner: guild/, 'owned: guild'],
    ['cards/guild.yaml', /do: \[\{track: /, 'do: [{trick: '],
    ['dispatches/town.yaml', /fr: "/, 'frr: "'],
  ])('finds what is wrong in %s: %s is %s', (path, from, to) => {
    const text = readFolder(scenarioPath('_starter'))[path]!;
    expect(text).toMatch(from);
    const part = partOf(path, []);
    expect(reader(part)(read(text))).toBe(true);
    expect(reader(part)(read(text.replace(from, to)))).toBe(false);
  });
});
