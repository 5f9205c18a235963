import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests: Node alone, no Electron, no window. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Property tests do many runs, and CI has two busy cores.
    testTimeout: 180_000,
    // Vitest itself would leave one processor free, which is half of CI.
    maxWorkers: '100%',
    // A process for each of 200 files took half of the time, so a file puts back what it mocked (`tests/unit/put-back.ts`).
    isolate: false,
    setupFiles: ['tests/unit/put-back.ts'],
  },
});
