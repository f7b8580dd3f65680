/** A word of the interface in both languages; arguments and plurals in ICU form. */
export type Strings = Readonly<Record<string, { readonly en: string; readonly fr: string }>>;
