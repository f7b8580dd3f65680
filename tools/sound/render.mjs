#!/usr/bin/env node
// Renders every sound of the game into assets/sound. Needs ffmpeg, and for the theme fluidsynth with a General MIDI
// SoundFont (FluidR3 GM was used). Usage:
//   node tools/sound/render.mjs [effects] [ambiences] [theme] [--soundfont FILE] [--keep FOLDER]
// Without a name it renders all three. --keep leaves the WAV and MIDI files in FOLDER.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AMBIENCES, LOOP_SECONDS } from './ambiences.mjs';
import { RATE, filter, span } from './dsp.mjs';
import { EFFECTS, renderEffect } from './effects.mjs';
import { midiFile } from './midi.mjs';
import { BPM, THEME_SECONDS, repeated, theme } from './theme.mjs';
import { fromDb, loudnessOf, peakOf, readWav, rmsOf, writeWav } from './wav.mjs';

const OUT = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const LEAD = span(0.006); // a breath before each effect: the codec smears a hard attack a little way back
const GAP = 0.2; // silence between effects, so that a lossy codec's smear never reaches the neighbour
const MARGIN = 0.25; // a loop's file runs on at both ends: codec padding then cannot reach the seam
const LOUDNESS = -17; // common loudness of effects, dB (loudest 200 ms)
const CEILING = fromDb(-2.5); // peak before encoding; encoders overshoot by a decibel or so
const AMBIENCE_RMS = -30;
const MUSIC_RMS = -21;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { soundfont: { type: 'string' }, keep: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log('render.mjs [effects] [ambiences] [theme] [--soundfont FILE] [--keep FOLDER]');
  process.exit(0);
}
const wanted = (name) => positionals.length === 0 || positionals.includes(name);
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'sound-'));
mkdirSync(work, { recursive: true });
mkdirSync(OUT, { recursive: true });

/** Above the knee, peaks bend towards the ceiling instead of being cut. */
function limit(x, ceiling) {
  const knee = ceiling * 0.6;
  return x.map((v) => {
    const a = Math.abs(v);
    return a <= knee ? v : Math.sign(v) * (knee + (ceiling - knee) * Math.tanh((a - knee) / (ceiling - knee)));
  });
}

const scaled = (x, gain) => x.map((v) => v * gain);

/** Brings an effect to its loudness; the limiter takes some away, so a few rounds are needed. */
function levelled(raw, target) {
  const clean = new Float64Array(LEAD + raw.length);
  clean.set(filter(raw, 'high', 35), LEAD);
  const fade = span(0.006);
  for (let i = 0; i < fade; i++) clean[clean.length - 1 - i] *= i / fade;
  let gain = fromDb(target - loudnessOf(clean));
  let out = limit(scaled(clean, gain), CEILING);
  for (let round = 0; round < 4; round++) {
    gain *= fromDb(target - loudnessOf(out));
    out = limit(scaled(clean, gain), CEILING);
  }
  return out;
}

const ffmpeg = (...args) => execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args]);

function encode(wav, name, { vorbis, aac }) {
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  ffmpeg('-i', wav, '-c:a', 'libvorbis', '-q:a', vorbis, ...plain, join(OUT, `${name}.ogg`));
  ffmpeg('-i', wav, '-c:a', 'aac', '-b:a', aac, '-movflags', '+faststart', ...plain, join(OUT, `${name}.m4a`));
}

const ms = (seconds) => Math.round(seconds * 1000);
const json = (name, value) => writeFileSync(join(OUT, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);

function effects() {
  const sprite = {};
  const parts = [];
  let at = GAP;
  for (const [name, { level }] of Object.entries(EFFECTS)) {
    const sound = levelled(renderEffect(name), LOUDNESS + level);
    // Each starts on a whole millisecond, which is what the sprite counts in.
    sprite[name] = [ms(at), Math.ceil((sound.length / RATE) * 1000)];
    parts.push({ start: span(ms(at) / 1000), sound });
    at = (ms(at) + sprite[name][1]) / 1000 + GAP;
  }
  const strip = new Float64Array(span(at));
  for (const { start, sound } of parts) strip.set(sound, start);
  const wav = join(work, 'effects.wav');
  writeWav(wav, [strip]);
  encode(wav, 'effects', { vorbis: '2', aac: '80k' });
  json('effects', sprite);
}

/** A periodic buffer with its own end before it and its own beginning after it. */
function withMargins(loop) {
  const m = span(MARGIN);
  const out = new Float64Array(loop.length + 2 * m);
  out.set(loop.subarray(loop.length - m), 0);
  out.set(loop, m);
  out.set(loop.subarray(0, m), m + loop.length);
  return out;
}

const loopSprite = (seconds) => ({ loop: [ms(MARGIN), ms(seconds)] });

function ambiences() {
  for (const [name, make] of Object.entries(AMBIENCES)) {
    const raw = make();
    const loop = limit(scaled(raw, fromDb(AMBIENCE_RMS) / rmsOf(raw)), CEILING);
    const wav = join(work, `${name}.wav`);
    writeWav(wav, [withMargins(loop)]);
    encode(wav, name, { vorbis: '2', aac: '64k' });
    json(name, loopSprite(LOOP_SECONDS));
  }
}

function music() {
  if (!values.soundfont) throw new Error('the theme needs --soundfont FILE (a General MIDI SoundFont; FluidR3 GM was used)');
  const midi = join(work, 'theme.mid');
  const wav = join(work, 'theme-three.wav');
  writeFileSync(midi, midiFile(BPM, repeated(theme(), 3)));
  execFileSync('fluidsynth', [
    '-ni', '-q', '-r', String(RATE), '-g', '0.5', '-o', 'synth.chorus.active=0', '-o', 'synth.reverb.active=1',
    '-o', 'synth.reverb.room-size=0.7', '-o', 'synth.reverb.level=0.6', '-o', 'synth.reverb.damp=0.3',
    '-F', wav, '-T', 'wav', values.soundfont, midi,
  ], { stdio: ['ignore', 'ignore', 'inherit'] });
  // Three times through, the middle kept: its start already holds the echo of an end.
  const from = span(THEME_SECONDS - MARGIN);
  const middle = readWav(wav).map((c) => filter(c, 'high', 30).subarray(from, from + span(THEME_SECONDS + 2 * MARGIN)));
  const level = Math.sqrt(middle.reduce((s, c) => s + rmsOf(c) ** 2, 0) / middle.length);
  const gain = fromDb(MUSIC_RMS) / level;
  const final = join(work, 'theme.wav');
  writeWav(final, middle.map((c) => limit(scaled(c, gain), CEILING)));
  if (Math.max(...middle.map(peakOf)) >= 0.999) throw new Error('the synthesiser clipped: lower its gain');
  encode(final, 'theme', { vorbis: '2', aac: '96k' });
  json('theme', loopSprite(THEME_SECONDS));
}

try {
  if (wanted('effects')) effects();
  if (wanted('ambiences')) ambiences();
  if (wanted('theme')) music();
} finally {
  if (!values.keep) rmSync(work, { recursive: true, force: true });
}
