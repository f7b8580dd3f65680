// Calm: the city waits. G minor, 3/4, twenty-four bars. A piano that turns over the same chords, a clarinet, then cellos;
// a harmonium in the next room. Nothing hurries.
import { figure, line } from '../band/notation.mjs';

const W = { meter: 3 };
const FIRST = 'd4 g4 a4 | bb4:2 a4 | g4:2 bb4 | c5:2 g4 | bb4:1.5 a4:.5 g4 | a4:2 f4 | f4 d4:2 | f#4:2 a4';
const SECOND = 'bb4 g4 eb5 | c5:2 a4 | d5:2 c5:.5 bb4:.5 | bb4:2 d5 | eb5:1.5 d5:.5 c5 | a4 c5 eb5 | d5 g4 a4 | f#4:3';
const LAST = 'g4 bb4 d5 | eb5:2 d5 | c5:1.5 bb4:.5 a4 | bb4:2 g4 | eb4 g4 c5 | bb4:2 a4 | g4:3 | -:3';
const CHORDS = ['g2+bb3+d4', 'g2+bb3+d4', 'eb2+bb3+eb4', 'c3+g3+eb4', 'g2+bb3+d4', 'f2+a3+c4', 'bb2+f3+d4', 'd3+a3+c4',
  'eb3+g3+bb3', 'f2+a3+c4', 'bb2+f3+d4', 'g2+bb3+d4', 'c3+g3+eb4', 'a2+g3+c4', 'd3+g3+a3', 'd3+f#3+c4',
  'g2+bb3+d4', 'eb2+g3+bb3', 'c3+eb3+g3', 'g2+bb3+d4', 'c3+g3+eb4', 'd3+g3+bb3', 'g2+d3+bb3', 'g2+d3+a3'];
const TURN = [[0, 0, 2.9, 0.06], [1, 1, 1.9], [1.5, 2, 1.4, -0.04], [2, 1, 0.9, -0.03], [2.5, 2, 0.5, -0.06]];
const HELD = 'g3+bb3+d4:3 | g3+bb3+d4:3 | g3+bb3+eb4:3 | g3+c4+eb4:3 | g3+bb3+d4:3 | f3+a3+c4:3 | f3+bb3+d4:3 | f#3+a3+d4:3';
const COUNTER = 'g3:2 eb3 | f3:3 | f3:2 g3 | g3:3 | eb3:2 g3 | g3:2 a3 | bb3 a3 g3 | a3:3';
const VIOLA = 'd4:3 | bb3:3 | g3:2 a3 | bb3:3 | g3:3 | d4:2 c4 | bb3:3 | a3:3';
const dyn = [[0, 0.42], [20, 0.52], [24, 0.46], [36, 0.6], [44, 0.55], [48, 0.5], [56, 0.55], [72, 0.36]];

export const vigil = {
  beats: 72, bpm: 75, sway: [0.05, 6], seed: 2, ahead: 4, hall: { decay: 2.5, dark: 0.5 },
  parts: [
    { play: 'piano', gain: -5, pan: 0.15, send: 0.35, loose: 0.02, notes: figure(0, CHORDS, TURN, { dyn: dyn.map(([b, f]) => [b, f * 0.85]), meter: 3 }) },
    { play: 'piano', gain: -3, pan: 0.2, send: 0.35, loose: 0.02, notes: [
      ...line(33, '- bb5:.5 a5:.5 f5 | - - f5:.5 g5:.5', { dyn: 0.34, ...W }), ...line(63, '- g5 d5 | bb4:3 | a4:3', { dyn: 0.3, ...W })] },
    { play: 'clarinet', gain: -2, pan: -0.2, send: 0.42, notes: line(0, FIRST, { dyn, ...W }).concat(line(48, LAST, { dyn, ...W })) },
    { play: 'cellos', gain: -2, pan: 0.3, send: 0.4, notes: line(24, SECOND, { dyn: [[24, 0.45], [36, 0.68], [40, 0.72], [48, 0.42]], up: -12, ...W }).concat(line(48, VIOLA, { dyn: 0.34, up: -12, ...W })) },
    { play: 'violas', gain: -5, pan: -0.3, send: 0.45, notes: line(24, COUNTER, { dyn: [[24, 0.3], [38, 0.5], [48, 0.35]], ...W }).concat(line(48, VIOLA, { dyn: [[48, 0.36], [56, 0.44], [72, 0.26]], ...W })) },
    { play: 'violins', gain: -8, pan: -0.4, send: 0.5, notes: line(24, SECOND, { dyn: [[24, 0.25], [36, 0.45], [48, 0.25]], ...W }) },
    { play: 'harmonium', gain: -12, pan: -0.05, send: 0.5, notes: line(0, HELD, { dyn: 0.42, ...W }).concat(line(48, 'g3+bb3+d4:3 | g3+bb3+eb4:3 | g3+c4+eb4:3 | g3+bb3+d4:3 | g3+c4+eb4:3 | g3+bb3+d4:3 | g3+bb3+d4:3 | g3+a3+d4:3', { dyn: [[48, 0.36], [72, 0.3]], ...W })) },
    { play: 'basses', gain: -7, pan: 0.35, send: 0.3, notes: line(24, 'eb2:3 | f2:3 | bb1:3 | g1:3 | c2:3 | a1:3 | d2:3 | d2:3 | g1:3 | eb2:3 | c2:3 | g1:3 | c2:3 | d2:3 | g1:3 | -:3', { dyn: [[24, 0.35], [38, 0.5], [72, 0.25]], ...W }) },
    { play: 'bell', gain: -20, pan: -0.55, send: 0.7, notes: [{ at: 21, length: 3, key: 67, force: 0.3 }, { at: 69, length: 3, key: 67, force: 0.34 }] },
  ],
};
