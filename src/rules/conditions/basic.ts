import { z } from 'zod';
import { conditionKind } from '../kinds';
import { condition, id, int, quantity, terms } from '../schema';
import type { Say } from '../events';
import { constantOf, sayTerm, weightOf } from '../sum';
import { ref, say, speak } from '../words';

export const is = conditionKind({
  key: 'is',
  about: 'A quantity lies within limits (at least one of them).',
  schema: z.strictObject({ is: quantity, atLeast: int.optional(), atMost: int.optional() }).refine((p) => p.atLeast !== undefined || p.atMost !== undefined, 'needs atLeast or atMost'),
  test: (p, c) => {
    const read = c.quantity(p.is, 'is');
    const min = p.atLeast ?? -1e9;
    const max = p.atMost ?? 1e9;
    const slot = c.slot(p.is);
    if (slot >= 0) return (s) => s.v[slot]! >= min && s.v[slot]! <= max;
    return (s, x) => {
      const n = read(s, x);
      return n >= min && n <= max;
    };
  },
  say: (p, not) => speak.measured(p.is, { min: p.atLeast, max: p.atMost, not }),
});

export const sum = conditionKind({
  key: 'sum',
  about: 'A sum of terms reaches a number.',
  schema: z.strictObject({ sum: terms, atLeast: int }),
  test: (p, c) => {
    const total = c.sum(p.sum, 'sum');
    return (s, x) => total(s, x) >= p.atLeast;
  },
  say: (p, not) => {
    const only = p.sum.length === 1 ? p.sum[0]! : {};
    if ('of' in only && weightOf(only) === 1 && !only['over'] && !only['if']) return speak.measured(only['of'] as string, { min: p.atLeast, not });
    // “A − B reaches 0” is “A reaches B” for whoever reads it.
    const parts = p.sum.map((t) => ({ n: weightOf(t), what: sayTerm(t) }));
    const list = (sign: 1 | -1): Say[] => parts.filter((x) => Math.sign(x.n) === sign).map((x) => (x.n === sign ? x.what : say('c.sum.times', { n: Math.abs(x.n), what: x.what })));
    const plus = p.sum.reduce((n, t) => n + constantOf(t), 0);
    return say(not ? 'c.sum.not' : 'c.sum', { list: list(1), less: list(-1), min: p.atLeast - plus });
  },
});

export const flag = conditionKind({
  key: 'flag',
  about: 'A flag is set.',
  schema: z.strictObject({ flag: id }),
  test: (p, c) => {
    const slot = c.at.flag + c.ref('flag', p.flag);
    return (s) => s.v[slot] === 1;
  },
  say: (p, not) => say(not ? 'c.flag.not' : 'c.flag', { flag: ref('flag', p.flag) }),
});

export const all = conditionKind({
  key: 'all',
  about: 'Every one of the conditions holds.',
  schema: z.strictObject({ all: z.array(condition).min(1) }),
  test: (p, c) => {
    const tests = p.all.map((q, i) => c.condition(q, `all.${i}`));
    const [a, b] = tests;
    if (a && b && tests.length === 2) return (s, x) => a(s, x) && b(s, x);
    return (s, x) => {
      for (const t of tests) if (!t(s, x)) return false;
      return true;
    };
  },
  say: (p, not) => say(not ? 'c.any' : 'c.all', { list: p.all.map((q) => speak.condition(q, not)) }),
});

export const any = conditionKind({
  key: 'any',
  about: 'At least one of the conditions holds.',
  schema: z.strictObject({ any: z.array(condition).min(1) }),
  test: (p, c) => {
    const tests = p.any.map((q, i) => c.condition(q, `any.${i}`));
    return (s, x) => {
      for (const t of tests) if (t(s, x)) return true;
      return false;
    };
  },
  say: (p, not) => say(not ? 'c.all' : 'c.any', { list: p.any.map((q) => speak.condition(q, not)) }),
});

export const not = conditionKind({
  key: 'not',
  about: 'The condition does not hold.',
  schema: z.strictObject({ not: condition }),
  test: (p, c) => {
    const t = c.condition(p.not, 'not');
    return (s, x) => !t(s, x);
  },
  say: (p, not) => speak.condition(p.not, not !== true),
});
