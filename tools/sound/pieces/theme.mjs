// Title: the theme. D minor, 4/4, sixteen bars, written for this game. A bassoon alone over a plucked pulse, then violas and
// clarinet, then horns and everybody, and a turn on the dominant that leads back to the lone bassoon.
import { bars, figure, line, roll, strokes } from '../band/notation.mjs';

const FIRST = 'd4:1.5 e4:.5 f4 a4 | g4:1.5 f4:.5 e4:2 | bb4:1.5 a4:.5 g4 d4 | e4 g4:.5 f4:.5 e4 c#4';
const SECOND = 'd4:1.5 e4:.5 f4 a4 | d5:2 c5 bb4 | bb4 a4:.5 g4:.5 g4:2 | g4:1.5 e4:.5 c5:2';
const THIRD = 'c5:1.5 a4:.5 f4 c5 | d5:1.5 c5:.5 bb4 d5 | a4:1.5 g4:.5 f4 e4 | e4:2 c#4 e4';
const LAST = 'f4:1.5 g4:.5 a4 d5 | f5:1.5 e5:.5 d5 bb4 | g4 bb4 a4 g4 | a4:2 e4 c#4';
const UNDER = 'a3:2 c4:2 | bb3:2 f4:2 | f3:2 a3:2 | a3:2 g3:2 | d4:2 f4:2 | d4:2 bb3:2 | d4:2 e4:2 | e4:2 a3:2';

const CHORDS = ['d3+f3+a3', 'c3+e3+g3', 'g2+bb2+d3', 'a2+c#3+e3', 'd3+f3+a3', 'bb2+d3+f3', 'g2+bb2+d3', 'c3+e3+g3',
  'f2+a2+c3', 'bb2+d3+f3', 'd3+f3+a3', 'a2+c#3+e3', 'd3+f3+a3', 'bb2+d3+f3', 'g2+bb2+d3', 'a2+c#3+e3'];
const PULSE = [[0, 0, 0.5], [0.5, 0, 0.5, -0.08], [1, 2, 0.5], [1.5, 0, 0.5, -0.08], [2, 0, 0.5], [2.5, 2, 0.5, -0.08], [3, 1, 0.5], [3.5, 2, 0.5, -0.05]];
const BASS = 'd2:3 a1 | c2:3 g1 | g1:3 d2 | a1:3 e2 | d2:3 a1 | bb1:3 f2 | g1:3 d2 | c2:3 g2 | f2:3 c2 | bb1:3 f2 | d2:3 a1 | a1:3 e2 | d2:3 a1 | bb1:3 f2 | g1:2 e2:2 | a1:3 a1';
const HELD = 'a3+d4+f4:4 | g3+c4+e4:4 | g3+bb3+d4:4 | g3+bb3+e4:4 | a3+c4+f4:4 | bb3+d4+f4:4 | a3+d4+f4:4 | a3+c#4+e4:4 | a3+d4+f4:4 | bb3+d4+f4:4 | bb3+d4+g4:2 bb3+c#4+g4:2 | a3+c#4+e4:4';

export const theme = {
  beats: 64, bpm: 75, sway: [0.03, 8], seed: 1,
  parts: [
    { play: 'pizz', gain: -4.5, pan: 0.25, send: 0.25, notes: figure(0, CHORDS, PULSE, { dyn: [[0, 0.42], [16, 0.5], [32, 0.6], [60, 0.6], [64, 0.45]] }) },
    { play: 'basses', gain: -6, pan: 0.35, send: 0.25, notes: line(0, BASS, { dyn: [[0, 0.3], [16, 0.45], [32, 0.6], [60, 0.62], [64, 0.35]], hold: 0.95, up: 0 }) },
    { play: 'bassoon', gain: -4, pan: -0.15, send: 0.35, notes: line(0, FIRST, { dyn: [[0, 0.55], [8, 0.68], [16, 0.55]], hold: 0.98 }) },
    { play: 'violas', gain: -3, pan: -0.25, send: 0.4, notes: line(16, `${SECOND}|${THIRD}|${LAST}`, { dyn: [[16, 0.5], [28, 0.65], [32, 0.6], [44, 0.75], [48, 0.75], [56, 0.85], [64, 0.5]] }) },
    { play: 'clarinet', gain: -7, pan: 0.1, send: 0.4, notes: line(16, SECOND, { dyn: [[16, 0.45], [28, 0.6], [32, 0.5]] }) },
    { play: 'violins', gain: -6, pan: -0.4, send: 0.45, notes: line(32, `${THIRD}|${LAST}`, { dyn: [[32, 0.5], [48, 0.7], [56, 0.85], [64, 0.45]], up: 12 }) },
    { play: 'horn', gain: -5, pan: -0.1, send: 0.5, notes: line(32, UNDER, { dyn: [[32, 0.45], [48, 0.6], [56, 0.75], [64, 0.4]] }) },
    { play: 'harmonium', gain: -13, pan: 0.15, send: 0.35, notes: line(16, HELD, { dyn: [[16, 0.4], [40, 0.55], [56, 0.65], [64, 0.4]] }) },
    { play: 'trombones', gain: -9, pan: 0.3, send: 0.45, notes: line(48, 'd3+a3:4 | bb2+f3:4 | g2+d3:2 e3+bb3:2 | a2+e3:3 -', { dyn: [[48, 0.5], [56, 0.72], [64, 0.45]] }) },
    { play: 'timpani', gain: -8, pan: 0.2, send: 0.45, notes: [
      ...strokes(bars(4, 8), [[0, 0.35]], { pitch: 'd2' }), ...strokes(bars(8, 15), [[0, 0.5], [2.5, 0.32]], { pitch: 'd2' }), ...roll(60, 64, 8, 0.16, 0.34, 'a2')] },
    { play: 'snare', gain: -13, pan: 0.05, send: 0.4, notes: strokes(bars(8, 16), [[0, 0.4], [1, 0.25], [1.5, 0.2], [2, 0.36], [3, 0.26], [3.25, 0.18], [3.5, 0.24], [3.75, 0.2]], { dyn: [[32, -0.05], [56, 0.12], [64, -0.1]] }) },
    { play: 'cymbal', gain: -12, pan: 0.3, send: 0.4, notes: [{ at: 44, length: 4, key: 60, force: 0.5 }] },
  ],
};
