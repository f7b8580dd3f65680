import { z } from 'zod';
import { quantityKind } from '../kinds';
import { quantity } from '../schema';
import { say, speak } from '../words';

export const gain = quantityKind({
  key: 'gain',
  about: 'How much a quantity changed since the last period; only for the press and the advisers.',
  schema: z.strictObject({ gain: quantity }),
  read: (p, c) => {
    const read = c.quantity(p.gain, 'gain');
    return (s, x) => (x.prev ? read(s, x) - read(x.prev, x) : 0);
  },
  say: (p) => say('q.gain', { what: speak.quantity(p.gain) }),
  measured: (p, n) => say('c.is.gain', { what: speak.quantity(p.gain), ...n }),
});
