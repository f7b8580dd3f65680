#!/usr/bin/env node
// Renders the sound of the game into assets/sound: effects, ambiences, music. Nothing but Node makes the sound; ffmpeg
// (with libopus) packs it. The same sources give the same samples.
//   node tools/sound/render.mjs [effects] [hall street …] [theme vigil …] [--keep FOLDER]
// Without a name it renders everything (a few minutes). --keep leaves the WAV files in FOLDER.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AMBIENCES, LOOP_SECONDS } from './ambiences.mjs';
import { perform, secondsOf } from './band/play.mjs';
import { RATE, filter, span } from './dsp.mjs';
import { EFFECTS, renderEffect } from './effects.mjs';
import { AMBIENCE_LUFS, CEILING, LOUDNESS, MUSIC_LUFS } from './levels.mjs';
import { limited, lufs, mastered } from './master.mjs';
import { PIECES } from './pieces/index.mjs';
import { fromDb, loudnessOf, peakOf, toDb, writeWav } from './wav.mjs';

const OUT = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const LEAD = span(0.006); // a breath before each effect: the codec smears a hard attack a little way back
const GAP = 0.2; // silence between effects, so that a lossy codec's smear never reaches the neighbour
// A loop's file runs on at both ends. Two seconds ahead of it the encoder has forgotten that it began with nothing; at a
// constant rate and with whole frames in a turn it then codes the end as it coded the beginning, and no seam is left.
const AHEAD = 2; // unless a piece asks for more
const BEYOND = 0.25;
const FRAME = 0.02; // of Opus, in seconds

const NAMES = ['effects', ...Object.keys(AMBIENCES), ...Object.keys(PIECES)];
const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' }, help: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (values.help || unknown.length > 0) {
  for (const name of unknown) console.error(`there is no sound called ${name}`);
  console.log(`render.mjs [${NAMES.join('] [')}] [--keep FOLDER]`);
  process.exit(unknown.length > 0 ? 1 : 0);
}
const wanted = (name) => positionals.length === 0 || positionals.includes(name);
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'sound-'));
mkdirSync(work, { recursive: true });
mkdirSync(OUT, { recursive: true });

/** Above the knee, peaks bend towards the ceiling instead of being cut: short sounds may. */
function bent(x, ceiling) {
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
  let out = bent(scaled(clean, gain), CEILING);
  for (let round = 0; round < 4; round++) {
    gain *= fromDb(target - loudnessOf(out));
    out = bent(scaled(clean, gain), CEILING);
  }
  return out;
}

const ffmpeg = (...args) => execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args]);

function encode(name, channels, { opus, aac, use = 'audio' }) {
  const wav = join(work, `${name}.wav`);
  writeWav(wav, channels);
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  ffmpeg('-i', wav, '-c:a', 'libopus', '-b:a', opus, '-vbr', 'off', '-application', use, ...plain, '-f', 'ogg', join(OUT, `${name}.ogg`));
  ffmpeg('-i', wav, '-c:a', 'aac', '-ar', '32000', '-b:a', aac, '-movflags', '+faststart', ...plain, join(OUT, `${name}.m4a`));
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
  encode('effects', [strip], { opus: '52k', aac: '60k' });
  json('effects', sprite);
}

/** A periodic buffer with its own end before it and its own beginning after it. */
function withMargins(turn, ahead) {
  const [before, after] = [span(ahead), span(BEYOND)];
  const out = new Float64Array(before + turn.length + after);
  out.set(turn.subarray(turn.length - before), 0);
  out.set(turn, before);
  out.set(turn.subarray(0, after), before + turn.length);
  return out;
}

function loop(name, channels, seconds, codecs, ahead = AHEAD) {
  const frames = seconds / FRAME;
  if (Math.abs(frames - Math.round(frames)) > 1e-6) throw new Error(`${name} lasts ${seconds} s, which is no whole number of frames of ${FRAME} s`);
  console.log(`${name}: ${seconds} s, ${lufs(channels).toFixed(2)} LUFS, peak ${toDb(Math.max(...channels.map(peakOf))).toFixed(1)} dB`);
  encode(name, channels.map((x) => withMargins(x, ahead)), codecs);
  json(name, { loop: [ms(ahead), ms(seconds)] });
}

try {
  if (wanted('effects')) effects();
  for (const [name, make] of Object.entries(AMBIENCES)) {
    if (!wanted(name)) continue;
    const raw = make();
    const gain = fromDb(AMBIENCE_LUFS - lufs([raw]));
    // At so low a rate Opus would take a murmur for speech and thin it out: 'lowdelay' forbids it that.
    loop(name, limited([scaled(raw, gain)], CEILING), LOOP_SECONDS, { opus: '32k', aac: '36k', use: 'lowdelay' });
  }
  for (const [name, piece] of Object.entries(PIECES)) {
    if (!wanted(name)) continue;
    loop(name, mastered(perform(piece), MUSIC_LUFS, CEILING), secondsOf(piece), { opus: '46k', aac: '54k' }, piece.ahead);
  }
} finally {
  if (!values.keep) rmSync(work, { recursive: true, force: true });
}
