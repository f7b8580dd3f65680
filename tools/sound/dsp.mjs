// Small signal kit for the sound generator: seeded noise, filters, envelopes, resonators, a room.
// Everything is mono Float64Array at RATE; nothing here reads a clock or Math.random, so a render repeats exactly.

export const RATE = 48000;

/** Samples in `seconds`. */
export const span = (seconds) => Math.round(seconds * RATE);

/** An empty buffer of `seconds`. */
export const silence = (seconds) => new Float64Array(span(seconds));

/** A repeatable random source (mulberry32): each call gives a number in [0, 1). */
export function dice(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** White noise of `seconds`. */
export function noise(seconds, rng) {
  const out = silence(seconds);
  for (let i = 0; i < out.length; i++) out[i] = rng() * 2 - 1;
  return out;
}

/** Mixes `part` into `into` at `at` seconds. With `wrap`, what runs over the end comes back at the start: a loop has no edge. */
export function mix(into, part, at = 0, gain = 1, wrap = false) {
  const start = span(at);
  for (let i = 0; i < part.length; i++) {
    const j = start + i;
    if (wrap) into[((j % into.length) + into.length) % into.length] += part[i] * gain;
    else if (j >= 0 && j < into.length) into[j] += part[i] * gain;
  }
  return into;
}

/** Multiplies by a function of time (seconds). Changes the buffer in place. */
export function shape(buffer, gainAt) {
  for (let i = 0; i < buffer.length; i++) buffer[i] *= gainAt(i / RATE);
  return buffer;
}

/** Struck shape: straight up over `attack`, then exponential decay with time constant `decay`. */
export const struck = (attack, decay) => (t) => (t < attack ? t / attack : Math.exp(-(t - attack) / decay));

/** Swelling shape: up over `rise`, flat, down over `fall`, for a total of `length`. */
export const swell = (rise, fall, length) => (t) => {
  const up = Math.min(1, t / rise);
  const down = Math.min(1, Math.max(0, (length - t) / fall));
  return Math.sin((Math.PI / 2) * up) * Math.sin((Math.PI / 2) * down);
};

function coefficients(kind, hertz, q, gainDb) {
  const w = (2 * Math.PI * Math.min(hertz, RATE * 0.45)) / RATE;
  const cos = Math.cos(w);
  const alpha = Math.sin(w) / (2 * q);
  const a0 = 1 + alpha;
  if (kind === 'low') return [(1 - cos) / 2 / a0, (1 - cos) / a0, (1 - cos) / 2 / a0, (-2 * cos) / a0, (1 - alpha) / a0];
  if (kind === 'high') return [(1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0, (-2 * cos) / a0, (1 - alpha) / a0];
  if (kind === 'band') return [alpha / a0, 0, -alpha / a0, (-2 * cos) / a0, (1 - alpha) / a0];
  // High shelf: only the loudness meter needs it.
  const A = 10 ** (gainDb / 40);
  const r = 2 * Math.sqrt(A) * alpha;
  const s0 = A + 1 - (A - 1) * cos + r;
  return [
    (A * (A + 1 + (A - 1) * cos + r)) / s0,
    (-2 * A * (A - 1 + (A + 1) * cos)) / s0,
    (A * (A + 1 + (A - 1) * cos - r)) / s0,
    (2 * (A - 1 - (A + 1) * cos)) / s0,
    (A + 1 - (A - 1) * cos - r) / s0,
  ];
}

/**
 * Second-order filter ('low', 'high', 'band', 'shelf'). `hertz` is a number or a function of time.
 * With `loop`, the buffer is run twice and the second pass kept, so that the filter's memory also loops.
 */
export function filter(buffer, kind, hertz, { q = 0.707, gainDb = 0, loop = false } = {}) {
  const moving = typeof hertz === 'function';
  const out = new Float64Array(buffer.length);
  let c = coefficients(kind, moving ? hertz(0) : hertz, q, gainDb);
  let x1 = 0, x2 = 0, y1 = 0, y2 = 0;
  for (let pass = loop ? 0 : 1; pass < 2; pass++) {
    for (let i = 0; i < buffer.length; i++) {
      if (moving && i % 32 === 0) c = coefficients(kind, hertz(i / RATE), q, gainDb);
      const x = buffer[i];
      const y = c[0] * x + c[1] * x1 + c[2] * x2 - c[3] * y1 - c[4] * y2;
      x2 = x1; x1 = x; y2 = y1; y1 = y;
      out[i] = y;
    }
  }
  return out;
}

/** A struck body: damped sines. `modes` are [hertz, amplitude, decay seconds]. */
export function modes(seconds, list, rng = () => 0) {
  const out = silence(seconds);
  for (const [hertz, amplitude, decay] of list) {
    const phase = rng() * 2 * Math.PI;
    for (let i = 0; i < out.length; i++) {
      const t = i / RATE;
      out[i] += amplitude * Math.exp(-t / decay) * Math.sin(2 * Math.PI * hertz * t + phase) * Math.min(1, t / 0.0006);
    }
  }
  return out;
}

/** A skin or a heavy mass: a sine that falls from `high` to `low` hertz while it dies. */
export function thud(seconds, high, low, decay) {
  const out = silence(seconds);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    phase += (2 * Math.PI * (low + (high - low) * Math.exp(-t / 0.03))) / RATE;
    // A little saturation gives harmonics that small loudspeakers can render.
    out[i] = Math.tanh(1.8 * Math.sin(phase) * Math.exp(-t / decay)) * Math.min(1, t / 0.0015);
  }
  return out;
}

/** Crackle: `rate(t)` tiny bursts of noise a second, between `from` and `to` hertz. Paper, gravel, fabric. */
export function grains(seconds, rate, from, to, rng, grainDecay = 0.003) {
  const out = silence(seconds);
  for (let i = 0; i < out.length; i++) {
    if (rng() >= rate(i / RATE) / RATE) continue;
    const gain = 0.2 + 0.8 * rng() ** 2;
    const decay = grainDecay * (0.5 + rng());
    const length = Math.min(out.length - i, span(decay * 6));
    for (let k = 0; k < length; k++) out[i + k] += gain * (rng() * 2 - 1) * Math.exp(-k / RATE / decay);
  }
  return filter(filter(out, 'high', from), 'low', to);
}

const COMBS = [0.0297, 0.0371, 0.0411, 0.0437, 0.0533, 0.0617];

/** A room: combs with darkening feedback, then two all-passes. Returns the wet signal only, `tail` seconds longer unless it loops. */
export function room(buffer, { decay = 1.2, dark = 0.4, tail = 1, loop = false } = {}) {
  const length = loop ? buffer.length : buffer.length + span(tail);
  let wet = new Float64Array(length);
  for (const delay of COMBS) {
    const line = new Float64Array(span(delay));
    const feedback = 10 ** ((-3 * delay) / decay);
    let at = 0, held = 0;
    for (let pass = loop ? 0 : 1; pass < 2; pass++) {
      for (let i = 0; i < length; i++) {
        const y = line[at];
        held = y * (1 - dark) + held * dark;
        line[at] = (buffer[i] ?? 0) + held * feedback;
        at = (at + 1) % line.length;
        if (pass === 1) wet[i] += y / COMBS.length;
      }
    }
  }
  for (const delay of [0.0051, 0.0127]) {
    const line = new Float64Array(span(delay));
    const out = new Float64Array(length);
    let at = 0;
    for (let pass = loop ? 0 : 1; pass < 2; pass++) {
      for (let i = 0; i < length; i++) {
        const y = line[at] - 0.6 * wet[i];
        line[at] = wet[i] + 0.6 * y;
        at = (at + 1) % line.length;
        out[i] = y;
      }
    }
    wet = out;
  }
  return wet;
}

/** Dry plus `amount` of room. */
export function inRoom(buffer, amount, options) {
  const wet = room(buffer, options);
  return mix(mix(new Float64Array(wet.length), buffer), wet, 0, amount);
}
