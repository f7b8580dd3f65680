import type { Cause } from './events';
import type { Game, Run, Sink } from './game';
import type { State } from './state';

const RULES: Cause = { type: 'rules', id: 'rules' };

/** A fresh context for running effects and conditions. */
export function newRun(game: Game, sink: Sink | null = null, prev: State | null = null): Run {
  return { game, seat: -1, target: -1, each: -1, points: 0, sink, cause: RULES, prev };
}

/** Runs something on behalf of a cause, so that the log can say why. */
export function because(x: Run, type: Cause['type'], id: string, run: () => void): void {
  const before = x.cause;
  x.cause = x.sink ? { type, id } : before;
  run();
  x.cause = before;
}
