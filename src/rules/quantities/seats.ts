import { z } from 'zod';
import { quantityKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';

export const seats = quantityKind({
  key: 'seats',
  about: 'Seats a side (or `waverers`) has in an assembly.',
  schema: z.strictObject({ seats: id, side: id }),
  read: (p, c) => {
    const party = c.party(p.side);
    const { seats: base, parties } = c.at;
    if (c.fixed(p.seats)) {
      const slot = base + c.ref('assembly', p.seats) * parties + party;
      return (s) => s.v[slot]!;
    }
    const assembly = c.entity('assembly', p.seats);
    return (s, x) => s.v[base + assembly(s, x) * parties + party]!;
  },
  say: (p) => say('q.seats', { what: ref('assembly', p.seats), side: ref('party', p.side) }),
  counts: true,
  measured: (p, n) => say('c.is.seats', { what: ref('assembly', p.seats), side: ref('party', p.side), ...n }),
});
