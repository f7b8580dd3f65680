// Won: the theme in D major, 4/4, sixteen bars. Harmonium and horns, then strings, then everybody with the bells; the last
// bar falls back to the quiet of the first.
import { bars, figure, line, roll, strokes } from '../band/notation.mjs';

const FIRST = 'd4:1.5 e4:.5 f#4 a4 | g4:1.5 f#4:.5 e4:2 | b4:1.5 a4:.5 g4 d4 | e4 g4:.5 f#4:.5 e4:2';
const SECOND = 'd4:1.5 e4:.5 f#4 b4 | d5:2 c#5 b4 | b4 a4:.5 g4:.5 g4 b4 | a4:3 -';
const THIRD = 'c#5:1.5 a4:.5 f#4 c#5 | d5:1.5 c#5:.5 b4 d5 | f#5:1.5 e5:.5 d5 a4 | e5:2 c#5 a4';
const LAST = 'f#5:1.5 e5:.5 d5 b4 | d5:1.5 b4:.5 g4 b4 | a4 d5 e5 c#5 | d5:4';
const HELD = 'f#3+a3+d4:4 | g3+a3+c#4:4 | g3+b3+d4:4 | g3+a3+c#4:4 | f#3+b3+d4:4 | g3+b3+d4:4 | g3+b3+e4:4 | a3+c#4+e4:4 | a3+c#4+f#4:4 | b3+d4+g4:4 | a3+d4+f#4:4 | a3+c#4+e4:4 | b3+d4+f#4:4 | b3+d4+g4:4 | a3+d4+f#4:2 a3+c#4+g4:2 | a3+d4+f#4:4';
const BASS = 'd2:4 | a1:4 | g1:4 | a1:4 | b1:4 | g1:4 | e2:4 | a1:2 g1:2 | f#1:4 | g1:4 | d2:4 | a1:4 | b1:4 | g1:2 e2:2 | a1:4 | d2:4';
const HORNS = 'f#4:2 a3:2 | g3:2 a3:2 | g3:2 b3:2 | a3:4 | f#3:2 b3:2 | b3:2 d4:2 | e4:2 b3:2 | c#4:2 e4:2 | c#4:2 f#4:2 | g4:2 d4:2 | d4:2 f#4:2 | e4:2 c#4:2 | d4:2 f#4:2 | g4:2 e4:2 | d4:2 c#4:2 | d4:4';
const CHORDS = ['b2+f#3+d4', 'g2+d3+b3', 'e3+g3+b3', 'a2+e3+c#4', 'f#2+c#3+a3', 'g2+d3+b3', 'd3+f#3+a3', 'a2+e3+c#4', 'b2+f#3+d4', 'g2+d3+b3', 'a2+d3+f#3', 'd3+f#3+a3'];
const RISE = [[0, 0, 0.5], [0.5, 1, 0.5, -0.05], [1, 2, 0.5], [1.5, 3, 0.5, -0.05], [2, 4, 0.5], [2.5, 3, 0.5, -0.05], [3, 2, 0.5], [3.5, 1, 0.5, -0.05]];
const up = [[0, 0.54], [16, 0.56], [30, 0.6], [32, 0.6], [46, 0.8], [56, 0.85], [60, 0.75], [64, 0.46]];

export const dawn = {
  beats: 64, bpm: 80, sway: [0.04, 8], seed: 6, hall: { decay: 2.4, dark: 0.4 },
  parts: [
    { play: 'harmonium', gain: -9, pan: 0.1, send: 0.4, notes: line(0, HELD, { dyn: up }) },
    { play: 'horn', gain: -3, pan: -0.15, send: 0.5, notes: line(0, FIRST, { dyn: [[0, 0.58], [8, 0.68], [16, 0.58]] }).concat(line(16, HORNS.split('|').slice(4).join('|'), { dyn: up.map(([b, f]) => [b, f * 0.85]) })) },
    { play: 'violas', gain: -6, pan: -0.2, send: 0.4, notes: line(16, SECOND, { dyn: up }).concat(line(32, `${THIRD}|${LAST}`, { dyn: up })) },
    { play: 'violins', gain: -6, pan: -0.4, send: 0.45, notes: line(16, SECOND, { dyn: [[16, 0.35], [32, 0.55]], up: 12 }).concat(line(32, `${THIRD}|${LAST}`, { dyn: up, up: 12 })) },
    { play: 'cellos', gain: -6, pan: 0.25, send: 0.4, notes: line(16, 'f#3:2 d3:2 | b2:2 d3:2 | e3:2 g3:2 | a3:2 c#3:2 | f#3:2 a3:2 | g3:2 b3:2 | a3:2 f#3:2 | e3:2 a3:2 | b3:2 f#3:2 | g3:2 e3:2 | f#3:2 e3:2 | d3:4', { dyn: up }) },
    { play: 'basses', gain: -7, pan: 0.35, send: 0.3, notes: line(0, BASS, { dyn: up, hold: 0.97 }) },
    { play: 'piano', gain: -10, pan: 0.3, send: 0.4, notes: figure(16, CHORDS, RISE, { dyn: up.map(([b, f]) => [b, f * 0.7]), up: 12 }) },
    { play: 'trombones', gain: -9, pan: 0.3, send: 0.45, notes: line(32, 'f#3+c#4:4 | g3+d4:4 | d3+a3:4 | a3+e4:4 | b2+f#3:4 | g2+d3:2 e3+b3:2 | a2+f#3:2 a2+e3:2 | d3+a3:3 -', { dyn: [[32, 0.45], [46, 0.68], [60, 0.7], [64, 0.35]] }) },
    { play: 'choir', gain: -9, pan: 0, send: 0.65, notes: line(32, `${THIRD}|${LAST}`, { dyn: [[32, 0.35], [46, 0.62], [56, 0.7], [64, 0.3]], up: -12 }) },
    { play: 'timpani', gain: -7, pan: 0.15, send: 0.45, notes: [...strokes(bars(4, 8), [[0, 0.3]], { pitch: 'a2' }), ...roll(30, 32, 8, 0.14, 0.34, 'a2'), ...strokes(bars(8, 15), [[0, 0.5], [3, 0.34]], { pitch: 'd3' }), ...roll(58, 60, 8, 0.2, 0.4, 'a2'), ...strokes([60], [[0, 0.55]], { pitch: 'd3' })] },
    { play: 'bell', gain: -13, pan: -0.5, send: 0.6, notes: [32, 40, 48, 56, 60].map((at, n) => ({ at, length: 4, key: [66, 62, 66, 69, 62][n], force: 0.5 })) },
    { play: 'cymbal', gain: -11, pan: 0.35, send: 0.4, notes: [{ at: 28, length: 4, key: 60, force: 0.55 }, { at: 44, length: 4, key: 60, force: 0.7 }] },
  ],
};
