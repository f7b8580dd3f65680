import type { Bot } from '../../bots/index';
import { createBot } from '../../bots/index';
import type { Learned } from '../../bots/learned/learned';
import { compile } from '../../rules/compile';
import type { ScenarioData } from '../../rules/data';
import type { Bench } from '../measures/types';

/** What a bench is made from: plain JSON, so that it can be handed to a thread. */
export interface BenchSpec {
  readonly data: ScenarioData;
  readonly learned: Learned | null;
}

/** Compiles the scenario for one thread; bots are made when they are first asked for. */
export function createBench({ data, learned }: BenchSpec): Bench {
  const game = compile(data);
  const bots = new Map<string, Bot>();
  return {
    data,
    game,
    learned,
    bot: (kind, side) => {
      const key = `${side} ${kind}`;
      const known = bots.get(key);
      if (known) return known;
      const bot = createBot(kind, game, side, learned);
      bots.set(key, bot);
      return bot;
    },
  };
}
