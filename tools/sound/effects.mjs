// The table's effects, one recipe each: what is struck, torn, shaken or said. Order here is the order in the sprite.
// `level` is how far below the common loudness it sits: what is heard often must be quieter than what is heard once.
import { dice, filter, grains, inRoom, mix, modes, noise, room, shape, silence, struck, swell, thud } from './dsp.mjs';
import { applause, gun, hooves, page, phone, shots, slide, whistle } from './effects-more.mjs';
import { crowd } from './voices.mjs';

const WOOD = [[240, 1, 0.035], [412, 0.7, 0.026], [735, 0.5, 0.018], [1180, 0.3, 0.01]];
const burst = (seconds, rng, low, high, decay) =>
  shape(filter(filter(noise(seconds, rng), 'high', low), 'low', high), struck(0.001, decay));

function pick(rng) {
  const out = silence(0.13);
  mix(out, shape(filter(noise(0.11, rng), 'band', (t) => 1800 + 38000 * t, { q: 1.1 }), swell(0.05, 0.03, 0.1)), 0, 0.9);
  return mix(out, modes(0.03, [[2600, 0.5, 0.004], [1450, 0.6, 0.006]]), 0.085, 0.5);
}

function play(rng) {
  const out = silence(0.3);
  mix(out, shape(filter(noise(0.1, rng), 'band', (t) => 5200 - 30000 * t, { q: 1 }), swell(0.03, 0.04, 0.09)), 0, 0.7);
  mix(out, burst(0.08, rng, 150, 3500, 0.012), 0.085, 0.9);
  mix(out, modes(0.2, WOOD), 0.085, 0.35);
  return mix(out, thud(0.2, 190, 115, 0.045), 0.085, 0.7);
}

function stamp(rng) {
  const out = silence(0.45);
  mix(out, modes(0.05, [[1900, 1, 0.006], [3300, 0.6, 0.004]]), 0, 0.25);
  mix(out, thud(0.3, 170, 78, 0.07), 0.07, 1);
  mix(out, burst(0.1, rng, 120, 1800, 0.018), 0.07, 1);
  mix(out, modes(0.25, WOOD), 0.072, 0.5);
  mix(out, burst(0.08, rng, 900, 5200, 0.014), 0.25, 0.16);
  return mix(out, modes(0.05, [[1500, 1, 0.006], [2700, 0.6, 0.004]]), 0.26, 0.15);
}

function seal(rng) {
  const out = silence(0.75);
  mix(out, grains(0.28, (t) => 700 * Math.sin((Math.PI * t) / 0.28), 1800, 9000, rng), 0, 0.9);
  mix(out, thud(0.25, 130, 88, 0.06), 0.33, 0.8);
  mix(out, burst(0.1, rng, 200, 1400, 0.02), 0.33, 0.5);
  const wax = shape(filter(noise(0.38, rng), 'band', (t) => 6500 - 6000 * t, { q: 0.8 }), struck(0.04, 0.11));
  mix(out, wax, 0.35, 0.28);
  return mix(out, grains(0.3, () => 120, 3000, 11000, rng, 0.0015), 0.38, 0.25);
}

function curtain(rng) {
  const out = silence(1.15);
  const cloth = filter(noise(1.05, rng), 'band', (t) => 380 + 1500 * Math.sin((Math.PI * t) / 1.05) ** 2, { q: 0.7 });
  mix(out, shape(cloth, (t) => swell(0.35, 0.4, 1.05)(t) * (0.75 + 0.25 * Math.sin(2 * Math.PI * 9 * t))), 0, 1);
  mix(out, grains(1, (t) => 260 * Math.sin(Math.PI * t), 600, 5000, rng), 0, 0.5);
  for (let n = 0; n < 15; n++) {
    const f = 2500 + rng() * 2600;
    const ring = modes(0.12, [[f, 1, 0.014], [f * 1.53, 0.6, 0.01], [f * 2.31, 0.3, 0.006]], rng);
    mix(out, ring, 0.06 + 0.9 * (n / 15) ** 0.85 + rng() * 0.02, 0.05 + 0.07 * rng());
  }
  return out;
}

function telegraph(rng) {
  const out = silence(1.05);
  const sounder = (down) => {
    const s = down ? 1 : 0.86;
    const body = modes(0.07, [[1850 * s, 1, 0.008], [3120 * s, 0.7, 0.006], [4750 * s, 0.4, 0.004], [560 * s, 0.7, 0.012]], rng);
    return mix(body, burst(0.02, rng, 1500, 9000, 0.002), 0, 0.5);
  };
  let t = 0.01;
  for (const length of [1, 1, 3, 1, 3, 3, 1, 1]) {
    mix(out, sounder(true), t, 0.8 + 0.2 * rng());
    mix(out, sounder(false), t + length * 0.037, 0.45);
    t += length * 0.037 + 0.05;
  }
  return inRoom(out, 0.35, { decay: 0.3, tail: 0.15, dark: 0.3 });
}

