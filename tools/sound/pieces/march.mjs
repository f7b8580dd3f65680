// Heat: the street sings. A march in A minor for bayan and brass, 4/4, twenty-four bars, and in its middle the two songs
// that were sung against and with one another in these months: four bars of the Marseillaise (Rouget de Lisle, 1792) from a
// band round the corner, answered by four bars of the Internationale (Pierre De Geyter, 1888).
import { bars, figure, line, roll, strokes } from '../band/notation.mjs';

const MARCH = 'a4:1.5 b4:.5 c5 e5 | d5:.5 c5:.5 b4 a4:2 | f5:1.5 e5:.5 d5 a4 | c5:.5 b4:.5 a4 g#4 b4 | a4:1.5 b4:.5 c5 e5 | a5:1.5 g5:.5 f5 c5 | d5 f5 e5 g#4 | a4:3 -';
const AGAIN = 'e5:1.5 d5:.5 c5 a4 | b4:.5 c5:.5 d5 e5:2 | f5:1.5 e5:.5 d5 f5 | e5 d5:.5 c5:.5 b4 e5 | a5:1.5 g5:.5 e5 c5 | f5 e5:.5 d5:.5 c5 a4 | d5 f5 e5:1.5 g#4:.5 | a4:3 -';
// In C, from the upbeat on.
const BAND = '- - - -:.25 g4:.5 g4:.25 | c5 c5 d5 d5 | g5:1.5 e5:.5 c5:.5 -:.25 c5:.25 e5:.75 c5:.25 | a4 f5:2 d5:.75 b4:.25 | c5:2 - -';
const ANSWER = '- - - g4 | c5:1.5 b4:.5 d5:.5 c5:.5 g4:.5 e4:.5 | a4:2 f4 a4 | d5:1.5 c5:.5 b4:.5 a4:.5 g4:.5 f4:.5 | e4:3 -';
const A_CHORDS = ['a2+e3+c4', 'a2+e3+c4', 'd3+f3+a3', 'e3+g#3+b3', 'a2+e3+c4', 'f2+c3+a3', 'd3+f3+a3/b2+e3+g#3', 'a2+e3+c4'];
const C_CHORDS = ['c3+g3+e4', 'c3+g3+e4', 'f3+a3+c4', 'c3+g3+e4', 'c3+g3+e4', 'f3+a3+c4', 'g2+d3+b3', 'c3+g3+e4'];
const B_CHORDS = ['a2+e3+c4', 'e3+g#3+b3', 'd3+f3+a3', 'e3+g#3+b3', 'a2+e3+c4', 'f2+c3+a3', 'd3+f3+a3/b2+e3+g#3', 'a2+e3+c4'];
const CHORDS = [...A_CHORDS, ...C_CHORDS, ...B_CHORDS];
const OOM = [[0, 0, 0.8, 0.08], [2, 1, 0.8]];
const PAH = [[1, 1, 0.35], [1, 2, 0.35], [3, 1, 0.35], [3, 2, 0.35]];
const STEP = [[0, 0.5], [1, 0.26], [1.5, 0.18], [2, 0.42], [2.75, 0.16], [3, 0.3], [3.5, 0.2]];
const loud = [[0, 0.46], [16, 0.6], [32, 0.5], [34, 0.34], [48, 0.44], [62, 0.55], [64, 0.68], [92, 0.8], [96, 0.5]];

export const march = {
  beats: 96, bpm: 120, seed: 4, hall: { decay: 1.4, dark: 0.5, early: 0.8 },
  parts: [
    { play: 'bayan', gain: -5, pan: -0.15, send: 0.25, notes: line(0, MARCH, { dyn: loud, hold: 0.92 }).concat(line(64, AGAIN, { dyn: loud, hold: 0.92 })) },
    { play: 'bayan', gain: -9, pan: -0.15, send: 0.25, notes: figure(0, A_CHORDS, PAH, { dyn: loud, up: 12 }).concat(figure(32, C_CHORDS, PAH, { dyn: loud, up: 12 }), figure(64, B_CHORDS, PAH, { dyn: loud, up: 12 })) },
    { play: 'tuba', gain: -4, pan: 0.3, send: 0.25, notes: figure(0, CHORDS, OOM, { dyn: loud, up: -12 }) },
    { play: 'pizz', gain: -8, pan: 0.35, send: 0.25, notes: figure(0, CHORDS, OOM, { dyn: loud }) },
    // The Marseillaise comes from round the corner: more of the houses than of the horns.
    { play: 'trombones', gain: -13, pan: 0.6, send: 1.1, notes: line(28, BAND, { dyn: 0.62, hold: 0.85 }) },
    { play: 'horn', gain: -14, pan: 0.6, send: 1.1, notes: line(28, BAND, { dyn: 0.6, hold: 0.85, up: -12 }) },
    // The Internationale is sung on this side of the street.
    { play: 'choir', gain: -4, pan: -0.35, send: 0.6, notes: line(44, ANSWER, { dyn: [[44, 0.5], [52, 0.66], [64, 0.6]], up: -12, hold: 0.97 }) },
    { play: 'bayan', gain: -10, pan: -0.2, send: 0.3, notes: line(44, ANSWER, { dyn: 0.5, hold: 0.94 }) },
    { play: 'trombones', gain: -8, pan: 0.25, send: 0.4, notes: line(64, 'a3:2 e3 a3 | g#3:2 e3:2 | a3:2 d3:2 | g#3:2 e3:2 | a3:2 c4:2 | a3:2 f3:2 | f3:2 e3:2 | a3:3 -', { dyn: [[64, 0.55], [92, 0.75], [96, 0.5]], hold: 0.9 }) },
    { play: 'choir', gain: -9, pan: 0.1, send: 0.6, notes: line(64, AGAIN, { dyn: [[64, 0.4], [80, 0.6], [92, 0.7], [96, 0.4]], up: -12, hold: 0.97 }) },
    { play: 'violins', gain: -9, pan: -0.45, send: 0.4, notes: line(16, 'a4:2 c5:2 | c5:2 f5:2 | d5:2 e5:2 | e5:3 -', { dyn: 0.45 }).concat(line(64, AGAIN, { dyn: [[64, 0.45], [92, 0.75], [96, 0.4]], hold: 0.95 })) },
    { play: 'drum', gain: -7, pan: 0.05, send: 0.35, notes: strokes(bars(0, 24), [[0, 0.42], [2, 0.32]], { dyn: [[0, 0], [32, 0.05], [36, -0.12], [62, -0.05], [64, 0.12], [96, 0]] }) },
    { play: 'snare', gain: -9, pan: -0.05, send: 0.35, notes: strokes(bars(0, 24), STEP, { dyn: [[0, 0], [30, 0.08], [33, -0.14], [62, -0.08], [64, 0.1], [92, 0.14], [96, 0]] }).concat(roll(62, 64, 8, 0.16, 0.46)) },
    { play: 'cymbal', gain: -12, pan: 0.3, send: 0.4, notes: [{ at: 62, length: 2, key: 60, force: 0.6 }] },
  ],
};
