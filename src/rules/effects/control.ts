import { z } from 'zod';
import { effectKind } from '../kinds';
import { condition, effects, id, int } from '../schema';
import { chance as dice } from '../rng';
import { say, speak } from '../words';

export const when = effectKind({
  key: 'when',
  about: 'Does one thing or another as a condition holds or not.',
  schema: z.strictObject({ when: condition, then: effects, else: effects.optional() }),
  run: (p, c) => {
    const test = c.condition(p.when, 'when');
    const yes = c.effects(p.then, 'then');
    const no = p.else ? c.effects(p.else, 'else') : null;
    return (s, x) => {
      if (test(s, x)) yes(s, x);
      else if (no) no(s, x);
    };
  },
  say: (p) => [say('e.when', { if: speak.condition(p.when), then: speak.effects(p.then), else: p.else ? speak.effects(p.else) : [] })],
});

export const chance = effectKind({
  key: 'chance',
  about: 'Does one thing in so many cases of 100, otherwise the other.',
  schema: z.strictObject({ chance: int.min(1).max(99), then: effects, else: effects.optional() }),
  run: (p, c) => {
    const yes = c.effects(p.then, 'then');
    const no = p.else ? c.effects(p.else, 'else') : null;
    return (s, x) => {
      if (dice(s, p.chance)) yes(s, x);
      else if (no) no(s, x);
    };
  },
  say: (p) => [say('e.chance', { n: p.chance, then: speak.effects(p.then), else: p.else ? speak.effects(p.else) : [] })],
});

export const each = effectKind({
  key: 'each',
  about: 'The same for every item of a list; `$each` stands for the item.',
  schema: z.strictObject({
    each: z.union([
      z.strictObject({ milieus: z.array(id).min(1) }),
      z.strictObject({ assemblies: z.array(id).min(1) }),
      z.strictObject({ tracks: z.array(id).min(1) }),
      z.strictObject({ units: z.array(id).min(1) }),
      z.strictObject({ points: z.array(id).min(1) }),
    ]),
    do: effects,
  }),
  run: (p, c) => {
    const pools = { milieus: 'milieu', assemblies: 'assembly', tracks: 'track', units: 'unit', points: 'point' } as const;
    const [key, ids] = Object.entries(p.each)[0] as [keyof typeof pools, string[]];
    const pool = pools[key];
    const items = ids.map((i) => c.ref(pool, i));
    const run = c.effects(p.do, 'do', pool);
    return (s, x) => {
      const before = x.each;
      for (const item of items) {
        x.each = item;
        run(s, x);
      }
      x.each = before;
    };
  },
  say: (p) => {
    const [key, ids] = Object.entries(p.each)[0] as [string, string[]];
    const kind = { milieus: 'milieu', assemblies: 'assembly', tracks: 'track', units: 'unit', points: 'point' }[key] as 'milieu';
    return [say('e.each', { list: ids.map((i) => say('name', { x: { ref: kind, id: i } })), do: speak.effects(p.do) })];
  },
});
