// Tension: something is in the air. E minor, 4/4, twenty bars. Plucked basses that never stop, shivering strings, a bassoon
// that goes about with news, a clarinet that contradicts it; a drum far off.
import { bars, figure, line, roll, strokes } from '../band/notation.mjs';

const CHORDS = ['e2+b2+g3', 'e2+b2+g3', 'e2+b2+g3', 'e2+b2+f#3', 'e2+b2+g3', 'd2+a2+f#3', 'c2+g2+e3', 'a2+e3+f#3', 'e2+b2+g3', 'f2+c3+a3', 'b2+f#3+a3', 'b2+f#3+a3',
  'g2+d3+b3', 'd2+a2+f#3', 'a2+e3+c4', 'b2+f#3+d#4', 'e2+b2+g3', 'c2+g2+e3', 'f#2+c3+a3', 'b2+f#3+a3'];
const STEP = [[0, 0, 0.4, 0.1], [0.5, 1, 0.4, -0.06], [1, 2, 0.4], [1.5, 1, 0.4, -0.08], [2, 0, 0.4, 0.04], [2.75, 2, 0.3, -0.06], [3, 1, 0.4], [3.5, 2, 0.4, -0.05]];
const NEWS = 'e4 f#4:.5 g4:.5 b4:2 | a4:.5 g4:.5 f#4 d4:2 | e4 g4 c5:1.5 b4:.5 | a4 f#4 e4:2 | b4 c5:.5 b4:.5 g4:2 | a4 c5 f4:1.5 e4:.5 | d#4 f#4 a4 c5 | b4:3 -';
const DENIAL = 'd5:1.5 c5:.5 b4 g4 | a4:1.5 b4:.5 a4 f#4 | c5:1.5 b4:.5 a4 e4 | f#4 a4:.5 g4:.5 f#4:2 | g4 b4 e5:2 | e5 d5:.5 c5:.5 g4:2 | a4 c5 b4 d#4 | e4:2 -:2';
const BELOW = 'b3:2 d4:2 | d4:2 f#4:2 | e4:2 c4:2 | d#4:2 b3:2 | b3:2 g4:2 | g4:2 e4:2 | c4:2 f#4:2 | a3:2 -:2';
const SHIVER = 'g3+b3:4 | g3+b3:4 | g3+c4:4 | f#3+c4:4 | g3+b3:4 | f#3+a3:4 | e3+g3+c4:4 | e3+f#3+c4:4 | g3+b3+e4:4 | a3+c4+f4:4 | a3+b3+f#4:4 | a3+b3+d#4:4 | g3+b3+d4:4 | f#3+a3+d4:4 | a3+c4+e4:4 | a3+b3+d#4:4 | g3+b3+e4:4 | g3+c4+e4:4 | a3+c4+f#4:4 | f#3+a3+b3:4';
const wave = [[0, 0.3], [8, 0.4], [14, 0.28], [32, 0.4], [46, 0.6], [48, 0.45], [64, 0.55], [72, 0.68], [80, 0.3]];

export const rumour = {
  beats: 80, bpm: 100, seed: 3, hall: { decay: 1.7, dark: 0.5 },
  parts: [
    { play: 'pizz', gain: -4, pan: 0.3, send: 0.22, notes: figure(0, CHORDS, STEP, { dyn: [[0, 0.4], [16, 0.46], [48, 0.55], [72, 0.6], [80, 0.42]] }) },
    { play: 'basses', gain: -9, pan: 0.4, send: 0.25, notes: line(0, 'e2:4 | e2:4 | e2:4 | e2:4 | e2:4 | d2:4 | c2:4 | a1:4 | e2:4 | f2:4 | b1:4 | b1:4 | g1:4 | d2:4 | a1:4 | b1:4 | e2:4 | c2:4 | f#2:4 | b1:4', { dyn: wave, hold: 0.9 }) },
    { play: 'tremolo', gain: -7, pan: -0.25, send: 0.45, notes: line(0, SHIVER, { dyn: wave }) },
    { play: 'bassoon', gain: -3, pan: -0.1, send: 0.35, notes: line(16, NEWS, { dyn: [[16, 0.5], [28, 0.62], [32, 0.6], [44, 0.75], [48, 0.5]], up: -12, hold: 0.9 }) },
    { play: 'clarinet', gain: -4, pan: 0.2, send: 0.4, notes: line(32, '- - e5:.5 d#5:.5 b4 | - - c5:.5 b4:.5 a4 | - - a4:.5 c5:.5 d#5 | b4 f#5:.5 e5:.5 d#5:2', { dyn: 0.42 }).concat(line(48, DENIAL, { dyn: [[48, 0.5], [64, 0.6], [72, 0.66], [80, 0.4]] })) },
    { play: 'violas', gain: -5, pan: -0.35, send: 0.4, notes: line(48, BELOW, { dyn: [[48, 0.4], [72, 0.62], [80, 0.35]] }) },
    { play: 'violins', gain: -7, pan: -0.45, send: 0.45, notes: line(64, 'g4 b4 e5:2 | e5 d5:.5 c5:.5 g4:2 | a4 c5 b4 d#4 | e4:2 -:2', { dyn: [[64, 0.4], [72, 0.6], [80, 0.3]], up: 12 }) },
    { play: 'horn', gain: -6, pan: 0, send: 0.55, notes: line(40, 'b3:4 | b3:3 -', { dyn: [[40, 0.25], [46, 0.55], [48, 0.3]] }).concat(line(72, 'f#3:4 | f#3:3 -', { dyn: [[72, 0.5], [80, 0.25]] })) },
    { play: 'snare', gain: -15, pan: 0.5, send: 0.7, notes: strokes(bars(2, 19, 4, 2), [[2, 0.3], [2.5, 0.2], [2.75, 0.2], [3, 0.34]]).concat(roll(44, 48, 8, 0.1, 0.36), roll(76, 79, 8, 0.32, 0.08)) },
    { play: 'timpani', gain: -9, pan: 0.3, send: 0.5, notes: [
      ...strokes([0, 8, 16, 24, 32], [[0, 0.34], [3.5, 0.22]], { pitch: 'e2' }), ...roll(44, 48, 8, 0.12, 0.45, 'b2'), ...strokes([48, 56, 64, 72], [[0, 0.42], [2.75, 0.25]], { pitch: 'e2' })] },
    { play: 'block', gain: -15, pan: -0.6, send: 0.4, notes: strokes(bars(0, 20, 4, 2), [[3, 0.3], [3.5, 0.22]]) },
  ],
};
