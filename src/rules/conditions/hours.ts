import { z } from 'zod';
import { conditionKind } from '../kinds';
import { id } from '../schema';
import { ref, say } from '../words';

export const holds = conditionKind({
  key: 'holds',
  about: 'A side holds a key point.',
  schema: z.strictObject({ holds: id, point: id }),
  test: (p, c) => {
    const side = c.ref('side', p.holds);
    const base = c.at.holder;
    if (c.fixed(p.point)) {
      const slot = base + c.ref('point', p.point);
      return (s) => s.v[slot] === side;
    }
    const point = c.entity('point', p.point);
    return (s, x) => s.v[base + point(s, x)] === side;
  },
  say: (p, not) => say(not ? 'c.holds.not' : 'c.holds', { side: ref('side', p.holds), point: ref('point', p.point) }),
});

export const target = conditionKind({
  key: 'target',
  about: 'The present target is that key point.',
  schema: z.strictObject({ target: id }),
  test: (p, c) => {
    const point = c.ref('point', p.target);
    return (_s, x) => x.target === point;
  },
  say: (p, not) => say(not ? 'c.target.not' : 'c.target', { point: ref('point', p.target) }),
});

export const attacker = conditionKind({
  key: 'attacker',
  about: 'The final hours were begun by that side.',
  schema: z.strictObject({ attacker: id }),
  test: (p, c) => {
    const side = c.ref('side', p.attacker);
    const slot = c.at.flow.attacker;
    return (s) => s.v[slot] === side + 1;
  },
  say: (p, not) => say(not ? 'c.attacker.not' : 'c.attacker', { side: ref('side', p.attacker) }),
});

export const planned = conditionKind({
  key: 'planned',
  about: 'Some side carries out that plan this beat (`at: $target`: aimed at the present target).',
  schema: z.strictObject({ planned: id, at: z.literal('$target').optional() }),
  test: (p, c) => {
    const wanted = c.ref('plan', p.planned) + 1;
    const { plan, aim, flow } = c.at;
    const { sides } = c;
    const aimed = p.at !== undefined;
    return (s, x) => {
      const hours = x.game.hours;
      if (!hours || s.v[flow.beat]! < 1) return false;
      const k = (s.v[flow.beat]! - 1) % hours.span;
      for (let side = 0; side < sides; side++) {
        const at = side * hours.span + k;
        if (s.v[plan + at] === wanted && (!aimed || s.v[aim + at] === x.target)) return true;
      }
      return false;
    };
  },
  say: (p, not) => say(not ? 'c.planned.not' : 'c.planned', { plan: ref('plan', p.planned), here: p.at === undefined ? 'no' : 'yes' }),
});

export const ending = conditionKind({
  key: 'ending',
  about: 'The game came to that ending.',
  schema: z.strictObject({ ending: id }),
  test: (p, c) => {
    const wanted = c.ref('ending', p.ending) + 1;
    const slot = c.at.flow.ending;
    return (s) => s.v[slot] === wanted;
  },
  say: (p, not) => say(not ? 'c.ending.not' : 'c.ending', { ending: ref('ending', p.ending) }),
});
