import type { State } from '../../rules/state';
import { PHASE } from '../../rules/state';
import type { Desk } from './desk';
import { known } from './gauges';
import type { CalendarView } from './screen';

/** The calendar with its marks; a hidden date shows the span it may fall in. */
export function calendarView(desk: Desk, s: State): CalendarView {
  const { at, data } = desk.game;
  const now = s.v[at.flow.period]!;
  const over = s.v[at.flow.phase] === PHASE.end;
  const last = data.periods.length - 1;
  return {
    cells: data.periods.map((p, i) => ({
      name: desk.pick(p.name), other: p.other ? desk.pick(p.other) : null, weight: p.weight, scale: desk.pick(p.scale),
      state: i < now || over ? 'past' : i === now ? 'now' : 'future',
    })),
    marks: data.meters.marks.flatMap((m) => {
      const [low, high] = known(desk, s, desk.game.index.track.get(m.track)!);
      if (high < 0 || low > last) return [];
      return [{ name: desk.pick(m.name), from: Math.max(0, low), to: Math.min(last, high), fixed: low === high, entity: { kind: 'track' as const, id: m.track } }];
    }),
    hours: hoursView(desk, s),
    night: data.hours ? { kind: 'period', id: 'hours' } : null,
  };
}

function hoursView(desk: Desk, s: State): CalendarView['hours'] {
  const { at, data } = desk.game;
  const beat = s.v[at.flow.beat]!;
  if (beat < 1 || !data.hours) return null;
  const of = data.hours.beats;
  return { beat, of, clock: data.hours.clock[beat - 1] ?? '', title: desk.t('clock.beat', { n: beat, of }) };
}
