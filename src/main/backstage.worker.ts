import type { Answer, Order } from './backstage-work';
import { work } from './backstage-work';

/** Tasks under way whose answer is wanted at once. */
const hurry = new Set<number>();

const say = (answer: Answer): void => { self.postMessage(answer); };

self.onmessage = ({ data }: MessageEvent<Order>) => {
  if ('hurry' in data) {
    hurry.add(data.hurry);
    return;
  }
  const { id, task } = data;
  work(task, { hurried: () => hurry.has(id), onProgress: (progress) => { say({ id, progress }); } }).then(
    (value) => { say({ id, ok: true, value }); },
    (error: unknown) => { say({ id, ok: false, reason: error instanceof Error ? error.message : String(error) }); },
  ).finally(() => hurry.delete(id));
};
