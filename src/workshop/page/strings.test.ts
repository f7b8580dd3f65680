import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { WORKSHOP_STRINGS } from './strings';

const folder = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('strings') && !name.includes('.test.'))
  .map((name) => readFileSync(folder + name, 'utf8')).join('\n');
const keys = Object.keys(WORKSHOP_STRINGS).map((key) => key.slice('workshop.'.length));

it('there are words for every key that is asked for, and every word is asked for', () => {
  const asked = [...sources.matchAll(/(?:\bt|words\.current)\('([^']+)'/g), ...sources.matchAll(/key: '(told\.[^']+)'/g), ...sources.matchAll(/\? '(told\.[^']+)'/g)].map((m) => m[1]!);
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  const stems = [...sources.matchAll(/`([a-z.]+)\$\{/g)].map((m) => m[1]!);
  expect(keys.filter((key) => !sources.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)))).toEqual([]);
});

it('they take the same arguments in both languages, and French is spaced as French', () => {
  const args = (text: string): string[] => [...new Set([...text.replace(/(?:one|other|=\d+) \{[^{}]*\}/g, '').matchAll(/\{(\w+)/g)].map((m) => m[1]!))].sort();
  for (const [key, { en, fr }] of Object.entries(WORKSHOP_STRINGS)) {
    expect(args(fr), key).toEqual(args(en));
    expect(fr, key).not.toMatch(/[^\u202F\s{}][!?;]|« | »|'/u);
    expect(fr.replace(/\{[^{}]*\}/g, ''), key).not.toMatch(/[^\u202F]:/u);
  }
});
