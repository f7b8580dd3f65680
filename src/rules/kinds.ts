import type { z } from 'zod';
import type { ConditionData, EffectData, Kinded, QuantityData, TermData } from './data';
import type { Say } from './events';
import type { Effect, Indexes, Pool, Read, Sum, Test } from './game';
import type { LimitWords } from './limits';
import type { Layout } from './slots';

/** Lists a kind may refer to by id. */
export type RefPool = Exclude<keyof Indexes, 'line' | 'option'> | 'option';

/** What a kind gets to build its function with: slots, ids, and the other kinds for what is nested in it. */
export interface Compiler {
  readonly at: Layout;
  readonly sides: number;
  /** Index of an id; reports an unknown one and answers 0. */
  ref(pool: RefPool, id: string): number;
  /** Index of a side, or of the last party if `id` is one of the words for nobody. */
  party(id: string): number;
  line(side: number, id: string): number;
  option(id: string): readonly [number, number];
  /** An entity that may be written `$target` or `$each`: its index as a function. */
  entity(pool: Pool, id: string): Read;
  /** True when `entity` may be read once and for all. */
  fixed(id: string): boolean;
  quantity(q: QuantityData, key?: string): Read;
  /** The slot a quantity merely reads (a track, a flag), −1 if it takes more than that. */
  slot(q: QuantityData): number;
  condition(c: ConditionData, key?: string): Test;
  effects(list: readonly EffectData[], key: string, each?: Pool): Effect;
  sum(terms: readonly TermData[], key?: string, each?: Pool): Sum;
  fault(message: string, text: string): void;
}

interface Kind<P> {
  /** The key that names the kind in a file. */
  readonly key: string;
  /** One line for designers; goes into the JSON Schema, in French from `scenario/schema/kinds-fr.ts`. */
  readonly about: string;
  readonly schema: z.ZodType<P>;
}

export interface QuantityKind<P> extends Kind<P> {
  readonly read: (p: P, c: Compiler) => Read;
  readonly say: (p: P) => Say;
  /** That it lies within limits, as a sentence; left out, its name is put into a general one. */
  readonly measured?: (p: P, n: LimitWords) => Say;
  /** It counts things: nought is the least, and is said as “no …”. */
  readonly counts?: boolean;
  /** The span of its values, if `measured` also has words for what lies outside of limits. */
  readonly span?: readonly [number, number];
}
export interface ConditionKind<P> extends Kind<P> {
  readonly test: (p: P, c: Compiler) => Test;
  /** The condition as a sentence; with `not` the sentence that says the contrary. */
  readonly say: (p: P, not?: boolean) => Say;
}
export interface EffectKind<P> extends Kind<P> {
  readonly run: (p: P, c: Compiler) => Effect;
  readonly say: (p: P) => readonly Say[];
}

/** A kind whose parameters have been checked, as the registry keeps it. */
export type AnyQuantity = QuantityKind<Kinded>;
export type AnyCondition = ConditionKind<Kinded>;
export type AnyEffect = EffectKind<Kinded>;

/** Registers a kind: its parameters were checked by its own schema before it is used. */
export function quantityKind<P>(kind: QuantityKind<P>): AnyQuantity {
  return kind as unknown as AnyQuantity;
}
export function conditionKind<P>(kind: ConditionKind<P>): AnyCondition {
  return kind as unknown as AnyCondition;
}
export function effectKind<P>(kind: EffectKind<P>): AnyEffect {
  return kind as unknown as AnyEffect;
}
