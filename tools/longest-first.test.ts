import { expect, test } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { longestFirst } from './longest-first';

class AsGiven {
  sort(files: TestSpecification[]): Promise<TestSpecification[]> { return Promise.resolve(files); }
  shard(files: TestSpecification[]): Promise<TestSpecification[]> { return Promise.resolve(files); }
}

test('files with a name of the list come first, in its order; the others follow as they were', async () => {
  const Order = longestFirst(AsGiven, ['/parity.slow', '.slow.test.']);
  const files = ['/z.test.ts', '/b.slow.test.ts', '/a.test.ts', '/parity.slow.test.ts'].map((moduleId) => ({ moduleId }) as TestSpecification);
  const sorted = await new Order({} as Vitest).sort(files);
  expect(sorted.map(({ moduleId }) => moduleId)).toEqual(['/parity.slow.test.ts', '/b.slow.test.ts', '/z.test.ts', '/a.test.ts']);
});
