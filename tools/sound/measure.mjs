#!/usr/bin/env node
// Measures the files that ship, as a browser would decode them: length, true peak, loudness (EBU R 128, by ffmpeg), how far
// the loud places stand above the quiet ones, and the seam of every loop. Prints tables and exits 1 when something is over
// its peak, silent, off its loudness, or clicks.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AMBIENCES } from './ambiences.mjs';
import { RATE, span } from './dsp.mjs';
import { EFFECTS } from './effects.mjs';
import { AMBIENCE_LUFS, LOUDNESS, MUSIC_LUFS, TRUE_PEAK } from './levels.mjs';
import { lufs } from './master.mjs';
import { PIECES } from './pieces/index.mjs';
import { loudnessOf, peakOf, readWav, rmsOf, seamOf, toDb } from './wav.mjs';

const DIR = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'sound-'));
const faults = [];
const sprite = (name) => JSON.parse(readFileSync(join(DIR, `${name}.json`), 'utf8'));
let bytes = 0;
// Opus at a constant rate codes both sides of a seam alike; AAC, for browsers that cannot read the first, does not quite.
const SEAM = { ogg: -50, m4a: -30 };

function decode(file) {
  const wav = join(work, `${file}.wav`);
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', '-i', join(DIR, file), '-ar', String(RATE), '-c:a', 'pcm_s16le', '-f', 'wav', '-bitexact', wav]);
  bytes += statSync(join(DIR, file)).size;
  return readWav(wav);
}

/** What ffmpeg's meter says of a file: integrated LUFS and true peak in dBTP. */
function meter(file) {
  const told = spawnSync('ffmpeg', ['-hide_banner', '-nostats', '-i', join(DIR, file), '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-']).stderr.toString();
  const summary = told.slice(told.lastIndexOf('Summary:'));
  const number = (pattern) => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  return { loud: number(/I:\s+(-?[\d.]+) LUFS/), peak: number(/Peak:\s+(-?[\d.]+) dBFS/) };
}

/** Loudest and quietest four seconds, in LUFS. */
function course(channels) {
  const window = span(4);
  const out = [];
  for (let at = 0; at + window <= channels[0].length; at += window) out.push(lufs(channels.map((x) => x.subarray(at, at + window))));
  return [Math.min(...out), Math.max(...out)];
}

function check(fine, message) {
  if (!fine) faults.push(message);
}

function effects(ext) {
  const file = `effects.${ext}`;
  const [strip] = decode(file);
  const { peak } = meter(file);
  console.log(`\n${file}: ${statSync(join(DIR, file)).size} bytes, ${(strip.length / RATE).toFixed(2)} s, true peak ${peak.toFixed(1)} dBTP`);
  console.log('| effect | ms | peak dB | RMS dB | loudest 200 ms dB | aim dB | edge dB |\n|---|---|---|---|---|---|---|');
  check(peak <= TRUE_PEAK, `${file} peaks at ${peak} dBTP`);
  for (const [name, [at, length]] of Object.entries(sprite('effects'))) {
    const x = strip.subarray(Math.round((at * RATE) / 1000), Math.round(((at + length) * RATE) / 1000));
    const aim = LOUDNESS + EFFECTS[name].level;
    const loud = loudnessOf(x);
    const edge = Math.max(Math.abs(x[0]), Math.abs(x[x.length - 1]));
    console.log(`| ${name} | ${length} | ${toDb(peakOf(x)).toFixed(1)} | ${toDb(rmsOf(x)).toFixed(1)} | ${loud.toFixed(1)} | ${aim} | ${toDb(edge).toFixed(1)} |`);
    check(Math.abs(loud - aim) < 2, `${file} ${name} is ${(loud - aim).toFixed(1)} dB off its loudness`);
    check(edge < 0.01, `${file} ${name} starts or ends with a jump`);
  }
}

function loop(name, ext, aim) {
  const file = `${name}.${ext}`;
  const channels = decode(file);
  const { loud, peak } = meter(file);
  const [at, length] = sprite(name).loop.map((t) => Math.round((t * RATE) / 1000));
  check(channels[0].length >= at + length, `${file} is shorter than its loop`);
  const turn = channels.map((c) => c.subarray(at, at + length));
  const seams = channels.map((c) => seamOf(c, at, length));
  const leap = Math.max(...seams.map((s) => s.leap));
  const strange = Math.max(...seams.map((s) => s.strange));
  const [low, high] = course(turn);
  console.log(`| ${file} | ${statSync(join(DIR, file)).size} | ${length / RATE} | ${loud.toFixed(1)} | ${low.toFixed(1)} … ${high.toFixed(1)} | ${peak.toFixed(1)} | ${toDb(leap).toFixed(0)} | ${toDb(strange).toFixed(0)} |`);
  check(peak <= TRUE_PEAK, `${file} peaks at ${peak} dBTP`);
  check(Math.abs(loud - aim) <= 0.7, `${file} is at ${loud} LUFS instead of ${aim}`);
  check(toDb(leap) < SEAM[ext], `${file} leaps at its seam by ${toDb(leap).toFixed(0)} dB`);
}

try {
  for (const ext of ['ogg', 'm4a']) effects(ext);
  console.log('\n| loop | bytes | s | LUFS | quietest and loudest 4 s | dBTP | leap at the seam dBFS | difference after it dBFS |\n|---|---|---|---|---|---|---|---|');
  for (const [names, aim] of [[Object.keys(AMBIENCES), AMBIENCE_LUFS], [Object.keys(PIECES), MUSIC_LUFS]]) {
    for (const name of names) for (const ext of ['ogg', 'm4a']) loop(name, ext, aim);
  }
  console.log(`\nIn all ${bytes} bytes.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const fault of faults) console.error(`fault: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
