import type { Answer, Task } from './backstage-work';
import { work } from './backstage-work';

self.onmessage = ({ data }: MessageEvent<{ id: number; task: Task }>) => {
  let answer: Answer;
  try {
    answer = { id: data.id, ok: true, value: work(data.task) };
  } catch (error) {
    answer = { id: data.id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
