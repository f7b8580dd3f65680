/** The language in which a tool speaks to who writes a scenario. */
export type Lang = 'en' | 'fr';

/** A number with one digit after the point, or the comma. */
export function decimal(n: number, lang: Lang): string {
  const text = n.toFixed(1);
  return lang === 'fr' ? text.replace('.', ',') : text;
}

/** A share of 1 in hundredths, without its sign. */
export const hundredths = (share: number, lang: Lang): string => decimal(100 * share, lang);

/** The sign of hundredths with the space before it. */
export const PERCENT: Readonly<Record<Lang, string>> = { en: ' %', fr: '\u202F%' };

/** Whether so many are said in the singular: in French none is, too. */
export const single = (n: number, lang: Lang): boolean => (lang === 'fr' ? n < 2 : n === 1);

/** So many of something. Its plural has an s, unless it is given. */
export function counted(n: number, one: string, lang: Lang, many = `${one}s`): string {
  return `${n} ${single(n, lang) ? one : many}`;
}

/** The middle value of a list, and the two between which eight of ten lie. */
export function spread(values: readonly number[], lang: Lang): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return lang === 'fr' ? `${at(0.5)} dans la partie du milieu, de ${at(0.1)} à ${at(0.9)} dans huit sur dix` : `${at(0.5)} in the middle game, ${at(0.1)} to ${at(0.9)} in eight of ten`;
}

const SEATS_FR: Readonly<Record<string, string>> = { random: 'au hasard', script: 'entre caractères' };

/** Games between seats of these kinds, as they are called in French. */
export const amongFr = (bots: readonly string[]): string => bots.map((kind) => SEATS_FR[kind] ?? `entre machines «\u202F${kind}\u202F»`).join(' ou ');
