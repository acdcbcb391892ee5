import { defineConfig } from 'vitest/config';

/** `npm run second-opinion` alone: it takes as long as all of our own emulator's conformance, and is as quick as its workers start. */
export default defineConfig({
  test: {
    include: ['backend/testing/aws/second-opinion.conformance.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
