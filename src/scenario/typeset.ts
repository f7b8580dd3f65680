/** French as printers set it: narrow no-break spaces before high punctuation and inside guillemets, curly apostrophes. */
export function typesetFrench(text: string): string {
  return text
    .replace(/(?<![ \u00a0])[ \u00a0]+([;:!?»])/gu, '\u202f$1')
    .replace(/«[ \u00a0]+/gu, '«\u202f')
    .replace(/(\p{L})'(\p{L})/gu, '$1’$2');
}

/** The same data with every French text typeset, so that writers may type plain spaces. */
export function typeset<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => typeset(item)) as T;
  const map = value as Record<string, unknown>;
  const text = typeof map['en'] === 'string' && typeof map['fr'] === 'string';
  return Object.fromEntries(Object.entries(map).map(([k, v]) => [k, text && k === 'fr' ? typesetFrench(String(v)) : typeset(v)])) as T;
}
