import { z } from 'zod';
import { quantityKind } from '../kinds';
import { reserveWorth } from '../reserve';
import { id } from '../schema';
import { ref, say } from '../words';

export const pointsHeld = quantityKind({
  key: 'points-held',
  about: { en: 'Key points a side holds.', fr: 'Points clés qu’un camp tient.' },
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
  about: { en: 'What the reserve card a side turns this beat counts: its points, or the most the scenario lets a reserve card count.', fr: 'Ce que compte la carte de réserve qu’un camp retourne à ce temps-ci : ses points, ou le plus que le scénario accorde à une carte de réserve.' },
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
  about: { en: 'How many sides other than the acting one aim a plan at the target this beat.', fr: 'Combien d’autres camps que celui qui agit dirigent un plan contre la cible à ce temps-ci.' },
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
