import { z } from 'zod';
import type { SumLine } from '../events';
import { effectKind } from '../kinds';
import { effects, id, int, terms, text } from '../schema';
import { say, speak } from '../words';

export const weigh = effectKind({
  key: 'weigh',
  about: 'A check shown term by term: one thing if the sum reaches a number, otherwise another.',
  schema: z.strictObject({ weigh: z.strictObject({ id, label: text, sum: terms, atLeast: int, then: effects, else: effects.optional() }) }),
  run: ({ weigh: p }, c) => {
    const sum = c.sum(p.sum, 'weigh.sum');
    const yes = c.effects(p.then, 'weigh.then');
    const no = c.effects(p.else ?? [], 'weigh.else');
    return (s, x) => {
      const lines: SumLine[] | undefined = x.sink ? [] : undefined;
      const total = sum(s, x, lines);
      const passed = total >= p.atLeast;
      if (x.sink) x.sink({ e: 'check', id: p.id, label: p.label, lines: lines!, total, needs: p.atLeast, passed, by: x.cause });
      if (passed) yes(s, x);
      else no(s, x);
    };
  },
  say: ({ weigh: p }) => [say('e.weigh', { label: say('text', { x: { ref: 'text', id: p.id, text: p.label } }), n: p.atLeast, then: speak.effects(p.then), else: speak.effects(p.else ?? []) })],
});
