import type { GamesJob, GamesReport } from './games';
import type { Answer, Checked, Order, Result, Task } from './work';

/** Something under way that can be given up. */
export interface Underway<T> {
  /** Rejects when it is stopped. */
  readonly done: Promise<T>;
  stop(): void;
}

/** How long a worker may be silent before the page does the work itself, ms: one the browser never started says nothing at all. */
const PATIENCE = 12_000;

/** Work done behind the page: reading the files as they are typed, and playing games. */
export class Hands {
  private checker: Worker | null = null;
  private alone = false;
  private last = 0;
  private waiting: { readonly id: number; readonly answer: (value: Checked) => void; readonly fail: (reason: Error) => void } | null = null;
  private next: { readonly key: string; readonly files: Readonly<Record<string, string>>; readonly answer: (value: Checked | null) => void; readonly fail: (reason: Error) => void } | null = null;

  /** Reads the files. Null if a later wish has overtaken this one: only the latest is read. */
  check(key: string, files: Readonly<Record<string, string>>): Promise<Checked | null> {
    return new Promise((answer, fail) => {
      this.next?.answer(null);
      this.next = { key, files, answer, fail };
      if (!this.waiting) this.begin();
    });
  }

  private begin(): void {
    const wish = this.next;
    if (!wish) return;
    this.next = null;
    const id = ++this.last;
    const over = (): void => {
      this.waiting = null;
      this.begin();
    };
    this.waiting = {
      id,
      answer: (value) => { wish.answer(value); over(); },
      fail: (reason) => { wish.fail(reason); over(); },
    };
    const here = (): void => {
      import('./work').then(({ check }) => { this.waiting?.answer(check(wish.key, wish.files)); }).catch((reason: unknown) => { this.waiting?.fail(asError(reason)); });
    };
    if (this.alone) {
      here();
      return;
    }
    try {
      this.checker ??= this.employ();
    } catch {
      this.alone = true;
      here();
      return;
    }
    this.checker.postMessage({ id, task: { type: 'check', key: wish.key, files: wish.files } } satisfies Order);
    const silent = window.setTimeout(() => {
      if (this.waiting?.id !== id) return;
      this.alone = true;
      this.dismiss();
      here();
    }, PATIENCE);
    const { answer } = this.waiting;
    this.waiting = { ...this.waiting, answer: (value) => { window.clearTimeout(silent); answer(value); } };
  }

  private employ(): Worker {
    const worker = startWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (this.waiting?.id !== data.id || 'progress' in data) return;
      if (data.ok) this.waiting.answer(data.value as Checked);
      else this.waiting.fail(new Error(data.reason));
    };
    worker.onerror = (event) => {
      this.dismiss();
      this.waiting?.fail(new Error(event.message || 'the worker stopped'));
    };
    return worker;
  }

  private dismiss(): void {
    this.checker?.terminate();
    this.checker = null;
  }

  /** Plays games in a worker of their own, so that what is typed meanwhile is still read. */
  games(job: GamesJob, onProgress: (share: number) => void): Underway<GamesReport> {
    const task: Task = { type: 'games', job };
    let stopped = false;
    let quit = (): void => { stopped = true; };
    const done = new Promise<Result>((resolve, reject) => {
      let worker: Worker;
      try {
        if (this.alone) throw new Error('no worker');
        worker = startWorker();
      } catch {
        const rest = (): Promise<boolean> => new Promise((go) => { window.setTimeout(() => { go(!stopped); }, 0); });
        import('./work').then(({ work }) => work(task, onProgress, rest)).then(resolve, reject);
        return;
      }
      quit = () => {
        worker.terminate();
        reject(new Error('stopped'));
      };
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('progress' in data) {
          onProgress(data.progress);
          return;
        }
        worker.terminate();
        if (data.ok) resolve(data.value);
        else reject(new Error(data.reason));
      };
      worker.onerror = (event) => {
        worker.terminate();
        reject(new Error(event.message || 'the worker stopped'));
      };
      worker.postMessage({ id: 1, task } satisfies Order);
    });
    return { done: done as Promise<GamesReport>, stop: () => { quit(); } };
  }

  stop(): void {
    this.dismiss();
    this.next = null;
    this.waiting = null;
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./work.worker.ts', import.meta.url), { type: 'module' });
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
