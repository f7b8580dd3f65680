// Everything that is struck or plucked and then left alone: piano, pizzicato, bells, drums.
import { RATE, filter, mix, noise, shape, silence, span, struck, thud } from '../dsp.mjs';
import { hertz } from './tables.mjs';

/** Damped sines by recursion: [hertz, amplitude, decay seconds]. */
function ring(seconds, partials, rng) {
  const out = silence(seconds);
  for (const [f, a, decay] of partials) {
    if (f > RATE * 0.42 || a < 1e-5) continue;
    const w = (2 * Math.PI * f) / RATE;
    const r = Math.exp(-1 / (decay * RATE));
    const phase = rng() * 2 * Math.PI;
    let y1 = a * Math.sin(phase - w), y2 = a * Math.sin(phase - 2 * w);
    const c = 2 * Math.cos(w) * r, d = r * r;
    const end = Math.min(out.length, span(decay * 9));
    for (let i = 0; i < end; i++) {
      const y = c * y1 - d * y2;
      out[i] += y;
      y2 = y1; y1 = y;
    }
  }
  const ease = span(0.0015);
  for (let i = 0; i < ease && i < out.length; i++) out[i] *= i / ease;
  return out;
}

/** Fades a sound from `at` seconds on, within about `over` seconds: a damper. */
const damp = (x, at, over) => shape(x, (t) => (t < at ? 1 : Math.exp(-(t - at) / over)));
/** No sound ends with a step. */
const ended = (x) => {
  const n = Math.min(x.length, span(0.02));
  for (let i = 0; i < n; i++) x[x.length - 1 - i] *= i / n;
  return x;
};
const click = (seconds, rng, low, high, decay) => shape(filter(filter(noise(seconds, rng), 'high', low), 'low', high), struck(0.001, decay));

function piano({ key, force }, seconds, rng) {
  const f = hertz(key);
  const stiff = 0.00022 * 2 ** ((key - 60) / 16);
  const life = 3.4 * 2 ** ((60 - key) / 20);
  const partials = [];
  for (let n = 1; n <= 26; n++) {
    const fn = n * f * Math.sqrt(1 + stiff * n * n);
    const a = (Math.abs(Math.sin((Math.PI * n) / 7.6)) + 0.05) * n ** -0.9 * Math.exp((-n * f) / (1500 + 5200 * force));
    const decay = life / (1 + n * 0.32 + (fn / 3500) ** 2);
    // Three strings a note: two that agree, one that does not; the quarrel dies first and what stays is the long tail.
    partials.push([fn * 0.99985, a * 0.5, decay], [fn * 1.0003, a * 0.4, decay * 0.55], [fn, a * 0.45, decay * 0.22]);
  }
  const out = ring(Math.min(seconds + 1.1, 7), partials, rng);
  mix(out, click(0.06, rng, 90, 900 + 1800 * force, 0.012), 0, 0.12 * force);
  return ended(damp(out, seconds, 0.22));
}

function pizz({ key, force }, _seconds, rng) {
  const f = hertz(key);
  const life = 0.42 * 2 ** ((48 - key) / 22);
  const partials = [];
  for (let n = 1; n <= 14; n++) partials.push([n * f * (1 + 0.0001 * n * n), (Math.abs(Math.sin((Math.PI * n) / 5.3)) / n ** 1.15) * Math.exp((-n * f) / (2200 + 4000 * force)), life / (1 + n * 0.55)]);
  // The body answers at its own pitches.
  partials.push([182, 0.1, 0.05], [271, 0.08, 0.04], [455, 0.06, 0.03]);
  return ended(mix(ring(1.4, partials, rng), click(0.03, rng, 300, 2800, 0.004), 0, 0.14 * force));
}

