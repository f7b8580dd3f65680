// One period of a tone at a time: harmonics weighted by what drives them and by the body they pass through.
import { RATE } from '../dsp.mjs';

const SIZE = 2048;
const SINE = Float64Array.from({ length: SIZE }, (_, i) => Math.sin((2 * Math.PI * i) / SIZE));

/** Hertz of a MIDI key. */
export const hertz = (key) => 440 * 2 ** ((key - 69) / 12);

/** A body: `floor` everywhere, and peaks [hertz, gain, width in octaves]. Formants stay where they are whatever is played. */
export const body = (floor, peaks) => (f) => peaks.reduce((sum, [at, gain, width]) => sum + gain * Math.exp(-((Math.log2(f / at) / width) ** 2)), floor);

/** Makes a table of `source(harmonic, brightness) * response(hertz)`, with phases from the dice and power brought to one. */
function table(f, bright, source, response, rng) {
  const out = new Float32Array(SIZE + 1);
  const most = Math.min(72, Math.floor(Math.min(15000, RATE * 0.45) / f));
  let power = 0;
  for (let h = 1; h <= most; h++) {
    const a = source(h, bright, h * f) * response(h * f);
    power += a * a;
    if (a < 1e-5) continue;
    const phase = Math.floor(rng() * SIZE);
    for (let i = 0; i < SIZE; i++) out[i] += a * SINE[(h * i + phase) & (SIZE - 1)];
  }
  const norm = 1 / Math.sqrt(power / 2 || 1);
  for (let i = 0; i < SIZE; i++) out[i] *= norm;
  out[SIZE] = out[0];
  return out;
}

/** Keeps an instrument's tables: dark, middle and bright for each key. */
export function tableBank(source, response, rng) {
  const kept = new Map();
  return (k) => {
    let three = kept.get(k);
    if (!three) {
      three = [0, 0.5, 1].map((bright) => table(hertz(k), bright, source, response, rng));
      kept.set(k, three);
    }
    return three;
  };
}

export { SIZE };
