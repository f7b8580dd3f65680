/** French as printers set it: narrow no-break spaces before high punctuation and inside guillemets, curly apostrophes. */
export function typesetFrench(text: string): string {
  return text
    .replace(/(?<![ \u00a0])[ \u00a0]+([;:!?»])/gu, '\u202f$1')
    .replace(/«[ \u00a0]+/gu, '«\u202f')
    .replace(/(\p{L})'(\p{L})/gu, '$1’$2');
}

/** What there may be to set in a text; most have nothing. */
const TO_SET = /[ \u00a0][;:!?»]|«[ \u00a0]|'/u;

/** The same data with every French text typeset, so that writers may type plain spaces. What needs nothing is left as it is. */
export function typeset<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    value.forEach((item: unknown, i) => {
      const set = typeset(item);
      if (set !== item) (copy ??= [...(value as unknown[])])[i] = set;
    });
    return (copy ?? value) as T;
  }
  const map = value as Readonly<Record<string, unknown>>;
  const text = typeof map['en'] === 'string' && typeof map['fr'] === 'string';
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(map)) {
    const item = map[key];
    const set = text && key === 'fr' ? (TO_SET.test(String(item)) ? typesetFrench(String(item)) : item) : typeset(item);
    if (set !== item) (copy ??= { ...map })[key] = set;
  }
  return (copy ?? value) as T;
}
