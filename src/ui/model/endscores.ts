import type { ActionCode } from '../../rules/actions';
import type { GameEvent } from '../../rules/events';
import { scores } from '../../rules/flow/score';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState } from '../../rules/state';
import { actOf } from './acts';
import type { Asked } from './asked';
import { chip, tone } from './chips';
import type { Desk } from './desk';
import { plain, signed, signedRange } from './num';
import type { Chip } from './screen';

const named = (desk: Desk, side: number): string => desk.t('end.score-whose', { of: desk.names.of({ ref: 'side', id: desk.looks[side]!.id }).of });

/** What a choice made after the ending would do to the score of each side that it moves. */
export function scoreChips(desk: Desk, { states }: Asked, action: ActionCode): Chip[] {
  const { game } = desk;
  const act = actOf(game, action);
  const moved = states.map((reading) => {
    const after = cloneState(reading);
    const x = newRun(game);
    const before = scores(reading, x);
    act(after, x);
    return scores(after, x).map((n, side) => n - before[side]!);
  });
  return desk.looks.flatMap((look, side) => {
    const all = moved.map((row) => row[side]!);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return low === 0 && high === 0 ? [] : [chip({ kind: 'side', id: look.id }, null, named(desk, side), signedRange(low, high), tone(low, high), all.includes(0))];
  });
}

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
      const lines = after.flatMap((now, side) => (now === before[side] ? [] : [desk.t('line.track', { what: named(desk, side), delta: signed(now - before[side]!), now: plain(now) })]));
      out.unshift(lines.length > 0 ? lines : [desk.t('end.score-none')]);
    }
  }
  return out;
}
