import { z } from 'zod';
import type { Kinded, QuantityData, TermData, Text } from './data';
import type { Say } from './events';
import type { Sum, Test } from './game';
import type { Compiler } from './kinds';
import { below } from './rng';
import { condition, int, quantity, span, text } from './schema';
import { say, speak } from './words';
import { clamp } from './write';

/** The three kinds of terms a sum is made of. */
export const TERMS = {
  of: z.strictObject({
    of: quantity, times: int.optional(), over: int.min(1).optional(), min: int.optional(), max: int.optional(),
    if: condition.optional(), label: text.optional(),
  }),
  add: z.strictObject({ add: int, if: condition.optional(), label: text.optional() }),
  roll: z.strictObject({ roll: span, label: text.optional() }),
} as const;

type OfTerm = z.infer<typeof TERMS.of>;
type AddTerm = z.infer<typeof TERMS.add>;
type RollTerm = z.infer<typeof TERMS.roll>;

function named(label: Text | undefined, fallback: () => Say): Say {
  return label ? say('text', { x: { ref: 'text', id: '', text: label } }) : fallback();
}

/** Words for one term: its label, or what it counts. */
export function sayTerm(t: Kinded): Say {
  const label = t['label'] as Text | undefined;
  if ('of' in t) {
    const what = named(label, () => speak.quantity(t['of'] as QuantityData));
    // A half says how it is rounded: below zero, too, it goes down.
    const over = (t['over'] as number | undefined) ?? 1;
    const times = Math.abs((t['times'] as number | undefined) ?? 1);
    return over > 1 ? say(times === 1 ? 'q.over' : 'q.times', { what, n: over, times }) : what;
  }
  if ('roll' in t) return named(label, () => say('q.roll', { min: (t['roll'] as number[])[0]!, max: (t['roll'] as number[])[1]! }));
  return named(label, () => (t['if'] ? speak.condition(t['if'] as Kinded) : say('q.base')));
}

/** How often a term counts besides what its own words say; a constant counts in {@link constantOf} only. */
export function weightOf(t: Kinded): number {
  if ('of' in t) return (t['times'] as number | undefined) ?? 1;
  return 'roll' in t ? 1 : t['if'] ? (t['add'] as number) : 0;
}

/** What a term adds in every case. */
export function constantOf(t: Kinded): number {
  return 'add' in t && !t['if'] ? (t['add'] as number) : 0;
}

function compileTerm(t: TermData, c: Compiler, key: string): Sum {
  const test = t['if'] ? c.condition(t['if'] as Kinded, `${key}.if`) : null;
  if ('roll' in t) {
    const [min, max] = (t as unknown as RollTerm).roll;
    return (s) => min + below(s, max - min + 1);
  }
  if ('add' in t) {
    const { add } = t as unknown as AddTerm;
    return test ? (s, x) => (test(s, x) ? add : 0) : () => add;
  }
  return compileOf(t as unknown as OfTerm, test, c, key);
}

/** One function a term wherever it can be: sums are most of what the rules and the bots spend their time on. */
function compileOf(p: OfTerm, test: Test | null, c: Compiler, key: string): Sum {
  const read = c.quantity(p.of, `${key}.of`);
  const { times = 1, over = 1, min = -1e9, max = 1e9 } = p;
  if (p.min === undefined && p.max === undefined && over === 1) {
    const slot = c.slot(p.of);
    if (test) return (s, x) => (test(s, x) ? read(s, x) * times : 0);
    if (slot >= 0) return (s) => s.v[slot]! * times;
    return times === 1 ? read : (s, x) => read(s, x) * times;
  }
  return (s, x) => {
    if (test && !test(s, x)) return 0;
    const n = read(s, x) * times;
    return clamp(over === 1 ? n : Math.floor(n / over), min, max);
  };
}

/** Compiles a list of terms to a sum; asked for, it also lists what each term came to (zeros left out). */
export function compileSum(terms: readonly TermData[], c: Compiler, key: string): Sum {
  const parts = terms.map((t, i) => compileTerm(t, c, `${key}.${i}`));
  const words = terms.map(sayTerm);
  return (s, x, lines) => {
    let total = 0;
    if (!lines) {
      for (let i = 0; i < parts.length; i++) total += parts[i]!(s, x);
      return total;
    }
    for (let i = 0; i < parts.length; i++) {
      const n = parts[i]!(s, x);
      total += n;
      if (n !== 0) lines.push({ what: words[i]!, value: n });
    }
    return total;
  };
}
