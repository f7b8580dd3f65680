import { z } from 'zod';
import { quantityKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';

export const lead = quantityKind({
  key: 'lead',
  about: 'Seats of a side in an assembly minus those of its best rival.',
  schema: z.strictObject({ lead: id, side: id }),
  read: (p, c) => {
    const side = c.party(p.side);
    const { seats: base, parties } = c.at;
    const assembly = c.entity('assembly', p.lead);
    return (s, x) => {
      const from = base + assembly(s, x) * parties;
      let best = 0;
      for (let k = 0; k < parties - 1; k++) if (k !== side && s.v[from + k]! > best) best = s.v[from + k]!;
      return s.v[from + side]! - best;
    };
  },
  say: (p) => say('q.lead', { what: ref('assembly', p.lead), side: ref('party', p.side) }),
  measured: (p, n) => say('c.is.lead', { what: ref('assembly', p.lead), side: ref('party', p.side), ...n }),
});
