import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { scenarioFiles } from '../../testkit/scenarios';
import { outline } from './outline';

/** Every path of a scalar that is written out; what stands for something written elsewhere is left out. */
function paths(node: unknown, path: string): string[] {
  const under = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (isAlias(node)) return [];
  if (isSeq(node)) return node.items.flatMap((item, i) => paths(item, under(String(i))));
  if (isMap(node)) return node.items.flatMap((pair) => (isScalar(pair.key) ? paths(pair.value, under(String(pair.key.value))) : []));
  return [path];
}

describe.each(['_fixtures/two-sides', 'weeks-before-october'])('the outline of %s', (name) => {
  const files = scenarioFiles(name);
  it.each(Object.keys(files))('%s: finds every value where the parser finds it', (file) => {
    const text = files[file]!;
    const found = new Set(outline(text).spots.map((s) => s.path.join('.')));
    expect(paths(parseDocument(text).contents, '').filter((p) => !found.has(p))).toEqual([]);
  });
});
