import type { ActionCode } from '../rules/actions';
import type { State } from '../rules/state';

/**
 * A player made by the machine: from its own view (never the true state), the legal actions and a seed, to one action.
 * The same three always give the same answer.
 */
export type Bot = (view: State, legal: readonly ActionCode[], seed: number) => ActionCode;
