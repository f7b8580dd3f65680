import type { ScaleData } from '../../rules/data';
import type { State } from '../../rules/state';
import { HIDDEN } from '../../rules/state';
import { dateText, isDate } from './dates';
import type { Desk } from './desk';
import { range } from './num';
import { leaderOf } from './people';
import type { GaugeView } from './screen';

/** What a viewer knows of a track: its value, or the range if it is hidden. */
export function known(desk: Desk, s: State, track: number): readonly [low: number, high: number] {
  const { at } = desk.game;
  const value = s.v[at.track + track]!;
  if (value !== HIDDEN) return [value, value];
  return [s.v[at.low[track]!]!, s.v[at.high[track]!]!];
}

/** What everybody knows of a hidden track that the viewer knows better; null if there is nothing more to tell. */
export function othersKnow(desk: Desk, s: State, track: number): readonly [low: number, high: number] | null {
  const { at } = desk.game;
  const value = s.v[at.track + track]!;
  if (at.low[track]! < 0 || value === HIDDEN) return null;
  const [low, high] = [s.v[at.low[track]!]!, s.v[at.high[track]!]!];
  return low === value && high === value ? null : [low, high];
}

/** A gauge of a track as the viewer sees it; `previous` is the same viewer's state of a period ago. */
export function gaugeView(desk: Desk, s: State, track: number, previous: State | null): GaugeView {
  const data = desk.game.data.tracks[track]!;
  const [low, high] = known(desk, s, track);
  const before = previous ? known(desk, previous, track) : null;
  const others = othersKnow(desk, s, track);
  const side = data.side === undefined ? -1 : (desk.game.index.side.get(data.side) ?? -1);
  return {
    entity: { kind: 'track', id: data.id },
    label: desk.names.label('track', data.id),
    icon: data.icon ?? null,
    min: data.min, max: data.max, low, high, ...(others === null ? {} : { others }),
    previous: before && before[0] === before[1] ? before[0] : null,
    mark: data.mark ? { at: data.mark.at, label: desk.pick(data.mark.name) } : null,
    side: side < 0 ? null : desk.look(side),
  };
}

/** One of the scales, in the look of its side or, where it is the power of an assembly, of whoever leads there: of nobody if nobody does. */
export function scaleView(desk: Desk, s: State, { track, side, ledIn }: ScaleData, previous: State | null): GaugeView {
  const { index } = desk.game;
  const whose = ledIn === undefined ? (index.side.get(side) ?? -1) : leaderOf(desk, s, index.assembly.get(ledIn)!);
  return { ...gaugeOf(desk, s, track, previous), side: desk.look(whose) };
}

/** A track by id, for the places a scenario names. */
export function gaugeOf(desk: Desk, s: State, id: string, previous: State | null): GaugeView {
  return gaugeView(desk, s, desk.game.index.track.get(id)!, previous);
}

/** «5 of 10», or «3–5 of 12» when only a range is known; a date by its days. */
export function gaugeText(desk: Desk, gauge: GaugeView): string {
  if (isDate(desk.game, gauge.entity.id)) return dateText(desk, gauge.low, gauge.high);
  const { others } = gauge;
  if (others) return desk.t('gauge.nowOthers', { now: range(gauge.low, gauge.high), max: gauge.max, others: range(...others) });
  return desk.t('gauge.now', { now: range(gauge.low, gauge.high), max: gauge.max });
}
