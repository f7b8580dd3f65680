import { z } from 'zod';
import { quantityKind } from '../kinds';
import { int } from '../schema';
import { countUnits } from '../select';
import { say } from '../words';

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
  say: (p) => say(p.units.locked ? 'q.unitsLocked' : 'q.units', { min: p.units.min ?? 0, max: p.units.max ?? 4 }),
});
