import type { Cause, GameEvent } from '../../rules/events';
import type { State } from '../../rules/state';
import { causeName } from './causes';
import type { Desk } from './desk';
import { capital } from './num';

/**
 * What ended the game before its time, in words: the order, or the rule of a period, that says of itself that it ends the game and was
 * the last such to do anything. Null where nothing of the kind did, as when the calendar ran out.
 */
export function cutShort(desk: Desk, state: State, events: readonly GameEvent[]): string | null {
  const { data, at } = desk.game;
  if (state.v[at.flow.finish] !== 1) return null;
  const ended = events.findIndex((e) => e.e === 'ending');
  const till = ended < 0 ? events.length : ended;
  const from = events.slice(0, till).findLastIndex((e) => e.e === 'period');
  const opened = events[from];
  const period = opened?.e === 'period' ? opened.period : 0;
  for (let i = till - 1; i > from; i--) {
    const e = events[i]!;
    const cause: Cause | null = e.e === 'order' ? (e.carried ? { type: 'order', id: e.order } : null) : e.e === 'change' ? e.by : null;
    if (!cause || !endsGame(data, cause.id)) continue;
    const order = desk.game.orders[desk.game.index.order.get(cause.id) ?? -1];
    const what = cause.type === 'order' && order ? desk.t('log.order', { who: desk.look(order.side).name, order: desk.names.label('order', cause.id) }) : causeName(desk, cause);
    return desk.t('end.lead.cut', { what: capital(what), n: data.periods.length - 1 - period });
  }
  return null;
}

/** Whether the thing of that name in a scenario can end the game by itself. */
function endsGame(value: unknown, id: string, inside = false): boolean {
  if (Array.isArray(value)) return value.some((item) => endsGame(item, id, inside));
  if (typeof value !== 'object' || value === null) return false;
  const here = inside || (value as { readonly id?: unknown }).id === id;
  return (here && 'end-game' in value) || Object.values(value).some((item) => endsGame(item, id, here));
}
