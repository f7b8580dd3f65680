import { parentPort, workerData } from 'node:worker_threads';
import type { BenchSpec } from './bench';
import { createBench } from './bench';
import type { Outcome } from './perform';
import { perform } from './perform';

/** What a thread hears: a run it will be asked for, one piece of it, or that it may go home. */
export type ToThread = { readonly run: number; readonly task: string; readonly params: unknown } | { readonly run: number; readonly index: number } | null;
/** What it says: null once it is ready. */
export type FromThread = { readonly run: number; readonly index: number; readonly outcome: Outcome } | null;

const port = parentPort;
if (port) {
  const bench = createBench(workerData as BenchSpec);
  const runs = new Map<number, { readonly task: string; readonly params: unknown }>();
  port.on('message', (order: ToThread) => {
    if (!order) {
      port.close();
      return;
    }
    if ('task' in order) {
      runs.set(order.run, order);
      return;
    }
    const { task, params } = runs.get(order.run)!;
    port.postMessage({ run: order.run, index: order.index, outcome: perform(bench, task, params, order.index) } satisfies FromThread);
  });
  port.postMessage(null satisfies FromThread);
}
