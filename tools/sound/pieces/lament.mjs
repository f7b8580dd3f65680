// Lost, or won by others: a chorale in E minor, 4/4, twelve slow bars, written for this game in the manner of the burial
// songs of the time. Men hum, cellos take it up, a bell counts; the drum walks behind.
import { bars, line, strokes } from '../band/notation.mjs';

const TUNE = 'e4:1.5 f#4:.5 g4 e4 | a4:2 g4 e4 | g4 f#4 f#4 d#4 | e4:3 - | b4:1.5 a4:.5 g4 d4 | f#4 a4 d4:2 | e4 a4 g4 e4 | f#4:3 b3 | e4:1.5 f#4:.5 g4 b4 | c5:2 a4:2 | g4 f#4 e4 d#4 | e4:4';
const ALTO = 'b3:2 b3:2 | c4:2 c4:2 | b3:2 b3 a3 | g3:3 - | d4:2 b3:2 | d4:2 a3:2 | c4:2 c4:2 | d#4:3 b3 | b3:2 e4:2 | e4:2 e4:2 | b3:2 c4 a3 | g3:4';
const TENOR = 'g3:2 g3:2 | e3:2 e3:2 | e3:2 d#3 f#3 | e3:3 - | g3:2 g3:2 | a3:2 f#3:2 | a3:2 g3:2 | b3:3 a3 | g3:2 g3:2 | a3:2 c4:2 | e3:2 a3 f#3 | b2:4';
const BASS = 'e2:4 | a2:2 c3:2 | b2:2 b1:2 | e2:3 - | g2:4 | d2:2 d3:2 | a2:2 c3:2 | b2:2 b1:2 | e2:2 g2:2 | a2:2 f#2:2 | b2:2 b1:2 | e2:4';
const dyn = [[0, 0.46], [6, 0.5], [14, 0.4], [16, 0.48], [26, 0.6], [31, 0.48], [32, 0.6], [38, 0.78], [44, 0.5], [48, 0.4]];

export const lament = {
  beats: 48, bpm: 62.5, sway: [0.06, 8], seed: 7, hall: { decay: 3, dark: 0.45, late: 0.85 },
  parts: [
    { play: 'hum', gain: -3, pan: -0.1, send: 0.5, notes: line(0, TUNE, { dyn, up: -12 }) },
    { play: 'hum', gain: -7, pan: 0.15, send: 0.5, notes: line(0, TENOR, { dyn }) },
    { play: 'hum', gain: -6, pan: 0.3, send: 0.5, notes: line(0, BASS, { dyn }) },
    { play: 'cellos', gain: -4, pan: 0.2, send: 0.4, notes: line(16, TUNE.split('|').slice(4).join('|'), { dyn: [[16, 0.36], [32, 0.55], [38, 0.72], [48, 0.3]], up: -12 }) },
    { play: 'violas', gain: -8, pan: -0.25, send: 0.45, notes: line(0, ALTO, { dyn: dyn.map(([b, f]) => [b, f * 0.85]) }) },
    { play: 'violins', gain: -9, pan: -0.4, send: 0.5, notes: line(32, TUNE.split('|').slice(8).join('|'), { dyn: [[32, 0.38], [38, 0.62], [48, 0.22]] }) },
    { play: 'harmonium', gain: -15, pan: 0.05, send: 0.4, notes: line(0, ALTO, { dyn }).concat(line(0, TENOR, { dyn })) },
    { play: 'basses', gain: -8, pan: 0.35, send: 0.3, notes: line(0, BASS, { dyn: dyn.map(([b, f]) => [b, f * 0.9]) }) },
    { play: 'piano', gain: -2, pan: 0.2, send: 0.4, notes: line(14, '- b4:.5 e5:.5', { dyn: 0.3, meter: 0 }).concat(line(30, '- f#5:.5 d#5:.5 ', { dyn: 0.32, meter: 0 }), line(46, 'b4:.5 g4:.5 e4', { dyn: 0.28, meter: 0 })) },
    { play: 'bell', gain: -11, pan: -0.5, send: 0.7, notes: [0, 16, 32, 44].map((at) => ({ at, length: 4, key: 52, force: 0.42 })) },
    { play: 'timpani', gain: -5, pan: 0.1, send: 0.5, notes: strokes(bars(0, 12, 4, 1), [[0, 0.3], [2, 0.2], [2.5, 0.14], [3, 0.22]], { pitch: 'e2' }) },
    { play: 'snare', gain: -19, pan: -0.1, send: 0.6, notes: strokes(bars(4, 11), [[0, 0.3], [2, 0.24], [2.5, 0.16], [3, 0.24]]) },
  ],
};
