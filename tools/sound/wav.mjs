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
 * How a loop's seam compares with the loop's own course: the jump over it, and the share of inner places that are
 * smoother, by step or by bend, whichever is worse. A click would stand out above nearly all of them.
 */
export function seamOf(x, from, length) {
  const at = (i) => x[from + (((i % length) + length) % length)];
  const step = (i) => Math.abs(at(i) - at(i - 1));
  const bend = (i) => Math.abs(at(i + 1) - 2 * at(i) + at(i - 1));
  const worst = Math.max(bend(0), bend(-1));
  let smallerSteps = 0, smallerBends = 0;
  for (let i = 1; i < length - 1; i++) {
    if (step(i) < step(0)) smallerSteps++;
    if (bend(i) < worst) smallerBends++;
  }
  return { jump: step(0), rank: Math.max(smallerSteps, smallerBends) / length };
}
