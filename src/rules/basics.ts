import type { Text } from './texts';

/** What every part of a scenario's data is made of: where it comes from, and the declared kinds. */

export const TAGS = ['reported', 'argued', 'invented', 'general'] as const;
/** How a piece of content stands to the documents. */
export type Tag = (typeof TAGS)[number];

/** Where the documents have it: document, chapter, ledger ids. */
export interface Source {
  readonly doc: string;
  /** One and the same in every language (a title, a place in a document), or a text: a remark for the reader. */
  readonly chapter?: string | Text | undefined;
  readonly ledger?: readonly string[] | undefined;
}

/** One declared kind: an object whose first known key names the kind. Checked by the kind's own schema. */
export type Kinded = Readonly<Record<string, unknown>>;
export type QuantityData = string | Kinded;
export type ConditionData = Kinded;
export type EffectData = Kinded;

/** A term of a sum (see `quantities/sum.ts`). */
export type TermData = Kinded;
