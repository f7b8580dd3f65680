import type { BotProfile, Game } from '../rules/game';
import type { Bot } from './bot';
import { randomBot } from './random';
import { scriptBot } from './script';

export type { Bot } from './bot';

/** Kinds of bots; `script` may be narrowed to one of the scenario's profiles: `script:<profile id>`. */
export const BOT_KINDS = ['random', 'script'] as const;

/** The scenario's bot profiles of a side, the first being the usual one. */
export function profilesOf(g: Game, side: number): readonly BotProfile[] {
  return g.bots.filter((b) => b.side === side);
}

/**
 * Makes a bot for a side. A scenario without profiles for the side gets the random bot.
 * @throws if the kind or the profile is unknown.
 */
export function createBot(kind: string, g: Game, side: number): Bot {
  const [name, id] = kind.split(':');
  if (name === 'random') return randomBot();
  if (name !== 'script') throw new Error(`unknown kind of bot "${kind}" (known: ${BOT_KINDS.join(', ')})`);
  const profiles = profilesOf(g, side);
  const profile = id ? profiles.find((p) => p.data.id === id) : profiles[0];
  if (id && !profile) throw new Error(`side ${g.data.sides[side]!.id} has no bot profile "${id}" (known: ${profiles.map((p) => p.data.id).join(', ')})`);
  return profile ? scriptBot(g, profile) : randomBot();
}
