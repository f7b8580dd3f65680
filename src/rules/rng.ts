import type { State } from './state';

/**
 * The dice of the game: mulberry32 (Tommy Ettinger, public domain), one 32-bit word kept in the state so that a
 * record with a seed rebuilds every game. Drawing changes `state.rng`.
 */
export function draw32(s: State): number {
  const next = (s.rng + 0x6d2b79f5) | 0;
  s.rng = next;
  let t = Math.imul(next ^ (next >>> 15), 1 | next);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (t ^ (t >>> 14)) >>> 0;
}

/** An even draw from 0 to n − 1 (n ≥ 1). */
export function below(s: State, n: number): number {
  return (draw32(s) * n) / 4294967296 | 0;
}

/** True in `percent` of 100 cases; 0 and 100 use no dice. */
export function chance(s: State, percent: number): boolean {
  if (percent <= 0) return false;
  if (percent >= 100) return true;
  return draw32(s) < percent * 42949672.96;
}
