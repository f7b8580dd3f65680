import type { ScenarioData } from '../../rules/data';
import type { Diagnostic } from '../../scenario/diagnostics';
import { loadScenario } from '../../scenario/load';
import type { Readable } from '../../scenario/readable';
import type { YamlCache } from '../../scenario/yaml';
import { ICONS } from '../../ui/model/icons';
import type { GamesJob, GamesReport } from './games';
import { createRun } from './games';

/** What was found in the files. */
export interface Checked {
  /** Null while there is a fault. */
  readonly scenario: ScenarioData | null;
  readonly hash: string;
  readonly faults: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  /** What can be shown while there is a fault. */
  readonly readable: Readable | null;
}

/** Work that would hold up whoever types. */
export type Task =
  | { readonly type: 'check'; /** Which work it is: what was read of another says nothing about it. */ readonly key: string; readonly files: Readonly<Record<string, string>> }
  | { readonly type: 'games'; readonly job: GamesJob };

export interface Order {
  readonly id: number;
  readonly task: Task;
}

export type Result = Checked | GamesReport;

export type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly reason: string }
  | { readonly progress: number }
);

/** The work that was read last: what of its files has not changed is not taken apart again. */
let known: { readonly key: string; readonly cache: YamlCache; last: ScenarioData | null } = { key: '', cache: new Map(), last: null };

export function check(key: string, files: Readonly<Record<string, string>>): Checked {
  if (known.key !== key) known = { key, cache: new Map(), last: null };
  const { scenario, hash, faults, notes, readable } = loadScenario(files, { icons: ICONS, cache: known.cache, last: known.last });
  known.last = scenario ?? known.last;
  return { scenario, hash, faults, notes, readable };
}

/** How often progress is told, and how long the page is held up at a time where it does the work itself, ms. */
const SLICE = 60;

/** Carries out a task, here or behind the page. `rest` lets others in between slices. */
export async function work(task: Task, progress: (share: number) => void, rest: () => Promise<boolean>): Promise<Result> {
  if (task.type === 'check') return check(task.key, task.files);
  const run = createRun(task.job);
  let until = performance.now() + SLICE;
  while (!run.step()) {
    if (performance.now() < until) continue;
    progress(run.progress());
    if (!(await rest())) throw new Error('stopped');
    until = performance.now() + SLICE;
  }
  return run.report();
}
