import type { ActionCode } from '../../rules/actions';
import type { BotProfile, Game } from '../../rules/game';
import type { State } from '../../rules/state';
import type { Bot } from '../bot';
import type { Learned } from '../learned/learned';
import { flatSearch } from './flat';
import { leaningOf } from './leaning';
import { createMind } from './mind';
import type { Thinking } from './thinking';
import { treeSearch } from './tree';

/** Begins to think about decisions of one side. */
export interface Thinker {
  begin(view: State, legal: readonly ActionCode[], seed: number): Thinking;
}

export type Method = 'search' | 'flat';

/** A thinker with a budget in iterations, so that its answers repeat. */
export function createSearch(method: Method, g: Game, iterations: number, profile: BotProfile | null, learned: Learned | null): Thinker {
  const mind = createMind(g, learned);
  const leaning = profile ? leaningOf(g, profile) : null;
  const run = method === 'flat' ? flatSearch : treeSearch;
  return {
    begin(view, legal, seed) {
      if (legal.length === 1) return decided(legal[0]!);
      return run(mind, view, legal, seed, iterations, leaning);
    },
  };
}

/** One legal action is no decision. */
export function decided(action: ActionCode): Thinking {
  return { step: () => true, progress: 1, best: () => action, table: () => [{ action, visits: 0, worth: 0, low: 0, high: 1 }] };
}

/** A thinker as a bot: it thinks until its budget is used up. */
export function botOf(thinker: Thinker): Bot {
  return (view, legal, seed) => {
    const thinking = thinker.begin(view, legal, seed);
    while (!thinking.step(1000)) { /* the budget ends it */ }
    return thinking.best();
  };
}
