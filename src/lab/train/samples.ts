import type { State } from '../../rules/state';

/** A position of a game, what was open to whom, and how good each of it is: what a habit is learned from. */
export interface DecisionSample {
  readonly v: string;
  readonly side: number;
  readonly open: readonly number[];
  /** How often each open action ought to be taken; adds up to 1. */
  readonly goal: readonly number[];
}

/** One game of self-play, small enough to travel: its positions at the beginning of periods, some decisions, and its outcome. */
export interface PlayedGame {
  readonly periods: readonly string[];
  readonly decisions: readonly DecisionSample[];
  readonly winner: number;
  readonly scores: readonly number[];
}

/** The slots of a state as text. */
export function packState(s: State): string {
  return Buffer.from(Int16Array.from(s.v).buffer).toString('base64');
}

export function unpackState(text: string): State {
  const bytes = Buffer.from(text, 'base64');
  return { rng: 0, v: Array.from(new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1)) };
}
