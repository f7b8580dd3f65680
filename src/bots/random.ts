import { below } from '../rules/rng';
import type { Bot } from './bot';

/** Any legal action, evenly. */
export function randomBot(): Bot {
  return (_view, legal, seed) => {
    const dice = { rng: seed | 0, v: [] };
    below(dice, 2);
    return legal[below(dice, legal.length)]!;
  };
}
