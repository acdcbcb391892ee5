import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{backend,client,shared,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'bench/peers/programs/**'],
    globalSetup: ['backend/testing/make-ready.ts'],
    // Much of the suite waits for real time-outs of real servers: three files at a time keep two cores busy.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
