import { z } from 'zod';
import { quantityKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';

export const cubes = quantityKind({
  key: 'cubes',
  about: 'Cubes of mood a side (or `unaligned`) has in a milieu.',
  schema: z.strictObject({ cubes: id, side: id }),
  read: (p, c) => {
    const party = c.party(p.side);
    const { cubes: base } = c.at;
    const { parties } = c.at;
    if (c.fixed(p.cubes)) {
      const slot = base + c.ref('milieu', p.cubes) * parties + party;
      return (s) => s.v[slot]!;
    }
    const milieu = c.entity('milieu', p.cubes);
    return (s, x) => s.v[base + milieu(s, x) * parties + party]!;
  },
  say: (p) => say('q.cubes', { what: ref('milieu', p.cubes), side: ref('party', p.side) }),
  counts: true,
  measured: (p, n) => say('c.is.cubes', { what: ref('milieu', p.cubes), side: ref('party', p.side), ...n }),
});
