import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learned } from '../bots/learned/learned';

/** Name of the file beside a scenario that holds what self-play has taught. */
export const LEARNED_FILE = 'learned.json';

/** What has been learned about the scenario in a folder; null if nothing has. @throws if the file cannot be read. */
export function readLearned(folder: string): Learned | null {
  const path = join(folder, LEARNED_FILE);
  if (!existsSync(path)) return null;
  const learned = JSON.parse(readFileSync(path, 'utf8')) as Partial<Learned>;
  if (learned.format !== 1 || !learned.inputs || !learned.value || !learned.policy) throw new Error(`${path} is not what \`npm run train\` writes (format 1): delete it, or train again`);
  return learned as Learned;
}
