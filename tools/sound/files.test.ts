import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AMBIENCES, EFFECTS, TRACKS } from '../../src/ui/sound';

const DIR = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const NAMES = ['effects', ...AMBIENCES, ...TRACKS];
const read = (file: string): Buffer => readFileSync(DIR + file);
const sprite = (name: string): Record<string, [number, number]> => JSON.parse(read(`${name}.json`).toString('utf8')) as Record<string, [number, number]>;

/** Seconds of an Ogg Opus file: samples at 48 kHz counted on its last page, less what the decoder throws away. */
function oggSeconds(data: Buffer): number {
  const head = data.indexOf('OpusHead');
  expect(head).toBeGreaterThan(0);
  const last = data.lastIndexOf('OggS');
  return (Number(data.readBigInt64LE(last + 6)) - data.readUInt16LE(head + 10)) / 48000;
}

/** Seconds of an MP4 file, from its movie header. */
function mp4Seconds(data: Buffer): number {
  const at = data.indexOf('mvhd');
  expect(at).toBeGreaterThan(0);
  return data.readUInt32BE(at + 20) / data.readUInt32BE(at + 16);
}

describe('the sound that is shipped', () => {
  it('has every name in both formats with an index, and nothing besides', () => {
    const expected = NAMES.flatMap((name) => [`${name}.json`, `${name}.m4a`, `${name}.ogg`]);
    expect(readdirSync(DIR).filter((file) => file !== 'CREDITS.md').sort()).toEqual(expected.sort());
  });

  it('offers at least five pieces, three rooms and twenty effects', () => {
    expect(TRACKS.length).toBeGreaterThanOrEqual(5);
    expect(AMBIENCES.length).toBeGreaterThanOrEqual(3);
    expect(EFFECTS.length).toBeGreaterThanOrEqual(20);
  });

  it('weighs at most six megabytes, of which a browser fetches half', () => {
    const weigh = (ending: string): number => NAMES.reduce((sum, name) => sum + statSync(`${DIR}${name}${ending}`).size, 0);
    const [ogg, m4a] = [weigh('.ogg'), weigh('.m4a')];
    expect(ogg + m4a).toBeLessThanOrEqual(6_000_000);
    expect(ogg).toBeLessThan(3_000_000);
  });

  it.each(NAMES)('%s is equally long in both, and every slice lies inside', (name) => {
    const ogg = oggSeconds(read(`${name}.ogg`));
    const m4a = mp4Seconds(read(`${name}.m4a`));
    expect(Math.abs(ogg - m4a)).toBeLessThan(0.1);
    for (const [start, length] of Object.values(sprite(name))) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect((start + length) / 1000).toBeLessThanOrEqual(Math.min(ogg, m4a));
    }
  });

  it.each([...AMBIENCES, ...TRACKS])('%s runs on at both ends of its loop, so no padding is heard at the seam', (name) => {
    const [start, length] = sprite(name)['loop']!;
    expect(start).toBeGreaterThanOrEqual(200);
    expect(oggSeconds(read(`${name}.ogg`)) * 1000 - start - length).toBeGreaterThanOrEqual(200);
    expect(length).toBeGreaterThanOrEqual((TRACKS as readonly string[]).includes(name) ? 40_000 : 15_000);
  });
});
