// Everything that holds its tone: strings, reeds, brass, voices. A player reads a table at a pitch that drifts and trembles,
// and slides between a dark and a bright one with the force; a section is several players who never quite agree.
import { RATE, filter, noise, span } from '../dsp.mjs';
import { SIZE, body, hertz, tableBank } from './tables.mjs';

const GRAIN = 32;

const saw = (slope) => (h, b) => h ** -(slope + (1 - b) * 0.6);
const brassy = (h, b, f) => Math.exp(-h / (2.6 + b * 11)) * (1 / (1 + (f / (1600 + 3400 * b)) ** 2));
const odd = (h, b) => (h % 2 === 1 ? 1 : 0.06 + 0.3 * b * Math.min(1, h / 8)) * h ** -(1.2 - 0.35 * b);
const reed = (h, b) => h ** -(0.6 + 0.4 * (1 - b)) * Math.exp(-h / 32);
const glottis = (h, b) => h ** -(1.15 + 0.4 * (1 - b));

const STRING_BODY = (size) => body(0.35, [[280 * size, 0.7, 0.35], [460 * size, 0.8, 0.4], [1100 * size, 0.6, 0.6], [2500, 0.7, 0.5], [3600, 0.3, 0.4]]);
const tame = (response, from) => (f) => response(f) / (1 + (f / from) ** 2);

/**
 * Sections. voices: players; spread: cents between them; vib: [hertz, cents, delay]; rise/fall: seconds of attack and release;
 * air: bow or breath against tone; wide: how far the section sits across the stage; bright: brightness at full force.
 */
export const SUSTAINED = {
  violins: { source: saw(0.85), response: tame(STRING_BODY(1.05), 8000), voices: 6, spread: 11, vib: [5.6, 13, 0.25], rise: 0.13, fall: 0.2, air: 0.035, wide: 0.35, bright: 0.85 },
  violas: { source: saw(0.9), response: tame(STRING_BODY(0.8), 6500), voices: 5, spread: 10, vib: [5.3, 12, 0.28], rise: 0.13, fall: 0.2, air: 0.035, wide: 0.3, bright: 0.8 },
  cellos: { source: saw(0.9), response: tame(STRING_BODY(0.55), 5200), voices: 5, spread: 9, vib: [5, 11, 0.3], rise: 0.12, fall: 0.2, air: 0.03, wide: 0.25, bright: 0.8 },
  basses: { source: saw(1), response: tame(STRING_BODY(0.4), 3400), voices: 3, spread: 7, vib: [4.4, 6, 0.4], rise: 0.1, fall: 0.18, air: 0.03, wide: 0.15, bright: 0.7 },
  tremolo: { source: saw(0.95), response: tame(STRING_BODY(0.9), 5600), voices: 6, spread: 13, vib: [5.4, 6, 0.2], rise: 0.2, fall: 0.25, air: 0.09, wide: 0.5, bright: 0.6, shake: 11.5 },
  horn: { source: brassy, response: body(0.3, [[430, 1, 0.6], [900, 0.4, 0.5]]), voices: 2, spread: 5, vib: [4.8, 3, 0.5], rise: 0.06, fall: 0.16, air: 0.012, wide: 0.12, bright: 0.55 },
  trombones: { source: brassy, response: body(0.4, [[520, 0.9, 0.6], [1500, 0.35, 0.6]]), voices: 3, spread: 6, vib: [4.6, 3, 0.6], rise: 0.055, fall: 0.14, air: 0.015, wide: 0.2, bright: 0.75 },
  tuba: { source: brassy, response: body(0.4, [[250, 1, 0.7], [600, 0.3, 0.6]]), voices: 1, spread: 0, vib: [4.2, 2, 0.6], rise: 0.06, fall: 0.14, air: 0.02, wide: 0, bright: 0.4 },
  clarinet: { source: odd, response: tame(body(0.55, [[1500, 0.35, 0.5], [3200, 0.3, 0.4]]), 7000), voices: 1, spread: 0, vib: [4.9, 3, 0.5], rise: 0.05, fall: 0.1, air: 0.022, wide: 0, bright: 0.6 },
  bassoon: { source: saw(0.6), response: tame(body(0.12, [[470, 1, 0.35], [1180, 0.4, 0.3], [2300, 0.2, 0.5]]), 6000), voices: 1, spread: 0, vib: [5, 5, 0.4], rise: 0.045, fall: 0.09, air: 0.02, wide: 0, bright: 0.7 },
  harmonium: { source: reed, response: tame(body(0.4, [[620, 0.6, 0.6], [1700, 0.4, 0.5], [3000, 0.2, 0.4]]), 5000), voices: 2, spread: 3, vib: [0.7, 2, 0], rise: 0.16, fall: 0.2, air: 0.02, wide: 0.3, bright: 0.45, bellows: 0.06 },
  bayan: { source: reed, response: tame(body(0.35, [[850, 0.6, 0.5], [2300, 0.6, 0.5]]), 7000), voices: 3, spread: 8, vib: [0.8, 2, 0], rise: 0.035, fall: 0.07, air: 0.02, wide: 0.2, bright: 0.7, bellows: 0.07 },
  hum: { source: glottis, response: body(0.02, [[340, 1, 0.35], [720, 0.25, 0.3], [2350, 0.1, 0.35]]), voices: 7, spread: 16, vib: [5.1, 17, 0.2], rise: 0.22, fall: 0.3, air: 0.015, wide: 0.5, bright: 0.6 },
  choir: { source: glottis, response: body(0.03, [[520, 1, 0.3], [920, 0.55, 0.28], [2550, 0.26, 0.3], [3200, 0.14, 0.3]]), voices: 8, spread: 16, vib: [5.3, 18, 0.18], rise: 0.14, fall: 0.24, air: 0.025, wide: 0.6, bright: 0.85 },
};

