import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import { sample } from '../../rules/view';

/** Readings of the situation a screen works with: enough for ranges, cheap enough for every choice at once. */
export const READINGS = 24;

/** A number that depends on nothing but what is seen (FNV-1a over the slots). */
export function hashView(seen: State): number {
  let h = 0x811c9dc5;
  for (const n of seen.v) h = Math.imul(h ^ (n & 0xffff), 0x01000193);
  return h | 0;
}

/**
 * Full states that a view allows, always the same ones for the same view: what is hidden is drawn anew in each, and so
 * are the dice. `seen` must be somebody's view, never the true state.
 */
export function readings(game: Game, seen: State, count = READINGS): readonly State[] {
  const seed = hashView(seen);
  return Array.from({ length: count }, (_, i) => sample(game, seen, seed + Math.imul(i + 1, 0x9e3779b1)));
}

/** True in most of the readings. */
export function mostly(states: readonly State[], test: (s: State, index: number) => boolean): boolean {
  let yes = 0;
  states.forEach((s, i) => { if (test(s, i)) yes++; });
  return yes * 2 > states.length;
}

/** Lowest and highest value over the readings. */
export function spread(states: readonly State[], read: (s: State) => number): readonly [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const s of states) {
    const n = read(s);
    if (n < low) low = n;
    if (n > high) high = n;
  }
  return [low, high];
}
