import type { State } from '../../rules/state';
import type { Desk } from './desk';
import type { Edition } from './press';
import { edition } from './press';
import { readings } from './readings';
import type { PressView } from './screen';

const printed = new WeakMap<Desk, WeakMap<State, Edition>>();

/** Every edition so far; the first is the opening day's. `history` holds common knowledge only. */
export function pressHistory(desk: Desk, history: readonly State[]): Edition[] {
  let known = printed.get(desk);
  if (!known) printed.set(desk, (known = new WeakMap<State, Edition>()));
  const out: Edition[] = [];
  history.forEach((now, i) => {
    const old = known.get(now);
    if (old) {
      out.push(old);
      return;
    }
    const before = history[i - 1] ?? now;
    const made = edition(desk, { period: before.v[desk.game.at.flow.period]!, now: readings(desk.game, now), before: readings(desk.game, before), opening: i === 0 }, out);
    known.set(now, made);
    out.push(made);
  });
  return out;
}

/** The papers of the day. */
export function pressOf(desk: Desk, history: readonly State[]): PressView {
  const last = pressHistory(desk, history).at(-1);
  return last ? { period: last.period, papers: last.papers, front: last.front } : { period: '', papers: [], front: null };
}
