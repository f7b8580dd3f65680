import { z } from 'zod';
import type { Say } from '../events';
import { effectKind } from '../kinds';
import { int, unitChoice } from '../schema';
import type { UnitChoice } from '../schema';
import { selectUnits } from '../select';
import { ref, say } from '../words';
import { moveUnit, put } from '../write';

/** Words for a choice of units. */
export function sayUnits(choice: UnitChoice): Say {
  if (typeof choice === 'string') return say('name', { x: ref('unit', choice) });
  return say(`u.${choice.pick}`, { n: choice.count ?? 1, min: choice.min ?? 0, max: choice.max ?? 4 });
}

export const unit = effectKind({
  key: 'unit',
  about: 'Units move along the five steps of loyalty; locked ones stay.',
  schema: z.strictObject({ unit: unitChoice, steps: int.min(-4).max(4) }),
  run: (p, c) => {
    const each = selectUnits(p.unit, c);
    return (s, x) => each(s, x, (u) => moveUnit(s, x, u, p.steps));
  },
  say: (p) => [say('e.unit', { what: sayUnits(p.unit), n: p.steps })],
});

export const lock = effectKind({
  key: 'lock',
  about: 'Locks units where they stand (a commissar is posted).',
  schema: z.strictObject({ lock: unitChoice }),
  run: (p, c) => {
    const each = selectUnits(p.lock, c);
    const base = c.at.lock;
    return (s, x) => each(s, x, (u) => put(s, x, base + u, 1));
  },
  say: (p) => [say('e.lock', { what: sayUnits(p.lock) })],
});

export const unlock = effectKind({
  key: 'unlock',
  about: 'Unlocks units.',
  schema: z.strictObject({ unlock: unitChoice }),
  run: (p, c) => {
    const each = selectUnits(p.unlock, c);
    const base = c.at.lock;
    return (s, x) => each(s, x, (u) => put(s, x, base + u, 0));
  },
  say: (p) => [say('e.unlock', { what: sayUnits(p.unlock) })],
});
