import { z } from 'zod';
import type { SumLine } from '../events';
import { effectKind } from '../kinds';
import { effects, id, int, terms } from '../schema';
import { below } from '../rng';
import { ref, say, speak } from '../words';
import { put } from '../write';

export const beginHours = effectKind({
  key: 'begin-hours',
  about: 'The final hours begin: one side attacks, another defends.',
  schema: z.strictObject({ 'begin-hours': z.strictObject({ attacker: id, defender: id }) }),
  run: ({ 'begin-hours': p }, c) => {
    const attacker = c.ref('side', p.attacker) + 1;
    const defender = c.ref('side', p.defender) + 1;
    const { flow } = c.at;
    return (s) => {
      if (s.v[flow.attacker] !== 0) return;
      s.v[flow.hoursAsked] = 1;
      s.v[flow.attacker] = attacker;
      s.v[flow.defender] = defender;
    };
  },
  say: ({ 'begin-hours': p }) => [say('e.beginHours', { side: ref('side', p.attacker) })],
});

export const take = effectKind({
  key: 'take',
  about: 'A key point goes to a side without a fight.',
  schema: z.strictObject({ take: id, by: id }),
  run: (p, c) => {
    const point = c.entity('point', p.take);
    const side = c.ref('side', p.by);
    const base = c.at.holder;
    return (s, x) => put(s, x, base + point(s, x), side);
  },
  say: (p) => [say('e.take', { point: ref('point', p.take), side: ref('side', p.by) })],
});

export const assault = effectKind({
  key: 'assault',
  about: 'The acting side goes for a key point: it falls at once if the sum reaches `automatic`; from 0 a card is turned; below 0 the stroke is beaten off.',
  schema: z.strictObject({ assault: id, sum: terms, automatic: int.min(1), falls: effects.optional(), fight: effects.optional(), repelled: effects.optional() }),
  run: (p, c) => {
    const point = c.entity('point', p.assault);
    const sum = c.sum(p.sum, 'sum');
    const falls = c.effects(p.falls ?? [], 'falls');
    const fight = c.effects(p.fight ?? [], 'fight');
    const repelled = c.effects(p.repelled ?? [], 'repelled');
    const base = c.at.holder;
    return (s, x) => {
      const k = point(s, x);
      if (s.v[base + k] === x.seat) return;
      const lines: SumLine[] | undefined = x.sink ? [] : undefined;
      const strength = sum(s, x, lines);
      let result: 'falls' | 'taken' | 'held' | 'repelled' = 'repelled';
      if (strength >= p.automatic) result = 'falls';
      else if (strength >= 0) result = below(s, p.automatic + 1) <= strength ? 'taken' : 'held';
      if (x.sink) x.sink({ e: 'assault', point: k, by: x.seat, lines: lines!, strength, result, cause: x.cause });
      if (result === 'taken' || result === 'held') fight(s, x);
      if (result === 'falls' || result === 'taken') {
        put(s, x, base + k, x.seat);
        falls(s, x);
        x.game.onFall[k]?.(s, x);
      }
      if (result === 'repelled') repelled(s, x);
    };
  },
  say: (p) => [say('e.assault', { point: ref('point', p.assault), n: p.automatic, fight: speak.effects(p.fight ?? []) })],
});
