import type { Bench, Task } from '../measures/types';
import { TASKS } from '../tasks/index';

/** What came of one piece of work. */
export type Outcome = { readonly result: unknown } | { readonly error: string };

/** A task by name. @throws for a name that is not in the registry. */
function taskOf(name: string): Task<unknown, unknown> {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task) throw new Error(`no task "${name}"; there are: ${Object.keys(TASKS).join(', ')}`);
  return task as Task<unknown, unknown>;
}

/** Does one piece of work; what it throws is kept as its outcome. */
export function perform(bench: Bench, task: string, params: unknown, index: number): Outcome {
  try {
    return { result: taskOf(task)(bench, params, index) };
  } catch (error) {
    const seed = error instanceof Error && 'seed' in error ? ` (seed ${String(error.seed)})` : '';
    return { error: error instanceof Error ? `${error.message}${seed}` : String(error) };
  }
}
