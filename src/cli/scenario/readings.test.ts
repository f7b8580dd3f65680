import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadScenario } from '../../scenario/index';
import { scenarioPath } from '../../testkit/scenarios';
import { readFolder } from '../folder';
import { lastReadings } from './readings';

const home = mkdtempSync(join(tmpdir(), 'readings-'));
const folder = join(home, 'town');
cpSync(scenarioPath('_starter'), folder, { recursive: true });
afterAll(() => { rmSync(home, { recursive: true, force: true }); });

/** One check of the folder: what was known beforehand, and what came of it. */
function check(): { readonly known: readonly string[]; readonly hash: string; readonly faults: readonly string[] } {
  const files = readFolder(folder);
  const { cache, keep } = lastReadings(folder, files, home);
  const known = [...cache.keys()];
  const { hash, faults } = loadScenario(files, { cache });
  keep();
  return { known, hash, faults: faults.map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`) };
}

it('reads only what has changed since the last check, and finds the same', () => {
  const all = Object.keys(readFolder(folder));
  const first = check();
  expect(first.known).toEqual([]);
  const second = check();
  expect(second.known).toEqual(all);
  expect(second.hash).toBe(first.hash);

  const cards = join(folder, 'cards/guild.yaml');
  const text = readFileSync(cards, 'utf8');
  writeFileSync(cards, text.replace('points: 2', 'points: two'));
  const third = check();
  expect(third.known).toEqual(all.filter((path) => path !== 'cards/guild.yaml'));
  expect(third.faults).toEqual(loadScenario(readFolder(folder)).faults.map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`));
  // The place of a fault in a file that was known is found as well.
  expect(check()).toEqual({ ...third, known: all });
  writeFileSync(cards, text);
  expect(check().hash).toBe(first.hash);
});
