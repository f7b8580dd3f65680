import type { Lang } from './screen';

/** The words of one language, as `ui/text` makes them. */
export interface Texts {
  readonly lang: Lang;
  t(key: string, args?: Readonly<Record<string, string | number>>): string;
}

/** Arguments of a message. */
export type Args = Record<string, string | number>;
/** What `$target` and `$each` stand for, when it is known. */
export type Bound = Readonly<Record<string, string>>;
