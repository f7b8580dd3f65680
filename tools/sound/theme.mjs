// The theme: twelve bars in D minor at 80 to the quarter, exactly 36 seconds, written for this game.
// Pulse in the low strings, a tune for bassoon and then violas and clarinet, horns from bar 9; bar 12 leads back to bar 1.

export const BPM = 80;
export const BARS = 12;
export const BEATS = BARS * 4;
export const THEME_SECONDS = (BEATS * 60) / BPM;

const STEPS = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };

/** 'd4' → 62, 'bb3' → 58, 'c#4' → 61. */
export function key(name) {
  const [, letter, sign, octave] = /^([a-g])(#|b)?(\d)$/.exec(name) ?? [];
  if (!letter) throw new Error(`not a note: ${name}`);
  return 12 * (Number(octave) + 1) + STEPS[letter] + (sign === '#' ? 1 : sign === 'b' ? -1 : 0);
}

/** A line such as 'd4:1.5 e4:.5 -:1': notes and rests one after the other, from `at` beats. */
function line(at, text, force, { hold = 0.96, up = 0 } = {}) {
  const notes = [];
  for (const item of text.trim().split(/\s+/)) {
    const [name, beats] = item.split(':');
    const length = Number(beats);
    if (name !== '-') {
      // The first of a bar leans a little: it should sound played.
      const accent = Number.isInteger(at / 4) ? 6 : Number.isInteger(at) ? 2 : -3;
      notes.push({ at, length: length * hold, key: key(name) + up, force: Math.min(127, force + accent) });
    }
    at += length;
  }
  return notes;
}

const MELODY = `
  d4:1.5 e4:.5 f4:1 a4:1      g4:1.5 f4:.5 e4:2
  bb4:1.5 a4:.5 g4:1 d4:1     e4:1 g4:.5 f4:.5 e4:1 c#4:1
  d4:1.5 e4:.5 f4:1 a4:1      d5:2 c5:1 bb4:1
  bb4:1 a4:.5 g4:.5 g4:2      g4:1.5 e4:.5 c5:2
  c5:1.5 a4:.5 f4:1 c5:1      d5:1.5 c5:.5 bb4:1 d5:1
  a4:1.5 g4:.5 f4:1 e4:1      e4:2 c#4:1 e4:1`;

// Root and fifth for the pulse, then the held chord, bar by bar.
const BAR_CHORDS = [
  ['d2 a2', 'a3 d4 f4'], ['c2 g2', 'g3 c4 e4'], ['g1 d2', 'g3 bb3 d4'], ['a1 e2', 'a3 c#4 e4'],
  ['d2 a2', 'a3 d4 f4'], ['bb1 f2', 'bb3 d4 f4'], ['g1 d2', 'g3 bb3 d4'], ['c2 g2', 'g3 c4 e4'],
  ['f2 c3', 'a3 c4 f4'], ['bb1 f2', 'bb3 d4 f4'], ['d2 a2', 'a3 d4 f4'], ['a1 e2', 'a3 c#4 e4'],
];

const words = (text) => text.split(' ');
const bars = (text, from, to) => {
  const lines = text.trim().split(/\s{2,}|\n/).filter(Boolean);
  return lines.slice(from, to).join(' ');
};

function pulse() {
  return BAR_CHORDS.flatMap(([pair], bar) => {
    const [root, fifth] = words(pair);
    const force = bar < 4 ? 62 : bar < 8 ? 70 : 80;
    return line(bar * 4, `${root}:.5 ${root}:.5 ${fifth}:.5 ${root}:.5 ${root}:.5 ${fifth}:.5 ${root}:.5 ${fifth}:.5`, force, { hold: 0.55, up: 12 });
  });
}

const bass = () => BAR_CHORDS.flatMap(([pair], bar) => line(bar * 4, `${words(pair)[0]}:3 ${words(pair)[1]}:1`, 66, { hold: 0.9 }));

const held = (from, to, force) =>
  BAR_CHORDS.slice(from, to).flatMap(([, chord], n) =>
    words(chord).map((name) => ({ at: (from + n) * 4, length: 3.95, key: key(name), force })));

function horns() {
  return line(32, 'f3:2 a3:2 bb3:2 d4:2 a3:2 d4:2 c#4:2 a3:2', 74).concat(line(32, 'c3:2 f3:2 f3:2 bb3:2 f3:2 a3:2 e3:2 e3:2', 66));
}

function timpani() {
  const notes = [];
  for (let bar = 0; bar < BARS; bar++) {
    const root = key(words(BAR_CHORDS[bar][0])[0]);
    const low = root < 38 ? root + 12 : root;
    notes.push({ at: bar * 4, length: 1, key: low, force: bar < 4 ? 48 : 66 });
    if (bar >= 4) notes.push({ at: bar * 4 + 2.5, length: 0.5, key: low, force: 44 });
  }
  // A roll through the last two beats carries the end back into the beginning.
  for (let n = 0; n < 16; n++) notes.push({ at: 46 + n / 8, length: 0.12, key: key('a2'), force: 30 + n * 2 });
  return notes;
}

function drums() {
  const notes = [];
  const SNARE = 38, LOW = 35;
  for (let bar = 4; bar < BARS; bar++) {
    const base = bar < 8 ? 30 : 44;
    for (const [beat, lean] of [[0, 8], [1, 0], [1.5, -4], [2, 6], [2.75, -8], [3, 0], [3.25, -8], [3.5, -2], [3.75, -4]]) {
      notes.push({ at: bar * 4 + beat, length: 0.2, key: SNARE, force: base + lean });
    }
    if (bar >= 8) notes.push({ at: bar * 4, length: 0.3, key: LOW, force: 70 }, { at: bar * 4 + 2, length: 0.3, key: LOW, force: 58 });
  }
  return notes;
}

/** The parts of one time through, ready for midiFile. Programs are General MIDI numbers from 0. */
export function theme() {
  const part = (channel, program, volume, pan, reverb, notes) => ({ channel, program, volume, pan, reverb, notes });
  return [
    part(0, 42, 96, 78, 50, pulse()), // cellos
    part(1, 43, 92, 84, 40, bass()), // double basses
    part(2, 70, 100, 58, 50, line(0, bars(MELODY, 0, 4), 88)), // bassoon
    part(3, 41, 98, 46, 55, line(16, bars(MELODY, 4, 12), 84)), // violas
    part(4, 71, 84, 52, 55, line(16, bars(MELODY, 4, 8), 70).concat(line(32, bars(MELODY, 8, 12), 80, { up: 12 }))), // clarinet
    part(5, 20, 58, 64, 60, held(4, 12, 58)), // harmonium
    part(6, 44, 62, 40, 70, held(0, 4, 44).concat(held(8, 12, 60))), // strings, tremolo
    part(7, 60, 82, 34, 70, horns()),
    part(8, 47, 96, 70, 60, timpani()),
    part(9, 48, 84, 60, 60, drums()), // orchestral kit
  ];
}

/** The same parts `times` over, end to end. */
export const repeated = (parts, times) =>
  parts.map((p) => ({
    ...p,
    notes: Array.from({ length: times }, (_, n) => p.notes.map((note) => ({ ...note, at: note.at + n * BEATS }))).flat(),
  }));
