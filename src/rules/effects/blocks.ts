import { z } from 'zod';
import { effectKind } from '../kinds';
import { count, span } from '../schema';
import { below } from '../rng';
import { say } from '../words';
import { put, turnUp as turn } from '../write';

/** A block that does not exist yet is `up` = 2; 0 lies face down, 1 is turned up. */
export const ABSENT = 2;

export const turnUp = effectKind({
  key: 'turn-up',
  about: 'Face-down forces are turned up for all to see.',
  schema: z.strictObject({ 'turn-up': count }),
  run: (p) => (s, x) => turn(s, x, p['turn-up']),
  say: (p) => [say('e.turnUp', { n: p['turn-up'] })],
});

export const addBlock = effectKind({
  key: 'add-block',
  about: 'A new face-down force with a value in that span, if there is room.',
  schema: z.strictObject({ 'add-block': span }),
  run: (p, c) => {
    const { value, base, up } = c.at;
    const room = up - base;
    const [min, max] = p['add-block'];
    return (s, x) => {
      const n = min + below(s, max - min + 1);
      for (let b = 0; b < room; b++) {
        if (s.v[up + b] !== ABSENT) continue;
        s.v[value + b] = n;
        s.v[base + b] = n;
        put(s, x, up + b, 0);
        return;
      }
    };
  },
  say: (p) => [say('e.addBlock', { min: p['add-block'][0], max: p['add-block'][1] })],
});

export const cutBlocks = effectKind({
  key: 'cut-blocks',
  about: 'Takes points off the largest forces that have been turned up.',
  schema: z.strictObject({ 'cut-blocks': count }),
  run: (p, c) => {
    const { value, up } = c.at;
    const room = up - c.at.base;
    return (s, x) => {
      for (let k = 0; k < p['cut-blocks']; k++) {
        let best = -1;
        for (let b = 0; b < room; b++) {
          if (s.v[up + b] === 1 && s.v[value + b]! > (best < 0 ? 0 : s.v[value + best]!)) best = b;
        }
        if (best < 0) return;
        put(s, x, value + best, s.v[value + best]! - 1);
      }
    };
  },
  say: (p) => [say('e.cutBlocks', { n: p['cut-blocks'] })],
});
