import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from '../../e2e/fixtures/running-app.ts';
import type { SceneName } from './page.tsx';

type Options = {
  /** What {@link page} shows, anew for each test. */
  scene: SceneName;
  page: Page;
};

/** Playwright's `test` with one component on a page, in the Chromium of the program's Electron. One Electron runs for all tests of a worker. */
export const test = base.extend<Options, { desk: RunningApp }>({
  scene: ['grid', { option: true }],
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'partner-desk-scenes-'));
      const app = await launchApp({ dataDir, folder: join(import.meta.dirname, '../program') });
      await use(app);
      await app.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  page: async ({ desk: { page }, scene }, use, { testId }) => {
    const errors: Error[] = [];
    const onError = (error: Error) => void errors.push(error);
    page.on('pageerror', onError);
    await page.goto(`scenes://bundle/index.html?scene=${scene}&test=${testId}#/`);
    await use(page);
    page.off('pageerror', onError);
    expect(errors, 'errors of the page').toEqual([]);
  },
});
