import type { BotProfile, Game } from '../rules/game';
import { below } from '../rules/rng';
import type { Machine } from '../ui/panels';

/** Levels that a person may meet, from the easiest. */
export const MACHINE_LEVELS = ['easy', 'normal', 'hard'] as const;
export const USUAL_LEVEL = 'normal';
/** Proposed to whoever has not chosen machines for any game yet. */
const FIRST_LEVEL = 'easy';
/** Stands for a character drawn by lot; no profile can be called that. */
export const DRAWN = '?';

const KEY = 'dual-power:machines';

/** The scenario's characters for a side's machine. Asked of the game, not of the bots' room, which the first page need not load. */
export function profilesOf(game: Game, side: number): readonly BotProfile[] {
  return game.bots.filter((profile) => profile.side === side);
}

/** Ids of the characters that a side's machine may have, the usual one first; empty if the scenario knows none. */
export function charactersOf(game: Game, side: number): string[] {
  return profilesOf(game, side).map((profile) => profile.data.id);
}

/** What was kept of the machines of a game, seat by seat: what no longer exists falls back to the usual. */
export function parseMachines(text: string | null, game: Game): Machine[] {
  let kept: Readonly<Record<string, unknown>> = {};
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null) kept = value as Readonly<Record<string, unknown>>;
  } catch {
    // Not ours, or damaged: as if nothing had been kept.
  }
  return game.data.sides.map((side, i) => {
    const [level, character] = String(kept[`${game.data.id}/${side.id}`] ?? '').split(':');
    const known = charactersOf(game, i);
    return {
      level: MACHINE_LEVELS.find((l) => l === level) ?? (text === null ? FIRST_LEVEL : USUAL_LEVEL),
      character: [...known, DRAWN].find((c) => c === character && known.length > 0) ?? known[0] ?? null,
    };
  });
}

/** The text under which {@link parseMachines} finds the machines of a game again, beside those of other games. */
export function writeMachines(text: string | null, game: Game, machines: readonly Machine[]): string {
  let kept: Record<string, string> = {};
  try {
    kept = { ...(JSON.parse(text ?? '{}') as Record<string, string> | null) };
  } catch {
    // Not ours, or damaged: written anew.
  }
  game.data.sides.forEach((side, i) => { kept[`${game.data.id}/${side.id}`] = `${machines[i]!.level}:${machines[i]!.character ?? ''}`; });
  return JSON.stringify(kept);
}

/** The kind of bot for a seat, the lot drawn: the same seed draws the same character. */
export function kindOf(game: Game, side: number, machine: Machine, seed: number): string {
  const known = charactersOf(game, side);
  const dice = { rng: (seed ^ Math.imul(side + 1, 0x9e3779b1)) | 0, v: [] };
  below(dice, 2);
  const character = machine.character === DRAWN && known.length > 0 ? known[below(dice, known.length)]! : machine.character;
  return character === null ? machine.level : `${machine.level}:${character}`;
}

export function loadMachines(game: Game): Machine[] {
  try {
    return parseMachines(localStorage.getItem(KEY), game);
  } catch {
    return parseMachines(null, game);
  }
}

export function keepMachines(game: Game, machines: readonly Machine[]): void {
  try {
    localStorage.setItem(KEY, writeMachines(localStorage.getItem(KEY), game, machines));
  } catch {
    // Private windows may refuse: the next game begins with the usual machines.
  }
}
