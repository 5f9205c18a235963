import { expect } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';

/** Kills a process of the program by the name that Chromium gives it. */
export async function killProcess({ electron }: RunningApp, name: string): Promise<void> {
  const processId = () =>
    electron.evaluate(
      ({ app }, wanted) =>
        app.getAppMetrics().find((one) => (one.name ?? one.type) === wanted || one.type === wanted)?.pid,
      name,
    );
  await expect.poll(processId).toBeDefined();
  process.kill((await processId()) ?? 0, 'SIGKILL');
}
