import type { GameEvent } from '../../rules/events';
import { scores } from '../../rules/flow/score';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import type { Desk } from './desk';
import { plain, signed } from './num';
import { scoreOf } from './scorechips';

/** What each choice made after the ending did to the scores, in their order: read back from the end of the game. */
export function scoreLines(desk: Desk, end: State, events: readonly GameEvent[]): readonly (readonly string[])[] {
  const { game } = desk;
  const s = cloneState(end);
  const x = newRun(game);
  const out: string[][] = [];
  let after = scores(s, x);
  for (let i = events.length - 1; i >= 0 && events[i]!.e !== 'ending'; i--) {
    const e = events[i]!;
    if (e.e === 'change') s.v[e.slot] = e.from;
    // What a question does before it is answered is nobody's choice.
    else if (e.e === 'dispatch') after = scores(s, x);
    else if (e.e === 'choice') {
      const before = scores(s, x);
      const lines = after.flatMap((now, side) => (now === before[side] ? [] : [desk.t('line.track', { what: scoreOf(desk, side), delta: signed(now - before[side]!), now: plain(now) })]));
      out.unshift(lines.length > 0 ? lines : [desk.t('end.score-none')]);
    }
  }
  return out;
}
