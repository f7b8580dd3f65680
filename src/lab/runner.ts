import type { BenchSpec } from './runner/bench';
import { createBench } from './runner/bench';
import { hashBench } from './runner/fingerprint';
import type { Outcome } from './runner/perform';
import { inlinePool, threadPool } from './runner/pool';
import type { Book } from './runner/shelf';
import { openShelf } from './runner/shelf';
import type { Lab } from './measures/types';
import { fnv1a } from '../scenario/hash';

export interface LabOptions extends BenchSpec {
  readonly seed: number;
  readonly games: number;
  readonly strong: string;
  /** 1: everything on this thread. */
  readonly threads: number;
  /** Where results are kept from one call of the command to the next; null: nowhere. */
  readonly folder: string | null;
  readonly progress?: (p: Progress) => void;
}

/** How far a run is. */
export interface Progress {
  readonly run: string;
  readonly done: number;
  readonly count: number;
  /** Pieces that were already there when the run began. */
  readonly kept: number;
  readonly seconds: number;
}

/** A piece of work that threw. */
export interface LabFailure {
  readonly run: string;
  readonly task: string;
  readonly index: number;
  readonly message: string;
}

/** A laboratory with its threads. */
export interface LabRunner extends Lab {
  /** What broke off, with its seed where there is one. */
  readonly failures: readonly LabFailure[];
  /** Seconds spent on each run. */
  readonly seconds: Readonly<Record<string, number>>;
  close(): void;
}

interface Run {
  /** Task and parameters: a name stands for one thing only. */
  readonly what: string;
  readonly book: Book;
  readonly failed: Set<number>;
  /** Its last call: calls of one name wait for one another. */
  last: Promise<unknown>;
}

/** Of a run's pieces this share may throw; they are then left out and reported. More, and the run itself fails. */
const BEARABLE = 0.01;

/**
 * Opens the laboratory. The result of a piece of work depends on the scenario, the code, the task, its parameters and
 * its number only: never on the thread, nor on whether it was done today or before the last interruption.
 */
export function createLab(options: LabOptions): LabRunner {
  const bench = createBench(options);
  const pool = options.threads <= 1 ? inlinePool(bench) : threadPool({ data: options.data, learned: options.learned }, options.threads);
  const shelf = openShelf(options.folder);
  const base = hashBench(options.data, options.learned);
  const failures: LabFailure[] = [];
  const seconds: Record<string, number> = {};
  const runs = new Map<string, Run>();

  const play = async (name: string, task: string, params: unknown, { book, failed }: Run, count: number): Promise<unknown[]> => {
    const start = performance.now();
    const all = Array.from({ length: count }, (_, k) => k);
    const missing = all.filter((k) => !book.known.has(k) && !failed.has(k));
    const kept = count - missing.length;
    let done = kept;
    const tell = (): void => options.progress?.({ run: name, done, count, kept, seconds: (performance.now() - start) / 1000 });
    tell();
    await pool.work(task, params, missing, (index, outcome: Outcome) => {
      if ('result' in outcome) book.add(index, outcome.result);
      else {
        failed.add(index);
        failures.push({ run: name, task, index, message: outcome.error });
      }
      done++;
      tell();
    });
    seconds[name] = (seconds[name] ?? 0) + (performance.now() - start) / 1000;
    if (failed.size > Math.max(1, count * BEARABLE)) {
      const first = failures.find((f) => f.run === name)!;
      throw new Error(`${failed.size} of ${count} pieces of "${name}" broke off, the first, number ${first.index}: ${first.message}`);
    }
    return all.filter((k) => book.known.has(k)).map((k) => book.known.get(k));
  };

  return {
    bench,
    seed: options.seed,
    games: options.games,
    strong: options.strong,
    failures,
    seconds,
    run: async <R>(name: string, task: string, params: unknown, count: number): Promise<R[]> => {
      const text = JSON.stringify(params);
      // Parameters may be long (positions to start from): a fingerprint stands for them.
      const what = `${task} ${fnv1a(text)} ${text.length}`;
      const run = runs.get(name) ?? { what, book: shelf.open(name, `${base} ${what}`), failed: new Set(), last: Promise.resolve() };
      if (run.what !== what) throw new Error(`the run "${name}" has been done with other parameters: choose another name`);
      const next = run.last.catch(() => undefined).then(() => play(name, task, params, run, count));
      run.last = next;
      runs.set(name, run);
      return (await next) as R[];
    },
    close: () => pool.close(),
  };
}
