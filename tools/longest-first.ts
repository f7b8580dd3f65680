import type { TestSpecification, Vitest } from 'vitest/node';

type Order = new (runner: Vitest) => {
  shard(files: TestSpecification[]): Promise<TestSpecification[]>;
  sort(files: TestSpecification[]): Promise<TestSpecification[]>;
};

/**
 * The runner's `base` order of test files, changed for several workers: those whose path holds one of `names` come
 * first, in the order of the list. A long file begun last would leave one worker busy and the others idle, and on a
 * fresh clone the runner knows no times yet.
 */
export function longestFirst(base: Order, names: readonly string[]): Order {
  const rank = (file: TestSpecification): number => {
    const at = names.findIndex((name) => file.moduleId.includes(name));
    return at < 0 ? names.length : at;
  };
  return class extends base {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      // Sorting is stable, so what is not named stays in the runner's own order: failed last time, then longest.
      return [...await super.sort(files)].sort((a, b) => rank(a) - rank(b));
    }
  };
}
