import type { GameTrace } from '../tasks/game';

/** The win chances of a game from its first period to its last private moment, each with the share of the game played. */
export interface Course {
  readonly at: readonly number[];
  readonly chances: readonly (readonly number[])[];
}

/** Periods and final hours in one row. Time is counted in decisions: all seats', forced ones too. */
export function courseOf(t: GameTrace): Course {
  const moments = [...t.moments, ...t.hours.moments];
  return { at: moments.map((m) => m / t.actions), chances: [...t.chances, ...t.hours.chances] };
}

/** The side with the highest chance at each moment; who leads keeps the lead while it is shared. −1 before anybody leads. */
export function leaders(chances: readonly (readonly number[])[]): number[] {
  let leader = -1;
  return chances.map((c) => {
    const most = Math.max(...c);
    const first = c.filter((p) => p === most);
    if (first.length === 1) leader = c.indexOf(most);
    else if (leader >= 0 && c[leader] !== most) leader = c.indexOf(most);
    return leader;
  });
}

/** How often the expected winner changes, the end of the game included: whoever has won leads then. */
export function leadChanges(chances: readonly (readonly number[])[], winner: number): number {
  const row = [...leaders(chances), winner].filter((side) => side >= 0);
  return row.filter((side, k) => k > 0 && side !== row[k - 1]).length;
}

/** The share of the game after which the winner's chance stays above `level`; 1 if it never does before the end. */
export function decidedAt({ at, chances }: Course, winner: number, level: number): number {
  let first = 1;
  for (let k = chances.length - 1; k >= 0 && chances[k]![winner]! > level; k--) first = at[k]!;
  return first;
}

/** The share of the game at the last moment at which the winner's chance was not yet above `level`; 0 if it always was. */
export function openUntil({ at, chances }: Course, winner: number, level: number): number {
  for (let k = chances.length - 1; k >= 0; k--) if (chances[k]![winner]! <= level) return at[k]!;
  return 0;
}

/** A side's chance at a share of the game: what it was at the last moment looked at before. */
export function chanceAt({ at, chances }: Course, side: number, share: number): number {
  let k = 0;
  while (k + 1 < at.length && at[k + 1]! <= share) k++;
  return chances[k]?.[side] ?? 0;
}