/** Prepares a section: its tables, its air, and a way to play one note as [left, right]. */
export function section(name, rng) {
  const spec = SUSTAINED[name];
  const tables = tableBank(spec.source, spec.response, rng);
  const breath = filter(filter(noise(2, rng), 'band', 1400, { q: 0.5 }), 'low', 3600);

  return function play(note, seconds) {
    const { rise, fall, bright } = spec;
    const force = note.force;
    // A soft note speaks later; none may still be rising when it ends.
    const up = Math.min(rise * (1.5 - 0.7 * force), seconds * 0.6);
    const length = span(seconds + fall + 0.05);
    const left = new Float64Array(length);
    const right = new Float64Array(length);
    const [dark, middle, light] = tables(note.key);
    const loud = (0.28 * force) / Math.sqrt(spec.voices);
    for (let v = 0; v < spec.voices; v++) {
      const seat = spec.voices === 1 ? 0 : (2 * v) / (spec.voices - 1) - 1;
      const step = (hertz(note.key) * 2 ** ((spec.spread * (seat * 0.5 + (rng() - 0.5) * 0.5)) / 1200) * SIZE) / RATE;
      const [vibHertz, vibCents, vibDelay] = spec.vib;
      const vibStep = (2 * Math.PI * vibHertz * (0.9 + 0.2 * rng()) * GRAIN) / RATE;
      const vibDepth = (vibCents / 1200) * Math.LN2 * (0.7 + 0.6 * rng()) * (0.5 + 0.5 * force);
      const drift = 2 * Math.PI * (0.35 + rng());
      const sway = rng() * 7;
      const late = span(spec.voices > 1 ? rng() * 0.025 : 0);
      const pan = Math.max(-1, Math.min(1, seat * spec.wide * 1.5));
      const [gl, gr] = [Math.cos((Math.PI / 4) * (1 + pan)), Math.sin((Math.PI / 4) * (1 + pan))];
      const air = spec.air * (1 + 0.6 * (1 - force));
      let airAt = Math.floor(rng() * breath.length);
      const shakeAt = rng() * 6;
      let phase = rng() * SIZE;
      let vib = rng() * 6;
      let gain = 0;
      // What changes slowly is reckoned every so many samples; the gain runs straight in between.
      for (let i = late; i < length; i += GRAIN) {
        const t = (i - late) / RATE;
        if (t > seconds + fall) break;
        let env = t < up ? Math.sin((Math.PI / 2) * (t / up)) ** 1.5 : 1;
        // Held notes breathe: a little fuller after the attack, a little less towards the end.
        env *= 1 - 0.12 * Math.min(1, t / 2.5);
        if (t > seconds) env *= Math.max(0, 1 - (t - seconds) / fall) ** 2;
        if (spec.shake) env *= 0.62 + 0.38 * Math.sin(2 * Math.PI * spec.shake * t + shakeAt + 0.6 * Math.sin(9 * t + v));
        if (spec.bellows) env *= 1 + spec.bellows * Math.sin(2 * Math.PI * 0.9 * t + sway);
        vib += vibStep;
        const slide = step * (1 + Math.sin(vib) * vibDepth * Math.min(1, Math.max(0, (t - vibDelay) / 0.4)) + 0.0011 * Math.sin(drift * t + sway));
        const b = bright * force * (0.55 + 0.45 * env) * 2;
        const lo = b < 1 ? dark : middle;
        const hi = b < 1 ? middle : light;
        const x = b < 1 ? b : Math.min(1, b - 1);
        const hiss = air * (1 + 3 * Math.exp(-t / 0.04)) * 4;
        const aim = env * loud;
        const rise32 = (aim - gain) / GRAIN;
        const end = Math.min(length, i + GRAIN);
        for (let m = i; m < end; m++) {
          phase += slide;
          if (phase >= SIZE) phase -= SIZE;
          const k = phase | 0;
          const part = phase - k;
          const a = lo[k] + (lo[k + 1] - lo[k]) * part;
          const sound = (a + (hi[k] + (hi[k + 1] - hi[k]) * part - a) * x + breath[airAt] * hiss) * gain;
          if (++airAt === breath.length) airAt = 0;
          gain += rise32;
          left[m] += sound * gl;
          right[m] += sound * gr;
        }
      }
    }
    return [left, right];
  };
}
