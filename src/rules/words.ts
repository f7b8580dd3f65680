import type { QuantityData } from './data';
import type { Ref, Say } from './events';
import type { Limits } from './limits';

export function ref(kind: Ref['ref'], id: string, sub?: string): Ref {
  return sub === undefined ? { ref: kind, id } : { ref: kind, id, sub };
}

export function say(k: string, a?: Say['a']): Say {
  return a === undefined ? { k } : { k, a };
}

/** What is spoken of within a rule, set by the registry, which knows every kind. */
interface Speak {
  /** A quantity as a name: “loyalty of the crane-men”. */
  quantity(q: QuantityData): Say;
  /** That a quantity lies within limits, as a sentence. */
  measured(q: QuantityData, limits: Limits): Say;
  /** A condition as a sentence; with `not` the sentence that says the contrary. */
  condition(c: Readonly<Record<string, unknown>>, not?: boolean): Say;
  effects(list: readonly Readonly<Record<string, unknown>>[]): readonly Say[];
}

/** Words for what is given as data. */
export const speak: Speak = {
  quantity: () => say('q.unknown'),
  measured: () => say('c.unknown'),
  condition: () => say('c.unknown'),
  effects: () => [],
};
