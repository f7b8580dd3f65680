// Two more rooms: where soldiers sleep or do not, and where the wires come together.
import { dice, filter, grains, mix, modes, noise, room, shape, silence, struck, thud } from './dsp.mjs';
import { crowd } from './voices.mjs';

const LOOP = { loop: true };
const tap = (rng, f, decay) => mix(modes(0.15, [[f, 1, decay], [f * 1.83, 0.6, decay * 0.7], [f * 2.9, 0.35, decay * 0.5]], rng), shape(filter(noise(0.03, rng), 'high', 1200), struck(0.001, 0.004)), 0, 0.4);
const pour = (buffer, rng, low, gain, seconds) => mix(buffer, filter(noise(seconds, rng), 'low', low, LOOP), 0, gain);

/** A barrack hall at night: low talk at the far end, a stove, boots, a rifle put in its rack, someone turning over. */
export function barracks(seconds) {
  const rng = dice(303);
  const dry = silence(seconds);
  const slow = (t) => 0.6 + 0.4 * Math.sin((2 * Math.PI * 2 * t) / seconds);
  mix(dry, shape(filter(crowd(seconds, 5, rng, { wrap: true, lift: 0.86 }), 'low', 1300, LOOP), slow), 0, 0.5);
  // The stove: a draught, and wood that gives.
  mix(dry, shape(filter(noise(seconds, rng), 'band', 210, { q: 0.8, loop: true }), (t) => 0.8 + 0.2 * Math.sin((2 * Math.PI * 3 * t) / seconds)), 0, 0.16);
  for (let n = 0; n < 26; n++) mix(dry, grains(0.05, () => 260, 900, 5200, rng, 0.0025), rng() * seconds, 0.08 + 0.2 * rng() ** 2, true);
  for (const [at, steps] of [[1.2, 5], [8.1, 4]]) {
    for (let n = 0; n < steps; n++) mix(dry, mix(thud(0.16, 140, 88, 0.032), shape(filter(noise(0.06, rng), 'low', 1500), struck(0.001, 0.012)), 0, 0.4), at + n * 0.56 + 0.03 * rng(), 0.09 + 0.02 * n, true);
  }
  for (const at of [5.3, 5.52, 12.1]) {
    mix(dry, tap(rng, 1240, 0.03), at, 0.06, true);
    mix(dry, thud(0.12, 180, 120, 0.025), at, 0.09, true);
  }
  for (const at of [6.9, 11.2]) mix(dry, shape(filter(noise(0.7, rng), 'band', 900, { q: 0.7 }), (t) => Math.sin((Math.PI * t) / 0.7) ** 2), at, 0.05, true);
  const out = silence(seconds);
  mix(out, dry, 0, 0.7);
  mix(out, room(dry, { decay: 1.3, dark: 0.6, loop: true }), 0, 0.9);
  pour(out, rng, 160, 0.16, seconds);
  return filter(out, 'high', 60, LOOP);
}

/** The telegraph room: sounders near and far that never agree, a clock, paper, a door to a corridor. */
export function wires(seconds) {
  const rng = dice(404);
  const dry = silence(seconds);
  const desk = (speed, from, until, tone, gain) => {
    const hit = (down) => {
      const s = tone * (down ? 1 : 0.86);
      return modes(0.06, [[1750 * s, 1, 0.007], [2980 * s, 0.6, 0.005], [540 * s, 0.8, 0.011]], rng);
    };
    for (let t = from; t < until;) {
      const length = rng() < 0.42 ? 3 : 1;
      mix(dry, hit(true), t, gain * (0.8 + 0.2 * rng()), true);
      mix(dry, hit(false), t + length * speed, gain * 0.5, true);
      t += (length + 1) * speed + (rng() < 0.22 ? speed * 3 : 0) + (rng() < 0.06 ? 0.5 : 0);
    }
  };
  desk(0.045, 0.4, 4.6, 1, 0.1);
  desk(0.05, 7.4, 10.8, 1, 0.09);
  desk(0.04, 3.1, 8.9, 1.24, 0.055);
  desk(0.055, 9.6, 14.7, 0.82, 0.06);
  desk(0.042, 0, 13.6, 1.1, 0.025);
  // The clock: a whole number of swings in the loop.
  const swings = Math.round(seconds);
  for (let n = 0; n < swings; n++) mix(dry, modes(0.08, n % 2 === 0 ? [[980, 0.6, 0.012], [2300, 0.3, 0.006]] : [[860, 0.6, 0.012], [2050, 0.3, 0.006]], rng), (n * seconds) / swings + 0.2, 0.06, true);
  for (const at of [2.2, 6.3, 11.7]) mix(dry, grains(0.5, (t) => 800 * Math.sin((Math.PI * t) / 0.5), 1300, 7000, rng, 0.002), at, 0.05, true);
  mix(dry, filter(crowd(seconds, 3, rng, { wrap: true }), 'low', 800, LOOP), 0, 0.3);
  const out = silence(seconds);
  mix(out, filter(dry, 'low', 4800, LOOP), 0, 0.8);
  mix(out, room(dry, { decay: 0.8, dark: 0.5, loop: true }), 0, 0.7);
  pour(out, rng, 300, 0.16, seconds);
  return filter(out, 'high', 70, LOOP);
}
