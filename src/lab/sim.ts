import { Worker } from 'node:worker_threads';
import type { Batch, Job } from './batch';
import { prepare, runBatch } from './batch';
import type { ForceCount } from './force/force';
import type { GameResult } from './game';
import type { Failure } from './batch';

/** All games of a job, in their order, whoever played them. */
export interface Games {
  readonly results: readonly GameResult[];
  readonly failures: readonly Failure[];
  readonly uses: Readonly<Record<string, number>>;
  readonly force: readonly ForceCount[];
  readonly seconds: number;
}

/** Games a thread takes at a time: small enough that all threads end together. */
const SPAN = 8;

/** Plays a job's games on so many threads (1: on this one). `progress` hears how many are done. */
export async function simulate(job: Job, games: number, threads: number, progress: (done: number) => void = () => undefined): Promise<Games> {
  const start = performance.now();
  const batches: Batch[] = [];
  let next = 0;
  let done = 0;
  const take = (): { from: number; to: number } | null => {
    if (next >= games) return null;
    const from = next;
    next = Math.min(games, from + SPAN);
    return { from, to: next };
  };
  const keep = (batch: Batch): void => {
    batches.push(batch);
    done += batch.results.length;
    progress(done);
  };
  if (threads <= 1) {
    const table = prepare(job);
    for (let order = take(); order; order = take()) keep(runBatch(table, order));
  } else {
    const n = Math.min(threads, Math.ceil(games / SPAN));
    await Promise.all(Array.from({ length: n }, () => employ(job, take, keep)));
  }
  return { ...gather(batches), seconds: (performance.now() - start) / 1000 };
}

/** One thread at work until nothing is left to take. */
function employ(job: Job, take: () => { from: number; to: number } | null, keep: (batch: Batch) => void): Promise<void> {
  // A thread does not inherit the loader that reads TypeScript: it registers its own first.
  const boot = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then((api) => { api.register(); return import(${JSON.stringify(new URL('./sim-worker.ts', import.meta.url).href)}); })`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(boot, { eval: true, workerData: job });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with code ${code}`))));
    worker.on('message', (batch: Batch | null) => {
      if (batch) keep(batch);
      const order = take();
      if (order) worker.postMessage(order);
      else worker.postMessage(null);
    });
  });
}

function gather(batches: Batch[]): Omit<Games, 'seconds'> {
  batches.sort((a, b) => a.from - b.from);
  const uses: Record<string, number> = {};
  for (const b of batches) for (const [name, n] of Object.entries(b.uses)) uses[name] = (uses[name] ?? 0) + n;
  const force = (batches[0]?.force ?? []).map((_, k) => ({
    applied: batches.reduce((sum, b) => sum + b.force[k]!.applied, 0),
    impossible: batches.reduce((sum, b) => sum + b.force[k]!.impossible, 0),
  }));
  return {
    results: batches.flatMap((b) => b.results.filter((r) => r !== null)),
    failures: batches.flatMap((b) => b.failures),
    uses: Object.fromEntries(Object.entries(uses).sort(([a], [b]) => (a < b ? -1 : 1))),
    force,
  };
}