function refused(rng) {
  const out = silence(0.95);
  mix(out, thud(0.5, 120, 52, 0.13), 0, 1);
  mix(out, burst(0.12, rng, 90, 900, 0.03), 0, 0.6);
  const rip = grains(0.5, (t) => 900 + 6500 * t, 1300, 10000, rng, 0.0022);
  mix(out, shape(rip, (t) => Math.min(1, t / 0.02) * (0.55 + 0.9 * t) * Math.min(1, (0.5 - t) / 0.03)), 0.2, 0.85);
  return mix(out, burst(0.1, rng, 900, 6000, 0.02), 0.69, 0.4);
}

function boots(rng) {
  const out = silence(1.15);
  for (let step = 0; step < 4; step++) {
    for (let man = 0; man < 7; man++) {
      const at = 0.03 + step * 0.25 + rng() * 0.028;
      const heel = 85 + rng() * 40;
      mix(out, thud(0.14, heel * 1.7, heel, 0.028), at, 0.42);
      mix(out, burst(0.09, rng, 250, 2600 + rng() * 1500, 0.014), at, 0.4);
      mix(out, grains(0.07, () => 700, 1500, 7000, rng), at + 0.012, 0.14);
    }
  }
  return inRoom(out, 0.4, { decay: 0.5, tail: 0.2, dark: 0.5 });
}

function murmur(rng) {
  const talk = inRoom(crowd(1.3, 16, rng), 0.9, { decay: 0.9, tail: 0.3, dark: 0.45 });
  return shape(filter(talk, 'low', 2600), swell(0.25, 0.7, 1.55));
}

function gavel(rng) {
  const out = silence(0.6);
  const hit = () => {
    const block = modes(0.22, [[520, 1, 0.032], [985, 0.9, 0.024], [1430, 0.6, 0.016], [2110, 0.4, 0.01]], rng);
    mix(block, thud(0.15, 210, 150, 0.03), 0, 0.5);
    return mix(block, burst(0.03, rng, 700, 6000, 0.004), 0, 0.6);
  };
  mix(out, hit(), 0, 0.9);
  mix(out, hit(), 0.23, 1);
  return inRoom(out, 0.55, { decay: 0.9, tail: 0.5, dark: 0.4 });
}

function roar(rng) {
  const people = crowd(1.7, 26, rng, { lift: 1.45, drive: 0.9 });
  mix(people, filter(filter(noise(1.7, rng), 'band', (t) => 500 + 420 * t, { q: 0.8 }), 'low', 2600), 0, 0.5);
  const wide = inRoom(people, 0.8, { decay: 1.1, tail: 0.3, dark: 0.4 });
  return shape(wide, (t) => (0.12 + 0.88 * Math.min(1, t / 1.15) ** 1.6) * swell(0.05, 0.8, 2)(t));
}

function bell(rng) {
  const f = 392;
  const ring = modes(2.6, [
    [f * 0.5, 0.45, 1.1], [f, 1, 0.8], [f * 1.003, 0.5, 0.75], [f * 1.19, 0.7, 0.6], [f * 1.5, 0.4, 0.42],
    [f * 2, 0.75, 0.5], [f * 2.67, 0.35, 0.26], [f * 3.01, 0.3, 0.2], [f * 4.17, 0.25, 0.12], [f * 5.43, 0.18, 0.08],
  ], rng);
  mix(ring, burst(0.03, rng, 1500, 8000, 0.004), 0, 0.5);
  return shape(inRoom(ring, 0.35, { decay: 1.4, tail: 0 }), (t) => Math.min(1, (2.6 - t) / 0.5));
}

function rustle(rng) {
  const out = silence(0.85);
  mix(out, grains(0.4, (t) => 1500 * Math.sin((Math.PI * t) / 0.4) ** 2, 1200, 9000, rng), 0, 1);
  const sweep = filter(noise(0.3, rng), 'band', (t) => 1400 + 11000 * t, { q: 0.9 });
  mix(out, shape(sweep, swell(0.12, 0.14, 0.3)), 0.3, 0.55);
  mix(out, grains(0.3, (t) => 1800 * Math.exp(-t / 0.08), 900, 8000, rng), 0.52, 1);
  return mix(out, burst(0.1, rng, 300, 3000, 0.018), 0.53, 0.35);
}

function drum(rng) {
  const out = silence(1.75);
  const hit = () => {
    const skin = thud(0.7, 105, 62, 0.17);
    mix(skin, modes(0.5, [[98, 0.5, 0.12], [141, 0.4, 0.09], [188, 0.25, 0.06]], rng), 0, 1);
    return mix(skin, burst(0.08, rng, 80, 1100, 0.016), 0, 0.6);
  };
  for (const [at, force] of [[0, 1], [0.62, 0.6], [0.83, 0.72], [1.04, 1]]) mix(out, hit(), at, force);
  const far = filter(out, 'low', 1400);
  const wet = room(far, { decay: 1.5, tail: 0.6, dark: 0.55 });
  return shape(mix(mix(new Float64Array(wet.length), far, 0, 0.7), wet, 0, 1.1), (t) => Math.min(1, (2.35 - t) / 0.4));
}

