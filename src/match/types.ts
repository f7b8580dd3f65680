import type { GameEvent } from '../rules/events';
import type { State } from '../rules/state';

/** A position one may step back to: the state before an action, and how long log and record were then. */
export interface Checkpoint {
  readonly state: State;
  readonly events: number;
  readonly record: number;
}

/**
 * What the match keeps: everything, so it never leaves the master unfiltered. The state is null until the first
 * move, because boardgame.io sends the initial state to every client as it is.
 */
export interface MatchState {
  state: State | null;
  /** The public history; an event with `only` is for one seat. */
  events: GameEvent[];
  undo: Checkpoint[];
  /** Names of the actions played, in order: with the seed they rebuild the game. */
  record: string[];
}

/** What one seat (or a spectator) receives instead. */
export interface MatchView {
  readonly state: State | null;
  readonly events: readonly GameEvent[];
  /** Whether this seat may step back now. */
  readonly canUndo: boolean;
}

/** Who sits on a chair. */
export type Player = { readonly kind: 'human'; readonly name?: string } | { readonly kind: 'bot'; readonly bot: string };
