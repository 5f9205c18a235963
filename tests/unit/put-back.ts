import { afterAll, vi } from 'vitest';

// Test files share a process: none leaves a spy, a global or a clock behind.
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});
