import { z } from 'zod';
import { quantityKind } from '../kinds';
import type { LimitWords } from '../limits';
import { say } from '../words';

/** What lies outside a span that is open at one end. */
function around(n: LimitWords): LimitWords {
  return n.min > 0 ? { op: 'most', min: 0, max: n.min - 1 } : { op: 'least', min: n.max + 1, max: 0 };
}

export const period = quantityKind({
  key: 'period',
  about: 'The present period, counted from 0 (`now`), or its weight for the drift (`weight`).',
  schema: z.strictObject({ period: z.enum(['now', 'weight']) }),
  read: (p, c) => {
    const slot = c.at.flow.period;
    return p.period === 'now' ? (s) => s.v[slot]! : (s, x) => x.game.data.periods[s.v[slot]!]?.weight ?? 1;
  },
  say: (p) => say(p.period === 'now' ? 'q.period' : 'q.weight'),
  span: [0, 99],
  measured: (p, n) => (p.period === 'now'
    ? say(n.op === 'outside' ? 'c.period.not' : 'c.period', { from: n.min, to: n.max })
    : say('c.is', { what: say('q.weight'), ...(n.op === 'outside' ? around(n) : n) })),
});

export const beat = quantityKind({
  key: 'beat',
  about: 'The beat of the final hours, counted from 1; 0 before them.',
  schema: z.strictObject({ beat: z.literal('now') }),
  read: (_p, c) => {
    const slot = c.at.flow.beat;
    return (s) => s.v[slot]!;
  },
  say: () => say('q.beat'),
  counts: true,
  measured: (_p, n) => say('c.is.beat', { ...n }),
});

export const spent = quantityKind({
  key: 'spent',
  about: 'Points spent on the present action.',
  schema: z.strictObject({ spent: z.literal('points') }),
  read: () => (_s, x) => x.points,
  say: () => say('q.spent'),
  counts: true,
  measured: (_p, n) => say('c.is.spent', { ...n }),
});
