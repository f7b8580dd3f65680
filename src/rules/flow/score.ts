import type { Run } from '../game';
import type { State } from '../state';
import { clamp } from '../write';

/** Points for the public objectives a side has reached. */
export function objectivePoints(s: State, x: Run, side: number): number {
  let points = 0;
  for (const o of x.game.objectives[side]!) if (o.progress(s, x) >= o.goal) points += o.points;
  return points;
}

/** The ending the table stands at: the first in the list whose condition holds (the last is the refuge). */
export function endingOf(s: State, x: Run): number {
  const { endings } = x.game;
  for (let k = 0; k < endings.length; k++) if (endings[k]!.if(s, x)) return k;
  return endings.length - 1;
}

/** Scores 0–100 of every side for the ending that was reached. */
export function scores(s: State, x: Run): number[] {
  const g = x.game;
  const ending = s.v[g.at.flow.ending]! > 0 ? s.v[g.at.flow.ending]! - 1 : endingOf(s, x);
  return g.endings[ending]!.scores.map((sum, side) => {
    x.seat = side;
    return clamp(sum(s, x) + objectivePoints(s, x, side), 0, 100);
  });
}

/** The side with the highest score; ties go to more objectives reached, then to the order of the list. */
export function winnerOf(s: State, x: Run, list: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < list.length; k++) {
    if (list[k]! > list[best]! || (list[k] === list[best] && objectivePoints(s, x, k) > objectivePoints(s, x, best))) best = k;
  }
  return best;
}

export function provisionalWinner(s: State, x: Run): number {
  return winnerOf(s, x, scores(s, x));
}
