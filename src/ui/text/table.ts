/** Words of the interface by key, in every language. ICU messages: `{n, plural, one {# seat} other {# seats}}`. */
export type StringTable = Readonly<Record<string, { readonly en: string; readonly fr: string }>>;

/** Arguments of a message. */
export type TextArgs = Readonly<Record<string, string | number>>;

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
