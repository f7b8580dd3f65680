import type { Task } from '../measures/types';
import { claim } from './claim';
import { meetDilemmas, weighOptions, weighSteps } from './dilemma';
import { game } from './game';
import { reading } from './reading';
import { restrictedGame } from './restricted';
import { reversedGame } from './reversed';
import { selfplay } from './selfplay';
import { style } from './style';
import { worth } from './worth';

/**
 * Every piece of work a thread can do, by name. A task's file exports it under a plain name; it has one line here.
 * Parameters and results travel between threads and into the progress file, so they are plain JSON.
 */
export const TASKS: Readonly<Record<string, Task<never, unknown>>> = {
  claim,
  game,
  reading,
  selfplay,
  style,
  worth,
  'restricted-game': restrictedGame,
  'reversed-game': reversedGame,
  'meet-dilemmas': meetDilemmas,
  'weigh-options': weighOptions,
  'weigh-steps': weighSteps,
};