function tick(rng) {
  const out = silence(0.3);
  const escape = (s) =>
    mix(modes(0.1, [[2250 * s, 0.8, 0.007], [3900 * s, 0.5, 0.005], [720 * s, 1, 0.016], [1180 * s, 0.6, 0.01]], rng),
      burst(0.01, rng, 2000, 9000, 0.0012), 0, 0.5);
  mix(out, escape(1), 0, 1);
  return mix(out, escape(0.84), 0.16, 0.6);
}

function impact(rng) {
  const out = silence(1.25);
  mix(out, thud(0.7, 150, 46, 0.2), 0, 1);
  mix(out, burst(0.25, rng, 70, 2400, 0.05), 0, 0.9);
  const gate = [182, 263, 391, 547, 698, 911, 1243, 1622].map((hertz, n) => [hertz, 0.5 / (1 + n * 0.25), 0.32 / (1 + n * 0.3)]);
  mix(out, modes(1.1, gate, rng), 0.015, 0.5);
  mix(out, modes(0.5, gate.map(([hertz, a, d]) => [hertz * 1.07, a, d * 0.5]), rng), 0.2, 0.28);
  mix(out, grains(0.8, (t) => 480 * Math.exp(-t / 0.25), 700, 6000, rng, 0.005), 0.12, 0.4);
  return shape(inRoom(out, 0.55, { decay: 1.2, tail: 0.4 }), (t) => Math.min(1, (1.65 - t) / 0.4));
}

function chord(rng) {
  const out = silence(4);
  for (const hertz of [73.42, 110, 146.83, 174.61, 220]) {
    for (const detune of [0.9965, 1, 1.0032]) {
      const desk = silence(4);
      let phase = rng();
      for (let i = 0; i < desk.length; i++) {
        phase += (hertz * detune * (1 + 0.0025 * Math.sin(i * 0.00068 + hertz))) / 48000;
        desk[i] = 2 * (phase - Math.floor(phase)) - 1;
      }
      mix(out, desk, 0, 0.16);
    }
  }
  const bowed = filter(filter(out, 'low', (t) => 260 + 1100 * Math.sin(Math.min(1, t / 1.1) * 1.57) * Math.exp(-t / 2.2)), 'low', 2400);
  shape(bowed, swell(0.18, 2.7, 4));
  mix(bowed, thud(1, 92, 73.4, 0.3), 0, 0.9);
  mix(bowed, burst(0.1, rng, 80, 900, 0.02), 0, 0.5);
  return shape(inRoom(bowed, 0.5, { decay: 1.8, tail: 0.3, dark: 0.5 }), (t) => Math.min(1, (4.3 - t) / 0.5));
}

function notice() {
  const out = silence(0.55);
  const bar = (f) => modes(0.3, [[f, 1, 0.075], [f * 3.93, 0.18, 0.02], [f * 2, 0.12, 0.05]]);
  mix(out, bar(392), 0, 0.9);
  return mix(out, bar(311.13), 0.13, 1);
}

/** Each effect: its recipe, the seed of its dice, and its level in dB against the common loudness. */
export const EFFECTS = {
  pick: { make: pick, seed: 11, level: -7 },
  play: { make: play, seed: 12, level: -2 },
  stamp: { make: stamp, seed: 13, level: 0 },
  seal: { make: seal, seed: 14, level: -2 },
  curtain: { make: curtain, seed: 15, level: -2 },
  telegraph: { make: telegraph, seed: 16, level: -4 },
  refused: { make: refused, seed: 17, level: 0 },
  boots: { make: boots, seed: 18, level: -1 },
  murmur: { make: murmur, seed: 19, level: -4 },
  gavel: { make: gavel, seed: 20, level: 0 },
  crowd: { make: roar, seed: 21, level: -1 },
  bell: { make: bell, seed: 22, level: -2 },
  rustle: { make: rustle, seed: 23, level: -4 },
  drum: { make: drum, seed: 24, level: 0 },
  tick: { make: tick, seed: 25, level: -5 },
  impact: { make: impact, seed: 26, level: 0 },
  chord: { make: chord, seed: 27, level: 0 },
  notice: { make: notice, seed: 28, level: -5 },
  page: { make: page, seed: 29, level: -6 },
  slide: { make: slide, seed: 30, level: -6 },
  phone: { make: phone, seed: 31, level: -5 },
  hooves: { make: hooves, seed: 32, level: -2 },
  shots: { make: shots, seed: 33, level: -1 },
  applause: { make: applause, seed: 34, level: -3 },
  whistle: { make: whistle, seed: 35, level: -4 },
  gun: { make: gun, seed: 36, level: 0 },
};

/** Renders one effect by its name. */
export const renderEffect = (name) => EFFECTS[name].make(dice(EFFECTS[name].seed));
