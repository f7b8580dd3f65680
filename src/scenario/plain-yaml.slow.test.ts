import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseYaml } from './parse';
import { plainYaml } from './plain-yaml';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');

it('every file of every scenario is read the quick way, and as the library that keeps places reads it', () => {
  const paths = readdirSync(SCENARIOS, { recursive: true }).map(String).filter((path) => path.endsWith('.yaml') && !/golden|_regressions/.test(path));
  expect(paths.length).toBeGreaterThan(150);
  for (const path of paths) {
    const text = readFileSync(join(SCENARIOS, path), 'utf8');
    const quick = plainYaml(text, () => undefined);
    expect(quick, `${path} takes thrice as long to read`).not.toBeNull();
    expect(quick!.value, path).toEqual(parseYaml(text).doc!.toJS({ maxAliasCount: 1000 }));
  }
}, 60_000);
