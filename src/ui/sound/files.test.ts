import { describe, expect, it } from 'vitest';
import { EFFECTS_FILE, LOOP_FILES } from './files';
import { AMBIENCES, EFFECTS, TRACKS } from './ids';

describe('sound files', () => {
  it('has a slice for every effect, in the order of the list', () => {
    expect(Object.keys(EFFECTS_FILE.slices)).toEqual([...EFFECTS]);
  });

  it('keeps silence between neighbours, so none is heard in another', () => {
    const slices = Object.values(EFFECTS_FILE.slices);
    slices.slice(1).forEach(([start], n) => {
      const [before, length] = slices[n] ?? [0, 0];
      expect(start - (before + length)).toBeGreaterThanOrEqual(100);
    });
  });

  it('keeps effects short', () => {
    for (const [, length] of Object.values(EFFECTS_FILE.slices)) expect(length).toBeLessThan(5000);
  });

  it('offers every file in two formats, and a loop in each ambience and piece', () => {
    for (const id of [...AMBIENCES, ...TRACKS]) {
      const { src, slices } = LOOP_FILES[id];
      expect(src.map((url) => url.slice(url.lastIndexOf('/')))).toEqual([`/${id}.ogg`, `/${id}.m4a`]);
      const [start, length] = slices['loop'] ?? [0, 0];
      expect(start).toBeGreaterThanOrEqual(100);
      expect(length).toBeGreaterThanOrEqual(10_000);
    }
  });
});
