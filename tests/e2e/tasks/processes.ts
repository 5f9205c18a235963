import { expect } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';

/** The id of a process of the program by the name that Chromium gives it; undefined if there is none. */
export function processId({ electron }: RunningApp, name: string): Promise<number | undefined> {
  return electron.evaluate(
    ({ app }, wanted) =>
      app.getAppMetrics().find((one) => (one.name ?? one.type) === wanted || one.type === wanted)?.pid,
    name,
  );
}

/** Sends a signal to a process of the program, waiting for the process first; answers its id. */
export async function signalProcess(app: RunningApp, name: string, signal: NodeJS.Signals): Promise<number> {
  await expect.poll(() => processId(app, name)).toBeDefined();
  const id = (await processId(app, name)) ?? 0;
  process.kill(id, signal);
  return id;
}

/** Kills a process of the program by the name that Chromium gives it. */
export async function killProcess(app: RunningApp, name: string): Promise<void> {
  await signalProcess(app, name, 'SIGKILL');
}

/** Whether a process is there. */
export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
