import type { Task } from '../measures/types';
import { meetDilemmas, weighOptions } from './dilemma';
import { game } from './game';
import { selfplay } from './selfplay';

/**
 * Every piece of work a thread can do, by name. A task's file exports it under a plain name; it has one line here.
 * Parameters and results travel between threads and into the progress file, so they are plain JSON.
 */
export const TASKS: Readonly<Record<string, Task<never, unknown>>> = {
  game,
  selfplay,
  'meet-dilemmas': meetDilemmas,
  'weigh-options': weighOptions,
};
