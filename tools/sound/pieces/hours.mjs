// The hours: nothing is waited for any more. C minor, 4/4 at 120 with an ostinato in three and three and two, twenty-four bars.
// Low strings drive, a clock knocks, horns call one long note after another, men hum; at the end the drum is alone.
import { bars, figure, line, roll, strokes } from '../band/notation.mjs';

const CHORDS = ['c2+g2+eb3', 'c2+g2+eb3', 'c2+g2+eb3', 'c2+g2+d3', 'c2+g2+eb3', 'c2+g2+eb3', 'ab1+eb2+c3', 'ab1+eb2+c3', 'f2+c3+ab3', 'f2+c3+ab3', 'g2+d3+b3', 'g2+d3+b3',
  'c2+g2+eb3', 'bb1+f2+d3', 'ab1+eb2+c3', 'g1+d2+b2', 'db2+ab2+f3', 'db2+ab2+f3', 'c2+g2+eb3', 'c2+g2+eb3', 'f2+c3+ab3', 'd2+ab2+f3', 'g1+d2+b2', 'g1+d2+f2'];
const DRIVE = [[0, 0, 0.4, 0.12], [0.5, 0, 0.35, -0.1], [1, 1, 0.35, -0.08], [1.5, 0, 0.4, 0.08], [2, 0, 0.35, -0.1], [2.5, 1, 0.35, -0.08], [3, 0, 0.4, 0.05], [3.5, 1, 0.35, -0.08]];
const CALL = 'c4:4 | -:2 eb4:2 | d4:3 c4 | ab3:4 | c4:4 | eb4:2 ab4:2 | f4:3 eb4 | d4:3 -';
const CALL_TWO = 'g4:3 eb4 | f4:3 d4 | eb4:2 c4:2 | d4:2 b3:2 | f4:3 ab4 | f4:2 db4:2 | eb4:3 g4 | g4:2 c5:2 | c5:2 ab4:2 | ab4:2 f4:2 | g4:3 f4 | d4:3 -';
const HUM = 'c3+g3:4 | c3+g3:4 | c3+ab3:4 | c3+ab3:4 | c3+f3+ab3:4 | c3+f3+ab3:4 | b2+d3+g3:4 | b2+d3+g3:4';
const HIGH = 'eb5:2 d5:2 | d5:2 bb4:2 | c5:2 eb5:2 | d5:2 g5:2 | ab5:3 f5 | f5:2 ab5:2 | g5:3 eb5 | g5:2 c6:2 | ab5:3 c6 | ab5:2 f5:2 | g5:2 b5:2 | d5:3 -';
const force = [[0, 0.48], [16, 0.52], [30, 0.5], [44, 0.62], [48, 0.58], [64, 0.68], [84, 0.82], [91, 0.7], [96, 0.46]];

export const hours = {
  beats: 96, bpm: 120, seed: 5, hall: { decay: 1.8, dark: 0.5 },
  parts: [
    { play: 'cellos', gain: -1, pan: 0.25, send: 0.25, notes: figure(0, CHORDS, DRIVE, { dyn: force, up: 12 }) },
    { play: 'basses', gain: -6, pan: 0.4, send: 0.25, notes: figure(0, CHORDS, [[0, 0, 0.9, 0.1], [1.5, 0, 0.9], [3, 0, 0.8]], { dyn: force }) },
    { play: 'pizz', gain: -8, pan: 0.2, send: 0.25, notes: figure(0, CHORDS, [[0, 0, 0.4, 0.1], [1.5, 0, 0.4], [3, 1, 0.4]], { dyn: force, up: 12 }) },
    { play: 'horn', gain: -3, pan: -0.2, send: 0.5, notes: line(16, CALL, { dyn: [[16, 0.42], [36, 0.6], [44, 0.7], [48, 0.5]] }).concat(line(48, CALL_TWO, { dyn: [[48, 0.5], [64, 0.62], [84, 0.78], [96, 0.45]], up: 0 })) },
    { play: 'trombones', gain: -8, pan: 0.3, send: 0.45, notes: line(48, 'c3+g3:4 | bb2+f3:4 | ab2+eb3:4 | g2+d3:4 | db3+ab3:4 | db3+ab3:4 | c3+g3:4 | c3+g3:4 | f3+c4:4 | d3+ab3:4 | g2+d3:4 | g2+f3:3 -', { dyn: [[48, 0.4], [64, 0.55], [84, 0.75], [94, 0.5]], hold: 0.96 }) },
    { play: 'tuba', gain: -8, pan: 0.35, send: 0.35, notes: line(64, 'db2:4 | db2:4 | c2:4 | c2:4 | f2:4 | d2:4 | g1:4 | g1:3 -', { dyn: [[64, 0.45], [84, 0.65], [95, 0.4]], hold: 0.95 }) },
    { play: 'hum', gain: -8, pan: -0.05, send: 0.6, notes: line(16, HUM, { dyn: [[16, 0.34], [40, 0.55], [48, 0.35]] }) },
    { play: 'violas', gain: -8, pan: -0.3, send: 0.4, notes: figure(48, CHORDS.slice(12), [[0, 2, 0.45, 0.06], [0.5, 1, 0.4, -0.08], [1, 2, 0.4], [1.5, 2, 0.45, 0.04], [2, 1, 0.4, -0.08], [2.5, 2, 0.4], [3, 2, 0.45], [3.5, 1, 0.4, -0.06]], { dyn: force, up: 12 }) },
    { play: 'violins', gain: -7, pan: -0.45, send: 0.45, notes: line(48, HIGH, { dyn: [[48, 0.4], [64, 0.58], [84, 0.8], [96, 0.3]] }) },
    { play: 'tremolo', gain: -4, pan: -0.3, send: 0.5, notes: line(0, 'c4+g4:4 | c4+g4:4 | c4+ab4:4 | b3+g4:4', { dyn: [[0, 0.24], [14, 0.42], [16, 0.2]] }) },
    { play: 'timpani', gain: -6, pan: 0.15, send: 0.45, notes: [
      ...strokes(bars(0, 12), [[0, 0.36], [3, 0.24]], { pitch: 'c3' }), ...strokes(bars(12, 22), [[0, 0.5], [1.5, 0.34], [3, 0.4]], { pitch: 'c3' }), ...roll(84, 88, 8, 0.2, 0.4, 'g2'), ...strokes([88, 92], [[0, 0.44], [1.5, 0.3], [3, 0.34]], { pitch: 'g2' })] },
    { play: 'drum', gain: -7, pan: 0, send: 0.5, notes: strokes(bars(12, 24, 4, 2), [[0, 0.5], [5.5, 0.4]]) },
    { play: 'snare', gain: -13, pan: 0.1, send: 0.45, notes: strokes(bars(8, 22), [[0, 0.3], [0.5, 0.16], [1.5, 0.3], [2, 0.16], [3, 0.32], [3.5, 0.2]], { dyn: [[32, -0.1], [64, 0.05], [84, 0.16]] }) },
    { play: 'block', gain: -11, pan: -0.5, send: 0.3, notes: strokes(bars(0, 24), [[0, 0.36], [1, 0.26], [2, 0.32], [3, 0.26]], { dyn: [[0, 0], [48, -0.08], [84, -0.1], [90, 0]] }) },
    { play: 'cymbal', gain: -11, pan: 0.35, send: 0.4, notes: [{ at: 44, length: 4, key: 60, force: 0.6 }, { at: 80, length: 4, key: 60, force: 0.75 }] },
  ],
};
