// People heard from afar: glottal pulses through vowel formants, with syllables, pitch that wanders and pauses.
// No word can be made out, which is the point: an assembly, not a speaker.
import { RATE, filter, mix, silence, span } from './dsp.mjs';

const VOWELS = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
  [640, 1190, 2390],
];

/** One voice talking for about `seconds`. `lift` multiplies its pitch; `drive` shortens its pauses and adds breath. */
export function talker(seconds, rng, { lift = 1, drive = 0 } = {}) {
  const out = silence(seconds);
  const base = (85 + rng() * 90) * lift;
  const size = 0.92 + rng() * 0.2;
  let t = rng() * 0.3;
  while (t < seconds) {
    const length = 0.09 + rng() * 0.14;
    mix(out, syllable(length, base * (0.88 + rng() * 0.3), size, drive, rng), t, 0.5 + rng() * 0.5);
    t += length * (0.75 + rng() * 0.3);
    if (rng() < 0.16 * (1 - drive)) t += 0.15 + rng() * 0.5;
  }
  return out;
}

function syllable(seconds, pitch, size, drive, rng) {
  const source = silence(seconds);
  const slide = 0.9 + rng() * 0.22;
  let phase = 0;
  for (let i = 0; i < source.length; i++) {
    const u = i / source.length;
    phase += (pitch * (1 + (slide - 1) * u) * (1 + 0.02 * (rng() - 0.5))) / RATE;
    phase -= Math.floor(phase);
    const pulse = phase < 0.6 ? Math.sin((Math.PI * phase) / 0.6) ** 2 - 0.3 : -0.3;
    source[i] = (pulse + (rng() - 0.5) * (0.12 + 0.3 * drive)) * Math.sin(Math.PI * u) ** 0.7;
  }
  const vowel = VOWELS[Math.floor(rng() * VOWELS.length)];
  const out = new Float64Array(span(seconds));
  vowel.forEach((hertz, n) => mix(out, filter(source, 'band', hertz * size, { q: 5 + n * 2 }), 0, [1, 0.6, 0.3][n]));
  return out;
}

/** `count` voices together. With `wrap`, each starts at its own moment and the whole loops. */
export function crowd(seconds, count, rng, { wrap = false, ...manner } = {}) {
  const out = silence(seconds);
  for (let n = 0; n < count; n++) {
    mix(out, talker(seconds, rng, manner), wrap ? rng() * seconds : 0, 0.4 + rng() * 0.6, wrap);
  }
  return out;
}
