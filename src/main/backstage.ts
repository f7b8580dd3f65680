import type { ActionCode } from '../rules/actions';
import type { ScenarioData } from '../rules/data';
import type { State } from '../rules/state';
import type { Answer, ReadResult, Task } from './backstage-work';

export type { ReadResult } from './backstage-work';

/** Work done behind the page, which stays free to answer. */
export interface Backstage {
  read(files: Readonly<Record<string, string>>): Promise<ReadResult>;
  /** Which scenario the machine's seats will think about. */
  play(scenario: ScenarioData): Promise<void>;
  /** @throws if it takes longer than `patience` ms. */
  think(kind: string, seat: number, view: State, legal: readonly ActionCode[], seed: number, patience: number): Promise<ActionCode>;
}

/** Starts the worker with its first task. */
export function createBackstage(): Backstage {
  let worker: Worker | null = null;
  let scene: ScenarioData | null = null;
  let ids = 0;
  const open = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }>();

  function fail(reason: Error): void {
    for (const { reject } of open.values()) reject(reason);
    open.clear();
    worker?.terminate();
    worker = null;
  }

  function start(): Worker {
    const made = new Worker(new URL('./backstage.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = open.get(data.id);
      open.delete(data.id);
      if (data.ok) waiting?.resolve(data.value);
      else waiting?.reject(new Error(data.reason));
    };
    made.onerror = (event) => {
      fail(new Error(event.message || 'the worker stopped'));
    };
    return made;
  }

  async function ask(task: Task): Promise<unknown> {
    try {
      worker ??= start();
    } catch {
      // Where no worker may be had, the page does the work itself.
      const { work } = await import('./backstage-work');
      return work(task);
    }
    const id = ++ids;
    const answered = new Promise((resolve, reject) => open.set(id, { resolve, reject }));
    worker.postMessage({ id, task });
    return await answered;
  }

  return {
    read: async (files) => (await ask({ type: 'read', files })) as ReadResult,
    async play(scenario) {
      scene = scenario;
      await ask({ type: 'play', scenario });
    },
    async think(kind, seat, view, legal, seed, patience) {
      // A worker that fell is started anew and told again what is being played.
      if (worker === null && scene !== null) await ask({ type: 'play', scenario: scene });
      let timer = 0;
      const late = new Promise<never>((_, reject) => {
        timer = window.setTimeout(() => {
          const reason = new Error('the machine took too long');
          reject(reason);
          fail(reason);
        }, patience);
      });
      try {
        return (await Promise.race([ask({ type: 'think', kind, seat, view, legal, seed }), late])) as ActionCode;
      } finally {
        window.clearTimeout(timer);
      }
    },
  };
}
