import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { longestFirst } from './tools/longest-first.ts';

// `npm run check` leaves out the long sweeps (fuzz, parity, secrecy); `npm test` runs them.
const quick = process.env['QUICK'] === '1';
const slow = quick ? ['**/*.slow.test.{ts,tsx}'] : [];

/** Files that change what others in the same process would meet: a module replaced, a data base for the whole page. */
const ALONE = ['src/main/counsel.test.ts', 'src/match/saves/saves.test.ts'];

export default defineConfig({
  test: {
    // The runner would leave one core to itself, which on a machine with two is half of it.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: longestFirst(BaseSequencer, ['/parity.slow', '/fuzz.slow', '/secrecy.slow', '.slow.test.']) },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scenarios/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...slow, ...ALONE],
          // Files share their process, so that modules and scenarios are loaded once for each worker, not for each file.
          // A test must leave behind what it found; one that cannot goes into the list above.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, exclude: [...configDefaults.exclude, ...slow] } },
    ],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
