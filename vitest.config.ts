import { configDefaults, defineConfig } from 'vitest/config';

// `npm run check` leaves out the long sweeps (fuzz, parity, secrecy); `npm test` runs them.
const quick = process.env['QUICK'] === '1';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scenarios/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(quick ? ['**/*.slow.test.{ts,tsx}'] : [])],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
