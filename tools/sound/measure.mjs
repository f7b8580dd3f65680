#!/usr/bin/env node
// Measures the files that ship, as a browser would decode them: length, peak, RMS, loudness, loop seams.
// Prints a table and exits 1 when something clips, is silent, strays from its loudness or clicks at its seam.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RATE } from './dsp.mjs';
import { EFFECTS } from './effects.mjs';
import { loudnessOf, peakOf, readWav, rmsOf, seamOf, toDb } from './wav.mjs';

const DIR = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'sound-'));
const faults = [];
const dB = (x) => toDb(x).toFixed(1);
const sprite = (name) => JSON.parse(readFileSync(join(DIR, `${name}.json`), 'utf8'));

function decode(file) {
  const wav = join(work, `${file}.wav`);
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', '-i', join(DIR, file), '-ar', String(RATE), '-c:a', 'pcm_s16le', '-f', 'wav', '-bitexact', wav]);
  return readWav(wav);
}

function check(fine, message) {
  if (!fine) faults.push(message);
}

try {
  for (const ext of ['ogg', 'm4a']) {
    const file = `effects.${ext}`;
    const [strip] = decode(file);
    console.log(`\n${file}: ${statSync(join(DIR, file)).size} bytes, ${(strip.length / RATE).toFixed(2)} s`);
    console.log('| effect | ms | peak dB | RMS dB | loudest 200 ms dB | aim dB | edge dB |\n|---|---|---|---|---|---|---|');
    for (const [name, [at, length]] of Object.entries(sprite('effects'))) {
      const x = strip.subarray(Math.round((at * RATE) / 1000), Math.round(((at + length) * RATE) / 1000));
      const aim = -17 + EFFECTS[name].level;
      const loud = loudnessOf(x);
      const edge = Math.max(Math.abs(x[0]), Math.abs(x[x.length - 1]));
      console.log(`| ${name} | ${length} | ${dB(peakOf(x))} | ${dB(rmsOf(x))} | ${loud.toFixed(1)} | ${aim} | ${dB(edge)} |`);
      check(peakOf(x) < 0.99, `${file} ${name} clips`);
      check(Math.abs(loud - aim) < 2, `${file} ${name} is ${(loud - aim).toFixed(1)} dB off its loudness`);
      check(edge < 0.01, `${file} ${name} starts or ends with a jump`);
    }
  }
  console.log('\n| loop | bytes | s | peak dB | RMS dB | jump at seam | inner places smoother |\n|---|---|---|---|---|---|---|');
  for (const name of ['hall', 'street', 'theme']) {
    for (const ext of ['ogg', 'm4a']) {
      const file = `${name}.${ext}`;
      const channels = decode(file);
      const [at, length] = sprite(name).loop.map((t) => Math.round((t * RATE) / 1000));
      const loop = channels.map((c) => c.subarray(at, at + length));
      const seams = channels.map((c) => seamOf(c, at, length));
      const jump = Math.max(...seams.map((s) => s.jump));
      const rank = Math.max(...seams.map((s) => s.rank));
      const peak = Math.max(...loop.map(peakOf));
      const rms = Math.sqrt(loop.reduce((s, c) => s + rmsOf(c) ** 2, 0) / loop.length);
      console.log(`| ${file} | ${statSync(join(DIR, file)).size} | ${length / RATE} | ${dB(peak)} | ${dB(rms)} | ${jump.toFixed(5)} | ${(rank * 100).toFixed(1)} % |`);
      check(peak < 0.99, `${file} clips`);
      check(channels[0].length >= at + length, `${file} is shorter than its loop`);
      check(rank < 0.999, `${file} clicks at its seam`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const fault of faults) console.error(`fault: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
