import { z } from 'zod';
import { quantityKind } from '../kinds';
import { reserveWorth } from '../reserve';
import { id } from '../schema';
import { ref, say } from '../words';

export const pointsHeld = quantityKind({
  key: 'points-held',
  about: 'Key points a side holds.',
  schema: z.strictObject({ 'points-held': id }),
  read: (p, c) => {
    const side = c.ref('side', p['points-held']);
    const { holder, plan } = c.at;
    return (s) => {
      let n = 0;
      for (let k = holder; k < plan; k++) if (s.v[k] === side) n++;
      return n;
    };
  },
  say: (p) => say('q.pointsHeld', { side: ref('side', p['points-held']) }),
  counts: true,
  measured: (p, n) => say('c.is.held', { side: ref('side', p['points-held']), ...n }),
});

export const committed = quantityKind({
  key: 'committed',
  about: 'What the reserve card a side turns this beat counts: its points, or the most the scenario lets a reserve card count.',
  schema: z.strictObject({ committed: id }),
  read: (p, c) => {
    const side = c.ref('side', p.committed);
    const { commit, flow } = c.at;
    return (s, x) => {
      const hours = x.game.hours;
      if (!hours || s.v[flow.beat]! < 1) return 0;
      const card = s.v[commit + side * hours.span + ((s.v[flow.beat]! - 1) % hours.span)]!;
      return card > 0 ? reserveWorth(x.game.data, x.game.cards[card - 1]!.points) : 0;
    };
  },
  say: (p) => say('q.committed', { side: ref('side', p.committed) }),
});

export const guarded = quantityKind({
  key: 'guarded',
  about: 'How many sides other than the acting one aim a plan at the target this beat.',
  schema: z.strictObject({ guarded: z.literal('$target') }),
  read: (_p, c) => {
    const { plan, aim, flow } = c.at;
    const { sides } = c;
    return (s, x) => {
      const hours = x.game.hours;
      if (!hours) return 0;
      const k = (s.v[flow.beat]! - 1) % hours.span;
      let n = 0;
      for (let side = 0; side < sides; side++) {
        const at = side * hours.span + k;
        if (side !== x.seat && s.v[plan + at]! > 0 && s.v[aim + at] === x.target) n++;
      }
      return n;
    };
  },
  say: () => say('q.guarded'),
});
