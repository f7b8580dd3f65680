// A small writer of Standard MIDI Files (format 0): enough to hand a score to a synthesiser.

export const TICKS = 480; // per quarter note

const vlq = (n) => {
  const out = [n & 0x7f];
  for (let rest = n >> 7; rest > 0; rest >>= 7) out.unshift((rest & 0x7f) | 0x80);
  return out;
};
const u32 = (n) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const word = (text) => [...text].map((c) => c.charCodeAt(0));

/**
 * Builds a file. `parts`: { channel, program, volume 0–127, pan 0–127, notes: [{ at, length, key, force }] },
 * with `at` and `length` in quarter notes. Channel 9 is percussion.
 */
export function midiFile(bpm, parts) {
  const events = [];
  const put = (tick, order, bytes) => events.push({ tick: Math.round(tick), order, bytes });
  put(0, 0, [0xff, 0x51, 3, ...u32(Math.round(60_000_000 / bpm)).slice(1)]);
  for (const { channel, program, volume, pan, reverb, notes } of parts) {
    put(0, 1, [0xc0 | channel, program]);
    put(0, 1, [0xb0 | channel, 7, volume]);
    put(0, 1, [0xb0 | channel, 10, pan]);
    put(0, 1, [0xb0 | channel, 91, reverb]);
    put(0, 1, [0xb0 | channel, 93, 0]); // no chorus: its slow swing would not fit the loop
    for (const { at, length, key, force } of notes) {
      put(at * TICKS, 3, [0x90 | channel, key, force]);
      // Note-offs sort before note-ons of the same tick, so a repeated note is struck again.
      put((at + length) * TICKS, 2, [0x80 | channel, key, 0]);
    }
  }
  events.sort((a, b) => a.tick - b.tick || a.order - b.order);
  const body = [];
  let now = 0;
  for (const { tick, bytes } of events) {
    body.push(...vlq(tick - now), ...bytes);
    now = tick;
  }
  body.push(0, 0xff, 0x2f, 0);
  return Uint8Array.from([
    ...word('MThd'), ...u32(6), 0, 0, 0, 1, (TICKS >> 8) & 255, TICKS & 255,
    ...word('MTrk'), ...u32(body.length), ...body,
  ]);
}
