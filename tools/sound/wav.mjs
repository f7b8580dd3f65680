// 16-bit PCM files in and out, and what can be measured on samples.
import { readFileSync, writeFileSync } from 'node:fs';
import { RATE, filter } from './dsp.mjs';

export const toDb = (x) => (x > 0 ? 20 * Math.log10(x) : -Infinity);
export const fromDb = (db) => 10 ** (db / 20);

/** Writes channels (each Float64Array in -1..1) as a WAV file. */
export function writeWav(path, channels) {
  const length = channels[0].length;
  const data = Buffer.alloc(44 + length * channels.length * 2);
  data.write('RIFF', 0); data.writeUInt32LE(data.length - 8, 4); data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16); data.writeUInt16LE(1, 20); data.writeUInt16LE(channels.length, 22);
  data.writeUInt32LE(RATE, 24); data.writeUInt32LE(RATE * channels.length * 2, 28);
  data.writeUInt16LE(channels.length * 2, 32); data.writeUInt16LE(16, 34);
  data.write('data', 36); data.writeUInt32LE(data.length - 44, 40);
  let at = 44;
  for (let i = 0; i < length; i++) {
    for (const c of channels) {
      data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, c[i])) * 32767), at);
      at += 2;
    }
  }
  writeFileSync(path, data);
}

/** Reads a 16-bit WAV file as channels. */
export function readWav(path) {
  const data = readFileSync(path);
  const count = data.readUInt16LE(22);
  let at = 12;
  while (data.toString('latin1', at, at + 4) !== 'data') at += 8 + data.readUInt32LE(at + 4);
  const length = Math.floor(Math.min(data.readUInt32LE(at + 4), data.length - at - 8) / (2 * count));
  const channels = Array.from({ length: count }, () => new Float64Array(length));
  for (let i = 0; i < length; i++) {
    for (let c = 0; c < count; c++) channels[c][i] = data.readInt16LE(at + 8 + (i * count + c) * 2) / 32768;
  }
  return channels;
}

export const peakOf = (x) => x.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
export const rmsOf = (x) => Math.sqrt(x.reduce((s, v) => s + v * v, 0) / Math.max(1, x.length));

/** Loudness of the loudest 200 ms, in dB, weighted roughly as the ear does (BS.1770 curve): what makes short sounds comparable. */
export function loudnessOf(x) {
  const heard = filter(filter(x, 'shelf', 1500, { gainDb: 4 }), 'high', 60, { q: 0.5 });
  const window = Math.min(heard.length, RATE / 5);
  let sum = 0, best = 0;
  for (let i = 0; i < heard.length; i++) {
    sum += heard[i] * heard[i];
    if (i >= window) sum -= heard[i - window] * heard[i - window];
    best = Math.max(best, sum);
  }
  return toDb(Math.sqrt(best / (RATE / 5)));
}

/**
 * What a loop's seam adds: the file goes on after the slice, so what would have come next is known. `leap` is how far the
 * slice's first sample lies from it, `strange` how different the next tenth of a second is (RMS). Both are 0 for a perfect loop.
 */
export function seamOf(x, from, length) {
  const count = RATE / 10;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (x[from + i] - x[from + length + i]) ** 2;
  return { leap: Math.abs(x[from] - x[from + length]), strange: Math.sqrt(sum / count) };
}
