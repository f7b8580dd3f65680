import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ICONS, isIcon } from './icons';

const files = readdirSync(new URL('../../../assets/icons/', import.meta.url))
  .filter((f) => f.endsWith('.svg'))
  .map((f) => f.slice(0, -4))
  .sort();

it('lists exactly the emblems that ship', () => {
  expect([...ICONS]).toEqual(files);
});

it('knows its own names and no others', () => {
  expect(isIcon('anchor')).toBe(true);
  expect(isIcon('no-such-emblem')).toBe(false);
});
