import type { Lab } from '../measures/types';
import type { GameParams, GameTrace } from '../tasks/game';

/** What the main run asks of the task `game`: equal strong bots in every seat. */
export function mainParams(lab: Lab): GameParams {
  return { bots: lab.bench.game.data.sides.map(() => lab.strong), seed: lab.seed };
}

/**
 * The games most measures look at: played once, whoever asks. A measure that compares with them takes the first `count`
 * and pairs by `index`.
 */
export function mainRun(lab: Lab, count = lab.games): Promise<GameTrace[]> {
  return lab.run<GameTrace>('main', 'game', mainParams(lab), count);
}
