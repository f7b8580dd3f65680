import type { QuantityData } from './data';
import type { Ref, Say } from './events';

export function ref(kind: Ref['ref'], id: string, sub?: string): Ref {
  return sub === undefined ? { ref: kind, id } : { ref: kind, id, sub };
}

export function say(k: string, a?: Say['a']): Say {
  return a === undefined ? { k } : { k, a };
}

/** Words for a quantity given as data; set by the registry, which knows every kind. */
export const speak: { quantity: (q: QuantityData) => Say; condition: (c: Readonly<Record<string, unknown>>) => Say; effects: (list: readonly Readonly<Record<string, unknown>>[]) => readonly Say[] } = {
  quantity: () => say('q.unknown'),
  condition: () => say('c.unknown'),
  effects: () => [],
};
