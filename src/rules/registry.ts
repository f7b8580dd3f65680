import { CONDITIONS } from './conditions/index';
import type { ConditionData, Kinded, QuantityData } from './data';
import { EFFECTS } from './effects/index';
import type { Say } from './events';
import type { AnyCondition, AnyEffect, AnyQuantity } from './kinds';
import { contrary, limitWords } from './limits';
import type { Limits } from './limits';
import { QUANTITIES } from './quantities/index';
import { ref, say, speak } from './words';

/** The keys of what a file says; of nothing where it says nothing. */
export const keysOf = (data: Kinded | null | undefined): string[] => (data ? Object.keys(data) : []);

function byKey<K extends { readonly key: string }>(kinds: readonly K[]): (data: Kinded) => K | undefined {
  const map = new Map(kinds.map((k) => [k.key, k]));
  return (data) => {
    for (const key of keysOf(data)) {
      const kind = map.get(key);
      if (kind) return kind;
    }
    return undefined;
  };
}

/** The kind an object belongs to, by the first of its keys that names one. */
export const effectOf: (data: Kinded) => AnyEffect | undefined = byKey(EFFECTS);
export const conditionOf: (data: Kinded) => AnyCondition | undefined = byKey(CONDITIONS);
export const quantityOf: (data: Kinded) => AnyQuantity | undefined = byKey(QUANTITIES);

/** Words for what effects do, a condition asks or a quantity counts: from the definitions that run. */
export function sayEffects(list: readonly Kinded[]): readonly Say[] {
  return list.flatMap((e) => effectOf(e)?.say(e) ?? []);
}
export function sayCondition(c: ConditionData, not = false): Say {
  return conditionOf(c)?.say(c, not) ?? say('c.unknown');
}
export function sayQuantity(q: QuantityData): Say {
  if (typeof q === 'string') return say('name', { x: ref('sum', q) });
  return quantityOf(q)?.say(q) ?? say('q.unknown');
}

/** That a quantity lies within limits; a plain name is a track, a flag or a sum, which the interface tells apart. */
function sayMeasured(q: QuantityData, l: Limits): Say {
  const kind = typeof q === 'string' ? undefined : quantityOf(q);
  if (l.not && !kind?.span) {
    const parts = contrary(l, kind?.counts).map((part) => sayMeasured(q, part));
    return parts.length === 1 ? parts[0]! : say('c.any', { list: parts });
  }
  const words = limitWords(l, kind?.counts, kind?.span);
  if (typeof q === 'string') return say('c.is.name', { what: ref('sum', q), ...words });
  return kind?.measured?.(q, words) ?? say('c.is', { what: sayQuantity(q), ...words });
}

speak.quantity = sayQuantity;
speak.measured = sayMeasured;
speak.condition = sayCondition;
speak.effects = sayEffects;
