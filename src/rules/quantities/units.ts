import { z } from 'zod';
import { quantityKind } from '../kinds';
import { int } from '../schema';
import { countUnits } from '../select';
import { say } from '../words';

/** Whether only locked units count, only unlocked ones, or all. */
function lockWord(locked: boolean | undefined): 'yes' | 'no' | 'any' {
  return locked === undefined ? 'any' : locked ? 'yes' : 'no';
}

export const units = quantityKind({
  key: 'units',
  about: 'How many units stand between two steps of loyalty, locked or not.',
  schema: z.strictObject({
    units: z.strictObject({ min: int.min(0).max(4).optional(), max: int.min(0).max(4).optional(), locked: z.boolean().optional() }),
  }),
  read: (p, c) => {
    const { step, lock } = c.at;
    const { min = 0, max = 4, locked } = p.units;
    return (s) => countUnits(s, step, lock, min, max, locked);
  },
  say: (p) => say('q.units', { from: p.units.min ?? 0, to: p.units.max ?? 4, lock: lockWord(p.units.locked) }),
  counts: true,
  measured: (p, n) => say('c.is.units', { from: p.units.min ?? 0, to: p.units.max ?? 4, lock: lockWord(p.units.locked), ...n }),
});
