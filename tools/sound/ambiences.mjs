// Loops of rooms and streets. Every sound is mixed modulo the length and every filter is run round twice, so a loop has no seam to hide.
import { dice, filter, grains, mix, modes, noise, room, shape, silence, struck, thud } from './dsp.mjs';
import { barracks, wires } from './ambiences-more.mjs';
import { crowd } from './voices.mjs';

export const LOOP_SECONDS = 16;
const LOOP = { loop: true };

// Slow swings must fit the loop a whole number of times.
const wave = (turns, phase = 0) => (t) => Math.sin(2 * Math.PI * ((turns * t) / LOOP_SECONDS + phase));

/** An assembly waiting: talk near and far, benches, a cough, boards underfoot. */
function hall() {
  const rng = dice(101);
  const near = crowd(LOOP_SECONDS, 9, rng, { wrap: true });
  const far = filter(crowd(LOOP_SECONDS, 18, rng, { wrap: true }), 'low', 900, LOOP);
  const dry = silence(LOOP_SECONDS);
  const [slow, slower] = [wave(3), wave(2, 0.3)];
  mix(dry, shape(filter(near, 'low', 2200, LOOP), (t) => 0.7 + 0.3 * slow(t)), 0, 0.55);
  mix(dry, shape(far, (t) => 0.8 + 0.2 * slower(t)), 0, 1);
  for (let n = 0; n < 12; n++) mix(dry, step(rng), rng() * LOOP_SECONDS, 0.25 + 0.2 * rng(), true);
  mix(dry, cough(rng), 4.1, 0.26, true);
  mix(dry, creak(), 8.6, 0.09, true);
  mix(dry, creak(), 11.8, 0.06, true);
  mix(dry, cough(rng), 13.4, 0.16, true);
  const out = silence(LOOP_SECONDS);
  mix(out, dry, 0, 0.6);
  mix(out, room(dry, { decay: 1.6, dark: 0.5, loop: true }), 0, 1.1);
  mix(out, filter(noise(LOOP_SECONDS, rng), 'low', 220, LOOP), 0, 0.12);
  return filter(out, 'high', 70, LOOP);
}

function step(rng) {
  return mix(thud(0.15, 150, 95, 0.03), shape(filter(noise(0.06, rng), 'low', 1600), struck(0.001, 0.012)), 0, 0.4);
}

function cough(rng) {
  const out = silence(0.6);
  for (const [at, force] of [[0, 1], [0.28, 0.7]]) {
    const air = shape(filter(noise(0.2, rng), 'band', 850, { q: 1.2 }), struck(0.006, 0.045));
    mix(out, mix(air, shape(filter(noise(0.2, rng), 'band', 2100, { q: 2 }), struck(0.004, 0.03)), 0, 0.4), at, force);
  }
  return out;
}

function creak() {
  const out = silence(0.5);
  for (let t = 0.02, gap = 0.02; t < 0.42; t += gap, gap *= 0.965) {
    mix(out, modes(0.05, [[430, 1, 0.009], [910, 0.7, 0.006], [1730, 0.3, 0.004]]), t, Math.sin((Math.PI * t) / 0.45));
  }
  return out;
}

/** A street at night: wind in two bands, steps that pass, a bell across the water, a loose shutter. */
function street() {
  const rng = dice(202);
  const out = silence(LOOP_SECONDS);
  const [a, b, c] = [wave(2), wave(3, 0.2), wave(5, 0.6)];
  const gust = (t) => 0.55 + 0.25 * a(t) + 0.15 * b(t) + 0.05 * c(t);
  const wind = noise(LOOP_SECONDS, rng);
  mix(out, shape(filter(wind, 'band', (t) => 260 + 170 * gust(t), { q: 1.4, loop: true }), gust), 0, 0.8);
  const whistle = filter(wind, 'band', (t) => 640 + 260 * gust(t), { q: 9, loop: true });
  mix(out, shape(whistle, (t) => gust(t) ** 2), 0, 0.5);
  mix(out, filter(noise(LOOP_SECONDS, rng), 'low', 140, LOOP), 0, 0.35);
  const far = silence(LOOP_SECONDS);
  for (let n = 0; n < 11; n++) {
    // One walker comes, passes and goes.
    const closeness = Math.sin((Math.PI * (n + 0.5)) / 11);
    mix(far, snowStep(rng), 2.2 + n * 0.57 + rng() * 0.03, 0.1 + 0.4 * closeness, true);
  }
  const f = 233;
  const toll = modes(5, [[f, 1, 1.6], [f * 1.19, 0.6, 1.1], [f * 2, 0.5, 0.8], [f * 0.5, 0.5, 2], [f * 2.7, 0.15, 0.4]], rng);
  mix(far, shape(filter(toll, 'low', 900), (t) => Math.min(1, (5 - t) / 1)), 0.8, 0.07, true);
  mix(far, shape(filter(toll, 'low', 900), (t) => Math.min(1, (5 - t) / 1)), 4.4, 0.055, true);
  for (const at of [9.4, 9.75, 11.7, 14.2]) mix(far, filter(thud(0.3, 190, 130, 0.05), 'low', 700), at, 0.13, true);
  mix(out, far, 0, 0.8);
  mix(out, room(far, { decay: 2, dark: 0.6, loop: true }), 0, 0.7);
  return filter(out, 'high', 60, LOOP);
}

function snowStep(rng) {
  const out = silence(0.3);
  mix(out, thud(0.15, 120, 80, 0.03), 0, 0.35);
  mix(out, grains(0.2, (t) => 1600 * Math.exp(-t / 0.06), 700, 4200, rng), 0, 0.6);
  return mix(out, grains(0.12, () => 700, 900, 4200, rng), 0.12, 0.35);
}

/** Ambiences by name; each render is LOOP_SECONDS long and periodic. */
export const AMBIENCES = { hall, street, barracks: () => barracks(LOOP_SECONDS), wires: () => wires(LOOP_SECONDS) };
