import type { AnyCondition } from '../kinds';
import { all, any, flag, is, not, sum } from './basic';
import { attacker, ending, holds, planned, target } from './hours';
import { chose, leads, line, ordered, period } from './politics';

/** Every kind of condition. `is` and `sum` come first: their objects may carry keys of others. */
export const CONDITIONS: readonly AnyCondition[] = [
  is, sum, flag, all, any, not, leads, line, period, ordered, chose, holds, attacker, planned, target, ending,
];
