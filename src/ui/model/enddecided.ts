import type { ConditionData, EffectData } from '../../rules/data';
import type { Cause, GameEvent } from '../../rules/events';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import type { Desk } from './desk';
import type { SumView } from './screen';
import { assaultView, checkView } from './sums';

/** The one sum that brought the ending about, and when. */
export interface Decided {
  readonly period: string;
  readonly sum: SumView;
}

/**
 * The check that raised the fact on which the ending hangs, or the stroke at the point on which it hangs, as it was counted then:
 * found from the ending's own condition and from what happened. Null where no such sum brought it about.
 */
export function decidedOf(desk: Desk, state: State, events: readonly GameEvent[]): Decided | null {
  const { game } = desk;
  const { at, data } = game;
  const slots = slotsOf(game, state, data.endings[Math.max(0, state.v[at.flow.ending]! - 1)]!.if);
  const ended = events.findIndex((e) => e.e === 'ending');
  const till = ended < 0 ? events.length : ended;
  const turn = events.slice(0, till).findLastIndex((e) => e.e === 'change' && slots.has(e.slot) && e.to === state.v[e.slot]);
  const turned = events[turn];
  if (turned?.e !== 'change') return null;
  for (let i = turn - 1; i >= 0; i--) {
    const e = events[i]!;
    if (e.e === 'period') return null;
    const sum = e.e === 'check' && same(e.by, turned.by) && raises(game, e.id, at.slots[turned.slot]!.id) ? checkView(desk, desk.pick(e.label), [e.lines], [e.total], e.needs)
      : e.e === 'assault' && turned.slot === at.holder + e.point ? assaultView(desk, desk.names.label('point', data.points[e.point]!.id), [e.lines], [e.strength], [e.result])
        : null;
    if (sum) return { period: periodAt(desk, events, i), sum };
  }
  return null;
}

const same = (a: Cause, b: Cause): boolean => a.type === b.type && a.id === b.id;

/** Flags and points that a condition asks for and that are as it asks. */
function slotsOf({ at, index }: Game, s: State, c: ConditionData): ReadonlySet<number> {
  const out = new Set<number>();
  const look = (q: ConditionData): void => {
    const { all, any, flag, holds, point } = q as { all?: readonly ConditionData[]; any?: readonly ConditionData[]; flag?: string; holds?: string; point?: string };
    for (const inner of [...(all ?? []), ...(any ?? [])]) look(inner);
    if (flag !== undefined && s.v[at.flag + index.flag.get(flag)!] === 1) out.add(at.flag + index.flag.get(flag)!);
    if (holds !== undefined && point !== undefined && s.v[at.holder + index.point.get(point)!] === index.side.get(holds)) out.add(at.holder + index.point.get(point)!);
  };
  look(c);
  return out;
}

/** Whether what follows from a check, by the scenario, raises that flag. */
function raises({ data }: Game, check: string, flag: string): boolean {
  const within = (value: unknown, inside: boolean): boolean => {
    if (Array.isArray(value)) return value.some((item) => within(item, inside));
    if (typeof value !== 'object' || value === null) return false;
    const { id, 'set-flag': set } = value as EffectData;
    if (inside && set === flag) return true;
    return Object.values(value).some((item) => within(item, inside || id === check));
  };
  return within(data, false);
}

function periodAt(desk: Desk, events: readonly GameEvent[], index: number): string {
  const e = events.slice(0, index).findLast((q) => q.e === 'period');
  return e?.e === 'period' ? desk.pick(desk.game.data.periods[e.period]!.name) : '';
}
