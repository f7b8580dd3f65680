import type { Due } from '../../match';

/** What a running game asks the screen to show. */
export type Stage = 'curtain' | 'table' | 'report' | 'end';

export interface Situation {
  /** Who must decide, null when the game is over. */
  readonly due: Due | null;
  /** Seat that has said it is at the screen, −1 for nobody. */
  readonly opened: number;
  /** There is something to be read first. */
  readonly reports: boolean;
}

/** Reading comes first, then the end, then whoever must come behind the curtain, else the table. */
export function stageOf({ due, opened, reports }: Situation): Stage {
  if (reports) return 'report';
  if (due === null) return 'end';
  return due.human && due.secret && opened !== due.seat ? 'curtain' : 'table';
}
