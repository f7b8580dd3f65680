// More of the table's effects: paper that is turned or put aside, a telephone, horses, rifles, a hall that claps, an engine.
import { filter, grains, inRoom, mix, modes, noise, shape, silence, struck, swell, thud } from './dsp.mjs';
import { crowd } from './voices.mjs';

/** A leaf is lifted, bends and falls flat. */
export function page(rng) {
  const out = silence(0.5);
  mix(out, grains(0.3, (t) => 900 * Math.sin((Math.PI * t) / 0.3), 1500, 8000, rng, 0.002), 0, 0.7);
  const bend = filter(noise(0.26, rng), 'band', (t) => 2600 - 5200 * t, { q: 0.9 });
  mix(out, shape(bend, swell(0.14, 0.1, 0.26)), 0.06, 0.6);
  return mix(out, grains(0.14, (t) => 1500 * Math.exp(-t / 0.03), 700, 5200, rng), 0.32, 0.8);
}

/** A card is drawn back over cloth. */
export function slide(rng) {
  const out = silence(0.36);
  const cloth = filter(noise(0.3, rng), 'band', (t) => 900 + 3600 * t, { q: 0.8 });
  mix(out, shape(cloth, swell(0.06, 0.16, 0.3)), 0, 0.9);
  mix(out, grains(0.26, () => 420, 1800, 7000, rng, 0.0018), 0.02, 0.3);
  return mix(out, modes(0.05, [[640, 0.6, 0.008], [1240, 0.4, 0.006]]), 0.27, 0.35);
}

/** A telephone of the time: a hammer between two gongs, once, in the next room. */
export function phone(rng) {
  const out = silence(1.25);
  const gong = (f) => modes(0.5, [[f, 1, 0.16], [f * 2.71, 0.5, 0.08], [f * 5.15, 0.22, 0.035], [f * 1.006, 0.4, 0.15]], rng);
  const pair = [gong(1180), gong(1396)];
  for (let n = 0, t = 0.01; t < 0.62; n++, t += 0.041 + 0.002 * rng()) mix(out, pair[n % 2], t, (0.5 + 0.2 * rng()) * Math.min(1, 0.4 + n * 0.2));
  return shape(inRoom(filter(out, 'low', 5200), 0.4, { decay: 0.5, tail: 0.1, dark: 0.5 }), (t) => Math.min(1, Math.max(0, (1.35 - t) / 0.5)));
}

/** A few horses at a trot on stone, coming nearer. */
export function hooves(rng) {
  const out = silence(1.75);
  const hoof = (size) => {
    const block = modes(0.12, [[430 * size, 1, 0.02], [910 * size, 0.6, 0.013], [1640 * size, 0.35, 0.008]], rng);
    mix(block, thud(0.1, 170, 110, 0.02), 0, 0.5);
    return mix(block, shape(filter(noise(0.05, rng), 'band', 2400, { q: 0.8 }), struck(0.001, 0.008)), 0, 0.5);
  };
  for (let horse = 0; horse < 4; horse++) {
    const pace = 0.29 + 0.02 * rng();
    for (let t = 0.02 + 0.12 * rng(), n = 0; t < 1.6; t += pace / 2, n++) {
      mix(out, hoof(0.85 + 0.3 * rng()), t + 0.012 * rng(), (n % 2 === 0 ? 0.6 : 0.45) * (0.35 + 0.65 * (t / 1.6)) * (0.6 + 0.4 * rng()));
    }
  }
  return shape(inRoom(out, 0.35, { decay: 0.6, tail: 0.2, dark: 0.45 }), (t) => Math.min(1, (1.95 - t) / 0.35));
}

const crack = (rng, far) => {
  const out = silence(0.5);
  mix(out, shape(filter(noise(0.3, rng), 'low', 4200 - 2400 * far), struck(0.0008, 0.022)), 0, 1);
  mix(out, shape(filter(noise(0.4, rng), 'low', 900), struck(0.002, 0.07)), 0.004, 0.8);
  return mix(out, thud(0.3, 160, 70, 0.05), 0, 0.5);
};

/** Rifles across the water, not together. */
export function shots(rng) {
  const out = silence(1.3);
  for (const [at, far, force] of [[0.02, 0.3, 1], [0.17, 0.7, 0.6], [0.21, 0.5, 0.7], [0.48, 0.2, 0.9], [0.66, 0.9, 0.4], [0.71, 0.6, 0.55]]) mix(out, crack(rng, far), at, force);
  return shape(inRoom(out, 0.75, { decay: 1.6, tail: 0.7, dark: 0.55 }), (t) => Math.min(1, Math.max(0, (2 - t) / 0.7)));
}

/** Many hands, a few voices. */
export function applause(rng) {
  const out = silence(1.6);
  for (let hand = 0; hand < 42; hand++) {
    const pitch = 850 + 1300 * rng();
    const pace = 0.19 + 0.09 * rng();
    for (let t = 0.25 * rng(); t < 1.5; t += pace * (0.92 + 0.16 * rng())) {
      const clap = shape(filter(noise(0.05, rng), 'band', pitch, { q: 1.3 }), struck(0.0012, 0.007));
      mix(out, clap, t, 0.25 + 0.5 * rng());
    }
  }
  mix(out, crowd(1.5, 10, rng, { lift: 1.35, drive: 0.7 }), 0.05, 0.28);
  return shape(inRoom(out, 0.55, { decay: 0.9, tail: 0.35, dark: 0.4 }), swell(0.22, 0.95, 1.95));
}

/** An engine, some streets away. */
export function whistle(rng) {
  const out = silence(1.5);
  for (const [f, a] of [[392, 1], [466, 0.85], [587, 0.7]]) {
    const pipe = silence(1.5);
    let phase = rng();
    for (let i = 0; i < pipe.length; i++) {
      const t = i / 48000;
      phase += (f * (1 - 0.06 * Math.exp(-t / 0.06) - 0.02 * Math.max(0, t - 1)) * (1 + 0.004 * Math.sin(2 * Math.PI * 5.5 * t))) / 48000;
      pipe[i] = Math.sin(2 * Math.PI * phase) + 0.35 * Math.sin(4 * Math.PI * phase) + 0.14 * Math.sin(6 * Math.PI * phase);
    }
    mix(out, pipe, 0, a * 0.3);
  }
  mix(out, filter(noise(1.5, rng), 'band', 1400, { q: 0.6 }), 0, 0.3);
  const blown = shape(filter(out, 'low', 2600), (t) => swell(0.09, 0.35, 0.95)(t) * (t < 0.95 ? 1 : 0));
  return shape(inRoom(blown, 0.8, { decay: 1.8, tail: 0.5, dark: 0.6 }), (t) => Math.min(1, Math.max(0, (2 - t) / 0.7)));
}

/** One heavy gun, without a shell, and the city that answers. */
export function gun(rng) {
  const out = silence(2.2);
  mix(out, thud(1.4, 92, 34, 0.36), 0.01, 1);
  mix(out, shape(filter(noise(1, rng), 'low', (t) => 260 + 3200 * Math.exp(-t / 0.06)), struck(0.002, 0.16)), 0.01, 1.1);
  mix(out, shape(filter(noise(2, rng), 'low', 190), swell(0.25, 1.5, 2)), 0.15, 0.7);
  return shape(inRoom(out, 0.8, { decay: 2.4, tail: 0.7, dark: 0.6 }), (t) => Math.min(1, Math.max(0, (2.9 - t) / 1.2)));
}
