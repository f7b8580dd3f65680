import type { ActionCode } from '../../rules/actions';
import { scores } from '../../rules/flow/score';
import { newRun } from '../../rules/run';
import { cloneState } from '../../rules/state';
import { actOf } from './acts';
import type { Asked } from './asked';
import { chip, tone } from './chips';
import type { Desk } from './desk';
import { signedRange } from './num';
import type { Chip } from './screen';

/** «Score of the side». */
export const scoreOf = (desk: Desk, side: number): string => desk.t('end.score-whose', { of: desk.names.of({ ref: 'side', id: desk.looks[side]!.id }).of });

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
    return low === 0 && high === 0 ? [] : [chip({ kind: 'side', id: look.id }, null, scoreOf(desk, side), signedRange(low, high), tone(low, high), all.includes(0))];
  });
}