function bell({ key, force }, _seconds, rng) {
  const f = hertz(key);
  const list = [[0.5, 0.5, 3.4], [1, 0.9, 2.5], [1.004, 0.4, 2.3], [1.19, 0.55, 1.7], [1.5, 0.28, 1.2], [2, 0.6, 1.3], [2.51, 0.25, 0.8], [2.67, 0.2, 0.7], [3.01, 0.22, 0.5], [4.17, 0.14 * force, 0.3], [5.43, 0.09 * force, 0.2]];
  const out = ring(6, list.map(([m, a, d]) => [f * m, a, d]), rng);
  return ended(damp(mix(out, click(0.03, rng, 900, 5200, 0.004), 0, 0.12 * force), 4.6, 0.5));
}

function timpani({ key, force }, _seconds, rng) {
  const f = hertz(key);
  const list = [[1, 1, 0.75], [1.504, 0.6, 0.55], [1.742, 0.22, 0.3], [2, 0.38, 0.4], [2.245, 0.16, 0.25], [2.494, 0.16, 0.22], [0.82, 0.3, 0.09]];
  const out = ring(2.6, list.map(([m, a, d], n) => [f * m, a * (n > 1 ? 0.35 + force : 1), d]), rng);
  mix(out, click(0.12, rng, 60, 500 + 900 * force, 0.02), 0, 0.55 * force);
  return ended(out);
}

function drum({ force }, _seconds, rng) {
  const skin = thud(1.3, 78, 47, 0.3);
  mix(skin, ring(0.9, [[71, 0.4, 0.2], [103, 0.3, 0.12], [148, 0.18, 0.07]], rng), 0, 1);
  return ended(mix(skin, click(0.1, rng, 50, 500 + 700 * force, 0.018), 0, 0.5 * force));
}

function snare({ force }, _seconds, rng) {
  const out = silence(0.42);
  mix(out, ring(0.3, [[186, 0.5, 0.05], [278, 0.35, 0.04], [412, 0.18, 0.025]], rng), 0, 0.9);
  const wires = shape(filter(filter(noise(0.4, rng), 'high', 1100), 'low', 3800 + 2600 * force), struck(0.002, 0.055 + 0.05 * force));
  return ended(mix(out, wires, 0, 0.75));
}

function block(_note, _seconds, rng) {
  return ended(mix(ring(0.25, [[810, 1, 0.02], [1420, 0.5, 0.014], [2390, 0.22, 0.008]], rng), click(0.02, rng, 600, 4200, 0.003), 0, 0.3));
}

function cymbal({ force }, seconds, rng) {
  // A swell with soft sticks: rises over the note's length, then dies away.
  const over = seconds + 2.2;
  const air = filter(filter(noise(over, rng), 'high', 2200), 'low', 5200 + 3800 * force);
  const metal = ring(over, Array.from({ length: 22 }, () => [900 + 6200 * rng() ** 1.3, 0.05, 2]), rng);
  mix(air, metal, 0, 0.6);
  return ended(shape(air, (t) => (t < seconds ? (t / seconds) ** 2.2 : Math.exp(-(t - seconds) / 0.55))));
}

/** Recipe and level by instrument. */
export const STRUCK = {
  piano: { make: piano, gain: 1.5 }, pizz: { make: pizz, gain: 1.9 }, bell: { make: bell, gain: 0.7 }, timpani: { make: timpani, gain: 1.1 },
  drum: { make: drum, gain: 1.5 }, snare: { make: snare, gain: 2.8 }, block: { make: block, gain: 1.5 }, cymbal: { make: cymbal, gain: 1 },
};

/** A way to play one note of a struck instrument as [left, right]; it sits in one place, which the desk decides. */
export function striker(name, rng) {
  const { make, gain } = STRUCK[name];
  return (note, seconds) => {
    const x = make(note, seconds, rng);
    const loud = 0.8 * gain * note.force ** 1.2 * Math.SQRT1_2;
    for (let i = 0; i < x.length; i++) x[i] *= loud;
    return [x, x];
  };
}
