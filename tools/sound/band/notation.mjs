// Scores as text. A line such as 'd4:1.5 e4:.5 f4 a4 | g4:2 -:2' is notes and rests one after the other: name, then beats
// (one if left out). Chords are 'a3+c4+e4:2', rests '-'; a trailing '!' leans on a note, a trailing '.' plucks it short.

const STEPS = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };

/** 'd4' → 62, 'bb3' → 58, 'c#4' → 61. */
export function key(name) {
  const [, letter, sign, octave] = /^([a-g])(#|b)?(\d)$/.exec(name) ?? [];
  if (!letter) throw new Error(`not a note: ${name}`);
  return 12 * (Number(octave) + 1) + STEPS[letter] + (sign === '#' ? 1 : sign === 'b' ? -1 : 0);
}

/** Straight lines between [beat, value] points; a number is the same everywhere. */
export function curve(points) {
  if (typeof points === 'number') return () => points;
  return (at) => {
    const n = points.findIndex(([beat]) => beat > at);
    if (n === 0) return points[0][1];
    if (n < 0) return points[points.length - 1][1];
    const [[b0, v0], [b1, v1]] = [points[n - 1], points[n]];
    return v0 + ((v1 - v0) * (at - b0)) / (b1 - b0);
  };
}

/**
 * Notes of a line that begins at beat `at`. `dyn` is the force (0–1) or [beat, force] points counted from the piece's
 * beginning; `hold` the part of its length a note sounds; `up` transposes; `meter` makes every bar between '|' add up.
 */
export function line(at, text, { dyn = 0.6, hold = 1, up = 0, meter = 4 } = {}) {
  const force = curve(dyn);
  const notes = [];
  let now = at;
  for (const bar of text.trim().split('|')) {
    const start = now;
    for (const item of bar.trim().split(/\s+/).filter(Boolean)) {
      const [, names, beats, mark] = /^([a-g#b0-9+-]+)(?::([\d.]*\d|\.\d+))?([!.]*)$/.exec(item) ?? [];
      if (!names) throw new Error(`not a note: ${item}`);
      const length = beats === undefined ? 1 : Number(beats);
      // The first of a bar leans a little: it should sound played.
      const place = now - at;
      const accent = (place % meter === 0 ? 0.05 : Number.isInteger(place) ? 0.01 : -0.03) + (mark.includes('!') ? 0.14 : 0);
      if (names !== '-') {
        for (const name of names.split('+')) {
          notes.push({ at: now, length: length * (mark.includes('.') ? 0.4 : hold), key: key(name) + up, force: Math.min(1, Math.max(0.05, force(now) + accent)) });
        }
      }
      now += length;
    }
    if (meter && bar.trim() && Math.abs(now - start - meter) > 1e-6) throw new Error(`a bar of ${now - start} beats instead of ${meter}: ${bar}`);
  }
  return notes;
}

/**
 * The same rhythm on each chord of a list, one a bar; 'd3+f3+a3/b2+e3+g#3' changes in its middle. `beats` are
 * [offset, chord tone counted from 0, length, lean].
 */
export function figure(at, chords, beats, { dyn = 0.5, meter = 4, up = 0 } = {}) {
  const force = curve(dyn);
  return chords.flatMap((chord, bar) => {
    const halves = chord.split('/').map((half) => half.split('+').map(key));
    return beats.map(([offset, tone, length, lean = 0]) => {
      const tones = halves[Math.floor((offset / meter) * halves.length)];
      const when = at + bar * meter + offset;
      const octave = Math.floor(tone / tones.length);
      return { at: when, length, key: tones[tone % tones.length] + 12 * octave + up, force: Math.max(0.05, force(when) + lean + (offset === 0 ? 0.05 : 0)) };
    });
  });
}

/** Strokes of one drum: [beat, force] pairs relative to each of the `bars`, which are given in beats. */
export const strokes = (bars, pattern, { dyn = 0, pitch = 'c3', length = 0.5 } = {}) => {
  const force = curve(dyn);
  return bars.flatMap((bar) => pattern.map(([offset, f]) => ({ at: bar + offset, length, key: key(pitch), force: Math.max(0.03, Math.min(1, f + force(bar + offset))) })));
};

/** Bars from `first` to before `last`, as beats. */
export const bars = (first, last, meter = 4, every = 1) => {
  const out = [];
  for (let n = first; n < last; n += every) out.push(n * meter);
  return out;
};

/** A roll: even strokes between two beats, from one force to another. */
export function roll(from, to, rate, f0, f1, pitch = 'a2') {
  const count = Math.round((to - from) * rate);
  return Array.from({ length: count }, (_, n) => ({ at: from + n / rate, length: 0.3, key: key(pitch), force: f0 + ((f1 - f0) * n) / count }));
}
