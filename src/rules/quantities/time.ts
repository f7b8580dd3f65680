import { z } from 'zod';
import { quantityKind } from '../kinds';
import { say } from '../words';

export const period = quantityKind({
  key: 'period',
  about: 'The present period, counted from 0 (`now`), or its weight for the drift (`weight`).',
  schema: z.strictObject({ period: z.enum(['now', 'weight']) }),
  read: (p, c) => {
    const slot = c.at.flow.period;
    return p.period === 'now' ? (s) => s.v[slot]! : (s, x) => x.game.data.periods[s.v[slot]!]?.weight ?? 1;
  },
  say: () => say('q.period'),
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
});

export const spent = quantityKind({
  key: 'spent',
  about: 'Points spent on the present action.',
  schema: z.strictObject({ spent: z.literal('points') }),
  read: () => (_s, x) => x.points,
  say: () => say('q.spent'),
});
