import type { Desk } from './desk';

/** Fractions that are said in words, by their denominator. */
const SAID: ReadonlySet<number> = new Set([2, 3, 4, 5, 6]);

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** A chance in words: «one in two», «two in five», «45 in 100». */
export function oddsOf(desk: Desk, times: number, of: number): string {
  const by = divisor(times, of) || 1;
  const n = times / by;
  const d = of / by;
  if (SAID.has(d) && n > 0 && n < d) return desk.t(`odds.${n}/${d}`);
  return desk.t('odds.any', d > 12 && of === 100 ? { n: times, of } : { n, of: d });
}
