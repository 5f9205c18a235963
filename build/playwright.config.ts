import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const fromRoot = (path: string): string => resolve(import.meta.dirname, '..', path);

/** Tests on real Electron: of single `components`, and of the program as built (`e2e`) and as packed for users (`packaged`);
 * `pictures` takes those of the guides. */
export default defineConfig({
  outputDir: fromRoot('test-results/playwright'),
  projects: [
    { name: 'components', testDir: fromRoot('tests/components') },
    { name: 'e2e', testDir: fromRoot('tests/e2e') },
    { name: 'packaged', testDir: fromRoot('tests/packaged') },
    { name: 'pictures', testDir: fromRoot('tests/pictures') },
  ],
  // Each worker runs an Electron of some 450 MB; every test has its own data folder. The third works while others wait for a line that
  // is silent: on two cores those tests took 154 in place of 204 s, all others as long as before.
  workers: 3,
  // Long enough for a machine much slower and busier than a developer's; passing tests take no longer.
  timeout: 360_000,
  expect: { timeout: 45_000 },
  forbidOnly: Boolean(process.env.CI),
  // On CI a stalled machine may fail a test once; the summary says so. Locally every failure counts.
  retries: process.env.CI ? 1 : 0,
});
