import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { longestFirst } from './tools/longest-first.ts';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/support/server.setup.ts'],
    environment: 'node',
    // No test here measures speed, and a browser waits a good part of its time: one more than there are cores.
    maxWorkers: Math.min(3, availableParallelism() + 1),
    sequence: { sequencer: longestFirst(BaseSequencer, ['/readable', '/game', '/learn', '/offline', '/single', '/dark']) },
    // boardgame.io looks after every move whether the state is plain JSON unless it is told that nobody develops here.
    env: { NODE_ENV: 'production' },
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
