import type { Advice } from '../bots/advice/advice';
import type { ActionCode } from '../rules/actions';
import type { ScenarioData } from '../rules/data';
import type { Answer, Dated, Order, Played, Question, ReadResult, Result, Task } from './backstage-work';

export type { Dated, Played, Question, ReadResult } from './backstage-work';

/** How whoever waits for a thought takes part in it. */
export interface Waiting {
  /** Told a few times a second, 0–1; never where the answer is there at once. */
  readonly onProgress?: (progress: number) => void;
  /** Aborted when the best found so far is good enough. */
  readonly hurry?: AbortSignal;
}

/** Work done behind the page, which stays free to answer. */
export interface Backstage {
  read(files: Readonly<Record<string, string>>): Promise<ReadResult>;
  /**
   * Which scenario the machine's seats will think about, and the text of what self-play has taught about it. Nobody need
   * wait: whatever is asked afterwards is answered once it is laid out.
   */
  play(scenario: ScenarioData, learned: Promise<string | null>): void;
  /** @throws if it takes longer than `patience` ms. */
  think(question: Question, patience: number, waiting?: Waiting): Promise<ActionCode>;
  /** When the milestones of history fell in the game that was played. @throws as `think` does. */
  dates(played: Played, patience: number, waiting?: Waiting): Promise<Dated>;
  /** What the two advisers of a seat say. @throws as `think` does. */
  advise(question: Omit<Question, 'kind'>, patience: number, waiting?: Waiting): Promise<Advice>;
}

/** How long the worker may take to read or to set up a scenario, in ms: one that the browser never started says nothing at all. */
const PATIENCE = 12_000;

interface Open {
  readonly resolve: (value: Result) => void;
  readonly reject: (reason: Error) => void;
  readonly waiting: Waiting;
}

/** Starts the worker with its first task. */
export function createBackstage(): Backstage {
  let worker: Worker | null = null;
  let scene: Extract<Task, { type: 'play' }> | null = null;
  let staged: Promise<unknown> = Promise.resolve();
  let stages = 0;
  let ids = 0;
  /** The worker was waited for in vain: the page does the work. */
  let alone = false;
  const open = new Map<number, Open>();

  function fail(reason: Error): void {
    for (const { reject } of open.values()) reject(reason);
    open.clear();
    worker?.terminate();
    worker = null;
  }

  function start(): Worker {
    const made = new Worker(new URL('./backstage.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asked = open.get(data.id);
      if ('progress' in data) {
        asked?.waiting.onProgress?.(data.progress);
        return;
      }
      open.delete(data.id);
      if (data.ok) asked?.resolve(data.value);
      else asked?.reject(new Error(data.reason));
    };
    made.onerror = (event) => {
      fail(new Error(event.message || 'the worker stopped'));
    };
    return made;
  }

  async function ask(task: Task, waiting: Waiting = {}): Promise<Result> {
    const { hurry, onProgress } = waiting;
    try {
      if (!alone) worker ??= start();
    } catch {
      alone = true;
    }
    if (alone) {
      // Where no worker may be had, the page does the work itself, a slice at a time.
      const { work } = await import('./backstage-work');
      return work(task, { hurried: () => hurry?.aborted ?? false, onProgress: (progress) => { onProgress?.(progress); } });
    }
    const id = ++ids;
    const send = (order: Order): void => { worker?.postMessage(order); };
    const answered = new Promise<Result>((resolve, reject) => open.set(id, { resolve, reject, waiting }));
    send({ id, task });
    const hasten = (): void => { send({ hurry: id }); };
    if (hurry?.aborted) hasten();
    hurry?.addEventListener('abort', hasten, { once: true });
    try {
      return await answered;
    } finally {
      hurry?.removeEventListener('abort', hasten);
    }
  }

  /** The answer, unless it takes longer than `patience` ms: then the worker is given up. */
  async function within(patience: number, task: Task, waiting?: Waiting): Promise<Result> {
    await staged;
    // A worker that fell is started anew and told again what is being played.
    if (worker === null && scene !== null) await ask(scene);
    let timer = 0;
    const late = new Promise<never>((_, reject) => {
      timer = window.setTimeout(() => {
        const reason = new Error('the machine took too long');
        reject(reason);
        fail(reason);
      }, patience);
    });
    try {
      return await Promise.race([ask(task, waiting), late]);
    } finally {
      window.clearTimeout(timer);
    }
  }

  /** The answer of the worker, or of the page where the worker does not answer in time: without it there is no game. */
  async function surely(task: Task): Promise<Result> {
    let timer = 0;
    const late = new Promise<Result>((resolve, reject) => {
      timer = window.setTimeout(() => {
        alone = true;
        worker?.terminate();
        worker = null;
        ask(task).then(resolve, reject);
      }, PATIENCE);
    });
    try {
      return await Promise.race([ask(task), late]);
    } finally {
      window.clearTimeout(timer);
    }
  }

  return {
    read: async (files) => (await surely({ type: 'read', files })) as ReadResult,
    play(scenario, learned) {
      const mine = ++stages;
      const lay = async (): Promise<void> => {
        const text = await learned;
        // Another game was begun meanwhile.
        if (mine !== stages) return;
        scene = { type: 'play', scenario, learned: text };
        await surely(scene);
      };
      // A worker that fell over it is started anew and told again by whoever asks next.
      staged = lay().catch(() => undefined);
    },
    think: async (question, patience, waiting) => (await within(patience, { type: 'think', question }, waiting)) as ActionCode,
    dates: async (played, patience, waiting) => ((await within(patience, { type: 'dates', played }, waiting)) as { readonly dates: Dated }).dates,
    advise: async (question, patience, waiting) => (await within(patience, { type: 'advise', question }, waiting)) as Advice,
  };
}
