import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type PracticeServer, startPracticeServer } from '../e2e/fixtures/practice-server.ts';
import { launchApp, type RunningApp } from '../e2e/fixtures/running-app.ts';
import { callBridge, good } from '../e2e/tasks/bridge.ts';
import { goTo, switchTo } from '../e2e/tasks/places.ts';
import { startBare } from './started.ts';

/** How much of everything. */
export type Sizes = { loans: number; runs: number; sends: number };

/** A data folder of its own, and a practice server as its Stage. */
export type Place = { dataDir: string; server: PracticeServer; env: Record<string, string> };

/** A place whose folder has the whole copy of the loans; no program runs on it. */
export type Copied = Place &
  Sizes & {
    /** Milliseconds that the first copy took, into an empty store. */
    firstCopyMs: number;
  };

/** The program on such a place with its list of loans in sight, and a blank window beside it. */
export type Running = Copied & { app: RunningApp; page: Page; blank: Page };

/** The smallest Electron program: one window without anything. */
export const blankFolder = join(import.meta.dirname, 'blank');

/** Makes a place, and removes it afterwards. `flags` are of the practice server. */
export async function atPlace<T>(flags: readonly string[], use: (place: Place) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-desk-bench-'));
  const server = await startPracticeServer(flags);
  const { tokenUrl, apiBaseUrl, audience } = server.address;
  const endpoints = join(dataDir, 'endpoints.bench.json');
  writeFileSync(endpoints, JSON.stringify({ stage: { tokenUrl, apiBaseUrl, audience } }));
  const env = { PARTNER_DESK_ENDPOINTS: endpoints, PARTNER_DESK_DATA_DIR: dataDir };
  try {
    return await use({ dataDir, server, env });
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts the program on Stage with its credentials. The copy of the loans is not there yet. */
export async function startOnStage({ dataDir, server, env }: Place): Promise<RunningApp> {
  const app = await launchApp({ dataDir, env });
  await switchTo(app.page, 'Stage');
  const { clientId, clientSecret } = server.address;
  await good(callBridge(app.page, 'credentials.save', { environment: 'stage', clientId, clientSecret }));
  return app;
}

/** Fetches all loans of Stage anew; answers milliseconds. */
export async function fullRefresh(page: Page): Promise<number> {
  const start = performance.now();
  await good(callBridge(page, 'portfolio.refresh', { environment: 'stage', scope: 'all', resume: false }));
  return performance.now() - start;
}

/** Opens the list of loans and waits until its rows are there. */
export async function openLoans(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await goTo(page, 'Loans');
  await page.getByRole('grid', { name: 'Loans' }).getByRole('row').nth(5).waitFor();
}

/** A blank window, for as long as it is used. */
export async function withBlank<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const blank = await startBare(blankFolder, {}, 1_500);
  try {
    return await use(blank.page);
  } finally {
    await blank.end();
  }
}
