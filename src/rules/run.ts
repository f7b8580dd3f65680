import type { Cause } from './events';
import type { Effect, Game, Run, Sink } from './game';
import type { State } from './state';

const RULES: Cause = { type: 'rules', id: 'rules' };

/** A fresh context for running effects and conditions. */
export function newRun(game: Game, sink: Sink | null = null, prev: State | null = null): Run {
  return { game, seat: -1, target: -1, each: -1, points: 0, sink, cause: RULES, prev };
}

/** Runs an effect on behalf of a cause, so that the log can say why. */
export function because(s: State, x: Run, type: Cause['type'], id: string, effect: Effect): void {
  if (!x.sink) {
    effect(s, x);
    return;
  }
  const before = x.cause;
  x.cause = { type, id };
  effect(s, x);
  x.cause = before;
}
