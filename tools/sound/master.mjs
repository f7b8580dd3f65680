// Loudness as broadcasters count it (ITU-R BS.1770: K-weighting and gates), and a limiter that looks ahead.
import { RATE, span } from './dsp.mjs';

/** The two filters of the K-weighting at 48 kHz, as the recommendation gives them. */
const K = [
  [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
  [1, -2, 1, -1.99004745483398, 0.99007225036621],
];

function weighted(x) {
  let out = x;
  for (const [b0, b1, b2, a1, a2] of K) {
    const y = new Float64Array(out.length);
    let x1 = 0, x2 = 0, y1 = 0, y2 = 0;
    for (let i = 0; i < y.length; i++) {
      const v = b0 * out[i] + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      x2 = x1; x1 = out[i]; y2 = y1; y1 = v;
      y[i] = v;
    }
    out = y;
  }
  return out;
}

/** Integrated loudness in LUFS of one or two channels. A mono sound is counted once, as a browser sends it to both ears. */
export function lufs(channels) {
  const heard = channels.map(weighted);
  const block = span(0.4), hop = span(0.1);
  const powers = [];
  for (let at = 0; at + block <= heard[0].length; at += hop) {
    let sum = 0;
    for (const x of heard) for (let i = at; i < at + block; i++) sum += x[i] * x[i];
    powers.push(sum / block);
  }
  const level = (p) => -0.691 + 10 * Math.log10(p);
  const mean = (list) => list.reduce((s, p) => s + p, 0) / Math.max(1, list.length);
  const loud = powers.filter((p) => p > 0 && level(p) > -70);
  const gate = level(mean(loud)) - 10;
  return level(mean(loud.filter((p) => level(p) > gate)));
}

/**
 * Keeps both channels under `ceiling` by turning down a little before each peak and up again after it. Periodic, so a
 * loop stays one.
 */
export function limited(channels, ceiling) {
  const n = channels[0].length;
  const reach = span(0.006);
  const wish = new Float64Array(n).fill(1);
  for (const x of channels) {
    for (let i = 0; i < n; i++) {
      // Between two samples the wave may stand higher than at either.
      const a = Math.max(Math.abs(x[i]), Math.abs(1.125 * (x[i] + x[(i + 1) % n]) * 0.5 - 0.0625 * (x[(i - 1 + n) % n] + x[(i + 2) % n])));
      if (a > ceiling) wish[i] = Math.min(wish[i], ceiling / a);
    }
  }
  if (wish.every((g) => g === 1)) return channels;
  const low = new Float64Array(n).fill(1);
  for (let i = 0; i < n; i++) if (wish[i] < 1) for (let k = -reach; k <= reach; k++) { const j = (i + k + n) % n; if (wish[i] < low[j]) low[j] = wish[i]; }
  // The way down is quick, the way up takes its time.
  const gain = new Float64Array(n);
  const back = 1 - Math.exp(-1 / (0.12 * RATE));
  let g = 1;
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < n; i++) {
      g = low[i] < g ? low[i] : g + (1 - g) * back;
      if (g > low[i]) g = low[i];
      gain[i] = g;
    }
  }
  const window = reach;
  let sum = 0;
  for (let k = 0; k < window; k++) sum += gain[k];
  const smooth = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    smooth[(i + (window >> 1)) % n] = sum / window;
    sum += gain[(i + window) % n] - gain[i];
  }
  return channels.map((x) => x.map((v, i) => v * smooth[i]));
}

/** Brings a loop to a loudness, peaks under the ceiling. */
export function mastered(channels, target, ceiling) {
  let out = channels;
  for (let round = 0; round < 4; round++) {
    const gain = 10 ** ((target - lufs(out)) / 20);
    out = limited(out.map((x) => x.map((v) => v * gain)), ceiling);
  }
  return out;
}
