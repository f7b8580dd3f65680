import type { Lang } from './screen';

/** The words of one language, as `ui/text` makes them. */
export interface Texts {
  readonly lang: Lang;
  t(key: string, args?: Readonly<Record<string, string | number>>): string;
}
