import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Bench } from '../measures/types';
import type { BenchSpec } from './bench';
import type { Outcome } from './perform';
import { perform } from './perform';
import type { FromThread, ToThread } from './thread';

/** Threads that stay while the laboratory is open: each compiles the scenario and makes its bots once. */
export interface Pool {
  /** Does the pieces of a run; `take` hears of each when it is done. */
  work(task: string, params: unknown, indices: readonly number[], take: (index: number, outcome: Outcome) => void): Promise<void>;
  close(): void;
}

/** Pieces given to a thread at a time: one in work and one waiting, so that it never idles. */
const AHEAD = 2;

interface Job {
  readonly run: number;
  readonly task: string;
  readonly params: unknown;
  readonly indices: readonly number[];
  readonly take: (index: number, outcome: Outcome) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  next: number;
  open: number;
}

interface Seat {
  readonly worker: Worker;
  /** Runs the thread has been told of. */
  readonly told: Set<number>;
  busy: number;
}

/** The work done on this thread, one piece after another. */
export function inlinePool(bench: Bench): Pool {
  return {
    work: async (task, params, indices, take) => {
      for (const index of indices) {
        take(index, perform(bench, task, params, index));
        // Lets a signal, a timer or another run in between.
        await setImmediate();
      }
    },
    close: () => undefined,
  };
}

/** So many threads. They are started by the first work. */
export function threadPool(spec: BenchSpec, threads: number): Pool {
  const jobs: Job[] = [];
  const seats: Seat[] = [];
  let runs = 0;
  let failed: Error | null = null;

  const give = (seat: Seat): void => {
    while (seat.busy < AHEAD) {
      const job = jobs.find((j) => j.next < j.indices.length);
      if (!job) return;
      if (!seat.told.has(job.run)) {
        seat.told.add(job.run);
        seat.worker.postMessage({ run: job.run, task: job.task, params: job.params } satisfies ToThread);
      }
      seat.worker.postMessage({ run: job.run, index: job.indices[job.next++]! } satisfies ToThread);
      seat.busy++;
    }
  };
  const hear = (seat: Seat, message: FromThread): void => {
    if (message) {
      seat.busy--;
      const at = jobs.findIndex((j) => j.run === message.run);
      const job = jobs[at]!;
      job.take(message.index, message.outcome);
      if (--job.open === 0) {
        jobs.splice(at, 1);
        job.resolve();
      }
    }
    give(seat);
  };
  const fail = (error: Error): void => {
    failed = error;
    for (const job of jobs.splice(0)) job.reject(error);
  };
  const employ = (): Seat => {
    // A thread does not inherit the loader that reads TypeScript: it registers its own first.
    const boot = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then((api) => { api.register(); return import(${JSON.stringify(new URL('./thread.ts', import.meta.url).href)}); })`;
    const worker = new Worker(boot, { eval: true, workerData: spec });
    // Full until it says that it is ready: nothing is given to a thread that does not listen yet.
    const seat: Seat = { worker, told: new Set(), busy: AHEAD };
    worker.on('error', fail);
    worker.on('exit', (code) => {
      if (code !== 0) fail(new Error(`a thread ended with code ${code}`));
    });
    worker.once('message', () => {
      seat.busy = 0;
      give(seat);
      worker.on('message', (message: FromThread) => hear(seat, message));
    });
    return seat;
  };

  return {
    work: (task, params, indices, take) => new Promise((resolve, reject) => {
      if (failed) {
        reject(failed);
        return;
      }
      if (indices.length === 0) {
        resolve();
        return;
      }
      jobs.push({ run: runs++, task, params, indices, take, resolve, reject, next: 0, open: indices.length });
      while (seats.length < threads) seats.push(employ());
      for (const seat of seats) give(seat);
    }),
    close: () => {
      for (const { worker } of seats) worker.postMessage(null satisfies ToThread);
    },
  };
}
