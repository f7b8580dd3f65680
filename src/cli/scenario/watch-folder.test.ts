import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scenarioPath } from '../../testkit/scenarios';
import { WatchedFolder } from './watch-folder';
import { overlay } from './watch-plugin';

const folder = mkdtempSync(join(tmpdir(), 'watched-folder-'));
const rewrite = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
};

beforeAll(() => { cpSync(scenarioPath('_starter'), folder, { recursive: true }); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

it('sends what has changed and nothing else, with the scenario as it was read; faults are told on the sheet itself', () => {
  const watched = new WatchedFolder(folder);
  const first = watched.look();
  if (first.what !== 'good') throw new Error(first.what);
  expect(Object.keys(first.news.changed)).toContain('scenario.yaml');
  expect(watched.look()).toEqual({ what: 'same' });

  rewrite('texts/forms.yaml', 'name: "Town council"', 'name: "Bread council"');
  const second = watched.look();
  if (second.what !== 'good') throw new Error(second.what);
  expect(Object.keys(second.news.changed)).toEqual(['texts/forms.yaml']);
  expect(second.news.gone).toEqual([]);
  expect(second.news.scenario.assemblies[0]!.forms.en.name).toBe('Bread council');
  // It travels as JSON, and must be the same there.
  expect(JSON.parse(JSON.stringify(second.news.scenario))).toEqual(second.news.scenario);

  rewrite('scenario.yaml', 'track: flour, add: -1}', 'track: floor, add: -1}');
  const third = watched.look();
  if (third.what !== 'faulty') throw new Error(third.what);
  expect(overlay(folder, third.faults).err.message).toMatch(/unknown track "floor"[^]*did you mean: flour/);
  expect(watched.good?.files['texts/forms.yaml']).toContain('Bread council');
});
