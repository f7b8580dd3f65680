// A hall in stereo: early reflections, then eight delay lines that feed one another. Periodic: it is run twice round, and
// the second time is kept, so what rings at the end of a loop already rings at its beginning.
import { RATE, span } from '../dsp.mjs';

const LINES = [1423, 1637, 1871, 2053, 2311, 2617, 2903, 3181];
const EARLY = [[0.011, 0.7, -0.6], [0.017, 0.6, 0.7], [0.023, 0.5, -0.2], [0.031, 0.45, 0.4], [0.041, 0.35, -0.8], [0.053, 0.3, 0.8]];

/** Wet signal of a stereo send. `decay` is the time to −60 dB in seconds, `dark` 0–1 how fast the treble dies. */
export function hall([left, right], { decay = 2.1, dark = 0.45, early = 0.5, late = 0.7 } = {}) {
  const n = left.length;
  const wet = [new Float64Array(n), new Float64Array(n)];
  const lines = LINES.map((size) => new Float64Array(Math.round(size * 1.15)));
  const feed = lines.map((l) => 10 ** ((-3 * l.length) / RATE / decay));
  const at = lines.map(() => 0);
  const held = lines.map(() => 0);
  const y = new Float64Array(8);
  const before = span(0.019);
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < n; i++) {
      const from = (i - before + n) % n;
      let sum = 0;
      for (let k = 0; k < 8; k++) {
        held[k] = lines[k][at[k]] * (1 - dark) + held[k] * dark;
        y[k] = held[k] * feed[k];
        sum += y[k];
      }
      // A Householder mirror: every line hears all the others and nothing is lost or gained.
      const common = sum / 4;
      for (let k = 0; k < 8; k++) {
        lines[k][at[k]] = y[k] - common + (k % 2 === 0 ? left[from] : right[from]) * 0.5;
        at[k] = at[k] + 1 === lines[k].length ? 0 : at[k] + 1;
      }
      if (pass === 1) {
        wet[0][i] += late * (y[0] + y[2] - y[4] + y[6] + 0.4 * (y[1] - y[5]));
        wet[1][i] += late * (y[1] + y[3] - y[5] + y[7] + 0.4 * (y[0] - y[4]));
      }
    }
  }
  for (const [delay, gain, pan] of EARLY) {
    const d = span(delay);
    const [gl, gr] = [early * gain * (0.5 - pan / 2), early * gain * (0.5 + pan / 2)];
    for (let i = 0; i < n; i++) {
      const j = (i - d + n) % n;
      const mono = (left[j] + right[j]) * 0.5;
      wet[0][i] += gl * mono;
      wet[1][i] += gr * mono;
    }
  }
  return wet;
}
