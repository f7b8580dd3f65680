import type { GameEvent } from '../../rules/events';
import type { Desk } from './desk';
import { plain, range } from './num';
import { oddsOf } from './odds';
import type { SumView } from './screen';
import { checkView } from './sums';
import { diceOf, lineKey } from './weighs';

export type Check = Extract<GameEvent, { e: 'check' }>;

/** A check over all readings, its dice counted out rather than thrown. */
export interface Foreseen {
  readonly low: number;
  readonly high: number;
  readonly needs: number;
  /** It passes in so many cases. */
  readonly times: number;
  readonly of: number;
  /** Only the dice decide: the cases are counted, not sampled. */
  readonly exact: boolean;
}

/** What a check would come to: the events are the same check in different readings. */
export function foreseeCheck(desk: Desk, events: readonly Check[]): Foreseen {
  const { id, needs } = events[0]!;
  const { min, counts, lines } = diceOf(desk.game, id);
  const fixed = events.map((e) => e.total - e.lines.reduce((n, l) => n + (lines.has(lineKey(l)) ? l.value : 0), 0));
  const cases = counts.reduce((a, b) => a + b, 0);
  const passing = (without: number): number => counts.reduce((n, times, i) => n + (without + min + i >= needs ? times : 0), 0);
  const low = Math.min(...fixed) + min;
  const high = Math.max(...fixed) + min + counts.length - 1;
  const exact = fixed.every((n) => n === fixed[0]);
  if (exact) return { low, high, needs, times: passing(fixed[0]!), of: cases, exact };
  return { low, high, needs, times: fixed.reduce((n, f) => n + passing(f) / cases, 0), of: fixed.length, exact };
}

/** How it stands: `pass` and `fail` are certain as far as is known. */
export function sure(f: Foreseen): 'pass' | 'fail' | 'doubt' {
  return f.low >= f.needs ? 'pass' : f.high < f.needs ? 'fail' : 'doubt';
}

/** «passes by 2», «fails by 1–3», «passes, three in four», «passes in about 7 of 10 cases». */
export function verdictOf(desk: Desk, f: Foreseen): string {
  switch (sure(f)) {
    case 'pass': return f.high === f.needs ? desk.t('verdict.just') : desk.t('verdict.pass', { n: range(f.low - f.needs, f.high - f.needs) });
    case 'fail': return desk.t('verdict.fail', { n: range(f.needs - f.high, f.needs - f.low) });
    case 'doubt': return f.exact ? desk.t('verdict.odds', { odds: oddsOf(desk, f.times, f.of) }) : desk.t('verdict.share', { share: share(desk, f.times, f.of) });
  }
}

/** «9 against 7: passes by 2». */
export function againstOf(desk: Desk, f: Foreseen): string {
  return desk.t('verdict.against', { total: range(f.low, f.high), needs: plain(f.needs), verdict: verdictOf(desk, f) });
}

/** The sum of a check that is foreseen, its dice as the range they have. */
export function foreseenSum(desk: Desk, title: string, events: readonly Check[]): SumView {
  const { min, counts, lines } = diceOf(desk.game, events[0]!.id);
  const f = foreseeCheck(desk, events);
  const view = checkView(desk, title, events.map((e) => e.lines.filter((l) => !lines.has(lineKey(l)))), [f.low, f.high], f.needs);
  if (lines.size === 0) return view;
  const what = [...lines].map((key) => desk.words.line(JSON.parse(key) as Check['lines'][number]['what'])).join(desk.t('list.comma'));
  return { ...view, lines: [...view.lines, { what, value: min, high: min + counts.length - 1 }] };
}

/** In how many of ten readings: «in every case», «in about 7 of 10 cases», «in no case». */
export function share(desk: Desk, times: number, of: number): string {
  if (times >= of) return desk.t('share.all');
  if (times <= 0) return desk.t('share.none');
  return desk.t('share.some', { n: Math.min(9, Math.max(1, Math.round((10 * times) / of))) });
}
