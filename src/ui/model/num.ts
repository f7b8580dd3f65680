import type { Lang } from './screen';

/** The minus sign, as wide as the plus. */
export const MINUS = '\u2212';

/** A number as it is written: «7», «−2». */
export function plain(n: number): string {
  return n < 0 ? `${MINUS}${-n}` : String(n);
}

/** A change: «+2», «−1», «±0». */
export function signed(n: number): string {
  if (n === 0) return '±0';
  return n > 0 ? `+${n}` : plain(n);
}

/** A range of changes, or one change: «+1…+3». */
export function signedRange(low: number, high: number): string {
  return low === high ? signed(low) : `${low === 0 ? '0' : signed(low)}…${high === 0 ? '0' : signed(high)}`;
}

/** A range of values, or one value: «3–5»; with a negative end «−2…4». */
export function range(low: number, high: number): string {
  if (low === high) return plain(low);
  return low < 0 ? `${plain(low)}…${plain(high)}` : `${low}–${high}`;
}

/** A count of people with its thousands apart: 1,000 · 1 000. */
export function grouped(n: number, lang: Lang): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u202f' : ',');
}

/** Lower case for the first letter only: proper names inside keep theirs. */
export function inner(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Upper case for the first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
