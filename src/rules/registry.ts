import { CONDITIONS } from './conditions/index';
import type { ConditionData, Kinded, QuantityData } from './data';
import { EFFECTS } from './effects/index';
import type { Say } from './events';
import type { AnyCondition, AnyEffect, AnyQuantity } from './kinds';
import { QUANTITIES } from './quantities/index';
import { ref, say, speak } from './words';

function byKey<K extends { readonly key: string }>(kinds: readonly K[]): (data: Kinded) => K | undefined {
  const map = new Map(kinds.map((k) => [k.key, k]));
  return (data) => {
    for (const key of Object.keys(data)) {
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

/** Telegraphic words for what effects do, a condition asks or a quantity counts: from the definitions that run. */
export function sayEffects(list: readonly Kinded[]): readonly Say[] {
  return list.flatMap((e) => effectOf(e)?.say(e) ?? []);
}
export function sayCondition(c: ConditionData): Say {
  return conditionOf(c)?.say(c) ?? say('c.unknown');
}
export function sayQuantity(q: QuantityData): Say {
  if (typeof q === 'string') return say('name', { x: ref('sum', q) });
  return quantityOf(q)?.say(q) ?? say('q.unknown');
}

speak.quantity = sayQuantity;
speak.condition = sayCondition;
speak.effects = sayEffects;
