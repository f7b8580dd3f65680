import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { longestFirst } from './tools/longest-first';

// `npm run check` leaves out the long sweeps (fuzz, parity, secrecy); `npm test` runs them.
const quick = process.env['QUICK'] === '1';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scenarios/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(quick ? ['**/*.slow.test.{ts,tsx}'] : [])],
    environment: 'node',
    // The runner would leave one core to itself, which on a machine with two is half of it.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: longestFirst(BaseSequencer, ['/parity.slow', '/fuzz.slow', '/secrecy.slow', '.slow.test.']) },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
