// The whole band: notes go to their places on the stage and into the hall, and out comes one turn of a loop in stereo.
import { RATE, dice, filter, span } from '../dsp.mjs';
import { fromDb } from '../wav.mjs';
import { SUSTAINED, section } from './bowed.mjs';
import { hall } from './hall.mjs';
import { striker } from './struck.mjs';

const WIDTH = 1.35;

/** Seconds a piece lasts. */
export const secondsOf = ({ beats, bpm }) => (beats * 60) / bpm;

/**
 * When a beat falls, in seconds. `sway` [seconds, beats] lets the time breathe: late in the middle of each span of so many
 * beats, right again at its end. The spans fit the piece a whole number of times, so the loop keeps its length.
 */
export function clockOf({ bpm, sway }) {
  return (beat) => (beat * 60) / bpm + (sway ? sway[0] * Math.sin((Math.PI * beat) / sway[1]) ** 2 : 0);
}

function place(into, sound, start, gain) {
  const n = into.length;
  for (let i = 0, j = ((start % n) + n) % n; i < sound.length; i++) {
    into[j] += sound[i] * gain;
    if (++j === n) j = 0;
  }
}

/** Plays a piece: { beats, bpm, sway?, seed, hall?, parts: [{ play, gain dB, pan −1…1, send 0…1, notes }] } → [left, right]. */
export function perform(piece) {
  const n = span(secondsOf(piece));
  const clock = clockOf(piece);
  const dry = [new Float64Array(n), new Float64Array(n)];
  const send = [new Float64Array(n), new Float64Array(n)];
  piece.parts.forEach((part, index) => {
    const rng = dice(piece.seed * 1000 + index);
    const make = Object.hasOwn(SUSTAINED, part.play) ? section(part.play, rng) : striker(part.play, rng);
    const gain = fromDb(part.gain ?? 0);
    const pan = part.pan ?? 0;
    const [gl, gr] = [Math.cos((Math.PI / 4) * (1 + pan)) * Math.SQRT2, Math.sin((Math.PI / 4) * (1 + pan)) * Math.SQRT2];
    for (const note of part.notes) {
      const from = clock(note.at);
      const seconds = Math.max(0.05, clock(note.at + note.length) - from);
      const [left, right] = make(note, seconds);
      // Nobody is a machine: a few milliseconds either way.
      const start = Math.round((from + (rng() - 0.5) * (part.loose ?? 0.012)) * RATE);
      place(dry[0], left, start, gain * gl);
      place(dry[1], right, start, gain * gr);
      place(send[0], left, start, gain * gl * (part.send ?? 0.3));
      place(send[1], right, start, gain * gr * (part.send ?? 0.3));
    }
  });
  const wet = hall(send, piece.hall);
  const sum = dry.map((x, c) => x.map((v, i) => v + wet[c][i]));
  // What is left and right of the middle comes forward a little, and the air above is opened.
  for (let i = 0; i < n; i++) {
    const middle = (sum[0][i] + sum[1][i]) / 2;
    const side = ((sum[0][i] - sum[1][i]) / 2) * WIDTH;
    sum[0][i] = middle + side;
    sum[1][i] = middle - side;
  }
  return sum.map((x) => filter(filter(x, 'high', 32, { loop: true }), 'shelf', 2200, { gainDb: 4, loop: true }));
}
