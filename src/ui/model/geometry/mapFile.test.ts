import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapIn } from './mapFile';
import type { MapFile } from './mapFile';

const folder = new URL('../../../../assets/map/', import.meta.url);
const files = readdirSync(folder).filter((f) => f.endsWith('.json'));

describe('mapIn', () => {
  const file: MapFile = {
    map: { id: 'm', aspect: 2, land: [], labels: [{ text: { en: 'River', fr: 'Fleuve' }, uv: [0, 0], kind: 'water' }, { text: { en: 'Ford' }, uv: [0, 0], kind: 'region' }] },
  };

  it('takes the words of the language, English where one is missing', () => {
    expect(mapIn(file, 'fr').labels?.map((l) => l.text)).toEqual(['Fleuve', 'Ford']);
  });
});

describe.each(files)('assets/map/%s', (name) => {
  const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as MapFile;

  it('has its words in both languages', () => {
    for (const l of [...(file.map.labels ?? []).map((x) => x.text), ...(file.map.insets ?? []).map((x) => x.label)]) {
      expect(l['en'], JSON.stringify(l)).toBeTruthy();
      expect(l['fr'], JSON.stringify(l)).toBeTruthy();
    }
  });

  it('has places near the frame and lands of three corners or more', () => {
    for (const [u, v] of Object.values(file.places ?? {})) {
      expect(u).toBeGreaterThan(-0.1);
      expect(u).toBeLessThan(1.1);
      expect(v).toBeGreaterThan(-0.1);
      expect(v).toBeLessThan(1.1);
    }
    expect(file.map.land.length).toBeGreaterThan(0);
    expect(file.map.land.every((l) => l.polygon.length >= 3)).toBe(true);
  });

  it('names every land, bridge and line once', () => {
    for (const list of [file.map.land, file.map.bridges ?? [], file.map.streets ?? [], file.map.canals ?? []]) {
      expect(new Set(list.map((x) => x.id)).size).toBe(list.length);
    }
  });
});
