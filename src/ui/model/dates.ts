/** Tracks that hold the place of a period: a person counts in days, not in places, so they are told by the names of the periods. */
import type { Text } from '../../rules/data';
import type { Game } from '../../rules/game';
import type { Texts } from './texts';

/** As much of a language as a date needs: sentences have not got a whole desk. */
interface Teller {
  readonly game: Game;
  readonly t: Texts['t'];
  readonly pick: (text: Text) => string;
}

const cache = new WeakMap<Game, ReadonlySet<string>>();

/** Whether a track marks the calendar (`meters.marks`), so that its value is a date. */
export function isDate(game: Game, track: string): boolean {
  let known = cache.get(game);
  if (!known) cache.set(game, (known = new Set(game.data.meters.marks.map((m) => m.track))));
  return known.has(track);
}

/** The days of a period by its place: «20–22 October». A date that no period of the game has is beyond its calendar. */
export function dayOf(desk: Teller, place: number): string {
  const { periods } = desk.game.data;
  if (place < 0) return desk.t('date.before');
  const period = periods[place];
  return period ? desk.pick(period.name) : desk.t('date.beyond', { last: desk.pick(periods[periods.length - 1]!.name) });
}

/** A date, or the span it lies in: «20–22 October», «between 8–12 October and 20–22 October». */
export function dateText(desk: Teller, low: number, high: number): string {
  return low === high ? dayOf(desk, low) : desk.t('date.span', { from: dayOf(desk, low), to: dayOf(desk, high) });
}

/** How far a date moves: «one period later», «1 to 2 periods later»; a range that goes both ways says only that it moves. */
export function shiftText(desk: Teller, low: number, high: number): string {
  if ((low < 0) !== (high < 0) && low !== 0 && high !== 0) return desk.t('date.moved');
  const near = Math.min(Math.abs(low), Math.abs(high));
  const far = Math.max(Math.abs(low), Math.abs(high));
  return desk.t(near === far ? 'date.shift' : 'date.shifts', { n: far, near, way: low < 0 || high < 0 ? 'earlier' : 'later' });
}

/** What is known of a date after a change of one end: «not before 13–16 October», «20–22 October at the latest». */
export function endText(desk: Teller, end: 'low' | 'high', place: number): string {
  return desk.t(end === 'low' ? 'date.notBefore' : 'date.atLatest', { day: dayOf(desk, place) });
}
