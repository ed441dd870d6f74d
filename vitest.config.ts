import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    watch: false,
    // Left to itself, Vitest keeps one core for its own process, which is idle while the tests run.
    maxWorkers: '100%',
    // Some tests start compilers, servers and package managers, on machines that have other work.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
