import type { Answer, Order } from './work';
import { work } from './work';

const say = (answer: Answer): void => { self.postMessage(answer); };

self.onmessage = ({ data: { id, task } }: MessageEvent<Order>) => {
  work(task, (progress) => { say({ id, progress }); }, () => Promise.resolve(true)).then(
    (value) => { say({ id, ok: true, value }); },
    (error: unknown) => { say({ id, ok: false, reason: error instanceof Error ? error.message : String(error) }); },
  );
};
