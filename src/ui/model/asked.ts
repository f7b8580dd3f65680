import type { Decision } from '../../rules/legal';
import type { State } from '../../rules/state';

/** The decision at hand with what is needed to foresee its choices. */
export interface Asked {
  /** The viewer's view; never the true state. */
  readonly seen: State;
  readonly decision: Decision;
  /** Readings of `seen`. */
  readonly states: readonly State[];
}
