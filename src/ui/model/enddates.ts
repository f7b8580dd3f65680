import type { Desk } from './desk';
import type { EndDate } from './screen';

/**
 * A game and history, date by date: when each milestone showed in the game (an index of the calendar, −1 for never), when it
 * is reported, and who reports it. A game that began later leaves out what was over by then.
 * @param began index of the period the game began with.
 */
export function endDates(desk: Desk, dates: readonly number[], began: number): EndDate[] {
  const { data, history } = desk.game;
  return history.flatMap(({ data: m }, i) => {
    const date = dates[i] ?? -1;
    if (m.period.to < began) return [];
    const fit = date < 0 ? 'never' : date < m.period.from ? 'earlier' : date > m.period.to ? 'later' : 'same';
    return [{
      id: m.id, name: desk.pick(m.name), reported: desk.pick(m.dated), yours: date < 0 ? desk.t('dates.never') : desk.pick(data.periods[date]!.name),
      fit, said: desk.t(`dates.${fit}`), source: desk.source(m.source) ?? '', tag: m.tag,
    } as const];
  });
}
