import type { BotProfile, Game } from '../rules/game';
import type { Bot } from './bot';
import type { Learned } from './learned/learned';
import { randomBot } from './random';
import { scriptBot } from './script';
import type { Method, Thinker } from './search/thinker';
import { botOf, createSearch } from './search/thinker';

export type { Bot } from './bot';
export type { Learned } from './learned/learned';
export type { Finding, Thinking } from './search/thinking';
export type { Thinker } from './search/thinker';

/**
 * Kinds of bots. `random`: any legal action. `script`: one action ahead. `search:N`, `flat:N`: N games imagined a
 * decision. Then the levels a person meets. All but random take one of the scenario's characters: `script:<profile>`,
 * `search:<N>:<profile>`, `hard:<profile>`.
 */
export const BOT_KINDS = ['random', 'script', 'search', 'flat', 'easy', 'normal', 'hard'] as const;

/** What a level is made of: a kind, its budget, and the time after which whoever runs it asks for the best so far. */
export interface Level {
  readonly kind: 'script' | Method;
  readonly iterations: number;
  readonly milliseconds: number;
}
export const LEVELS: Readonly<Record<'easy' | 'normal' | 'hard', Level>> = {
  easy: { kind: 'script', iterations: 0, milliseconds: 300 },
  normal: { kind: 'flat', iterations: 120, milliseconds: 600 },
  hard: { kind: 'flat', iterations: 2400, milliseconds: 2000 },
};

/** The scenario's bot profiles of a side, the first being the usual one. */
export function profilesOf(g: Game, side: number): readonly BotProfile[] {
  return g.bots.filter((b) => b.side === side);
}

interface Kind {
  readonly kind: 'random' | 'script' | Method;
  readonly iterations: number;
  readonly profile: BotProfile | null;
}

function readKind(kind: string, g: Game, side: number): Kind {
  const [name = '', ...rest] = kind.split(':');
  const known = (id: string | undefined): BotProfile | null => {
    if (id === undefined) return null;
    const profiles = profilesOf(g, side);
    const profile = profiles.find((p) => p.data.id === id);
    if (!profile) throw new Error(`side ${g.data.sides[side]!.id} has no bot profile "${id}" (known: ${profiles.map((p) => p.data.id).join(', ')})`);
    return profile;
  };
  if (name === 'easy' || name === 'normal' || name === 'hard') {
    const level = LEVELS[name];
    return { kind: level.kind, iterations: level.iterations, profile: known(rest[0]) };
  }
  if (name === 'search' || name === 'flat') {
    const iterations = Number(rest[0]);
    if (!Number.isInteger(iterations) || iterations < 1) throw new Error(`"${kind}": expected ${name}:ITERATIONS, for instance ${name}:100`);
    return { kind: name, iterations, profile: known(rest[1]) };
  }
  if (name !== 'random' && name !== 'script') throw new Error(`unknown kind of bot "${kind}" (known: ${BOT_KINDS.join(', ')})`);
  return { kind: name, iterations: 0, profile: known(rest[0]) };
}

/**
 * Makes a bot for a side. A scenario without profiles for the side gets the random bot in the script's place.
 * @throws if the kind or the profile is unknown.
 */
export function createBot(kind: string, g: Game, side: number, learned: Learned | null = null): Bot {
  const k = readKind(kind, g, side);
  if (k.kind === 'random') return randomBot();
  if (k.kind !== 'script') return botOf(createSearch(k.kind, g, k.iterations, k.profile, learned));
  const profile = k.profile ?? profilesOf(g, side)[0];
  return profile ? scriptBot(g, profile) : randomBot();
}

/** The same as something that thinks in slices and can be stopped. @throws as {@link createBot} does. */
export function createThinker(kind: string, g: Game, side: number, learned: Learned | null = null): Thinker {
  const k = readKind(kind, g, side);
  if (k.kind === 'search' || k.kind === 'flat') return createSearch(k.kind, g, k.iterations, k.profile, learned);
  const bot = createBot(kind, g, side, learned);
  return {
    begin(view, legal, seed) {
      const action = bot(view, legal, seed);
      return { step: () => true, progress: 1, best: () => action, table: () => [{ action, visits: 1, worth: 0.5, low: 0, high: 1 }] };
    },
  };
}
