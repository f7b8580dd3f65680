import { z } from 'zod';
import { quantityKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';

export const step = quantityKind({
  key: 'step',
  about: 'The step of loyalty of a unit, 0 to 4.',
  schema: z.strictObject({ step: id }),
  read: (p, c) => {
    const base = c.at.step;
    if (c.fixed(p.step)) {
      const slot = base + c.ref('unit', p.step);
      return (s) => s.v[slot]!;
    }
    const unit = c.entity('unit', p.step);
    return (s, x) => s.v[base + unit(s, x)]!;
  },
  say: (p) => say('q.step', { what: ref('unit', p.step) }),
  span: [0, 4],
  measured: (p, n) => say('c.is.step', { what: ref('unit', p.step), ...n }),
});

export const locked = quantityKind({
  key: 'locked',
  about: 'Whether a unit is locked (a commissar has been posted): 1 or 0.',
  schema: z.strictObject({ locked: id }),
  read: (p, c) => {
    const base = c.at.lock;
    if (c.fixed(p.locked)) {
      const slot = base + c.ref('unit', p.locked);
      return (s) => s.v[slot]!;
    }
    const unit = c.entity('unit', p.locked);
    return (s, x) => s.v[base + unit(s, x)]!;
  },
  say: (p) => say('q.locked', { what: ref('unit', p.locked) }),
  counts: true,
  measured: (p, n) => say(n.op === 'none' ? 'c.is.unlocked' : 'c.is.locked', { what: ref('unit', p.locked) }),
});
