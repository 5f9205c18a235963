import { once } from 'node:events';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { endStartedAnew } from './fixtures/started-anew.ts';
import { startBare } from './tasks/bare-start.ts';
import { storeWork } from './tasks/bridge.ts';
import { copiesOf } from './tasks/held.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { activitySays, reviewAndSend } from './tasks/sending.ts';

// A logout, a shutdown or a `kill` ends the program as closing its window does.

test.skip(process.platform === 'win32', 'Windows has no signals');

const ends: Record<string, (app: RunningApp) => Promise<unknown>> = {
  SIGTERM: async ({ electron }) => electron.process().kill('SIGTERM'),
  SIGHUP: async ({ electron }) => electron.process().kill('SIGHUP'),
  SIGINT: async ({ electron }) => electron.process().kill('SIGINT'),
  'SIGTERM and SIGHUP at once': async ({ electron }) => {
    electron.process().kill('SIGTERM');
    electron.process().kill('SIGHUP');
  },
  shutdown: ({ electron }) =>
    electron.evaluate(({ powerMonitor }) => {
      setImmediate(() => powerMonitor.emit('shutdown', { preventDefault: () => {} }));
    }),
  'the end of a Windows session': ({ electron }) =>
    electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      setImmediate(() => window?.emit('query-session-end', { preventDefault: () => {} }));
    }),
};

for (const [name, end] of Object.entries(ends))
  test(`${name}: what was typed last is saved`, async ({ launch }) => {
    const first = await launch();
    await typeDraft(first.page, 'Typedtothelastletter');
    const ended = once(first.electron.process(), 'exit');
    await end(first);
    expect(await ended).toEqual([0, null]);
    const second = await launch();
    await goTo(second.page, 'Drafts');
    await expect(second.page.getByText('Typedtothelastletter').first()).toBeVisible();
  });

async function typeDraft(page: Page, name: string): Promise<void> {
  await goTo(page, 'Drafts');
  await page.getByRole('button', { name: 'New draft' }).first().click();
  const field = page.getByRole('textbox', { name: 'Given name' });
  await field.fill('First');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await field.fill(name);
}

onStage('the answer to what is on its way is written down', async ({ stage, launch, dataDir }) => {
  const { page, server } = stage;
  await server.fault({ name: 'slow', delayMs: 200_000, only: 'draft' });
  await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('END-1')));
  await reviewAndSend(page, 'Stage');
  await expect.poll(() => copiesOf(server, 'END-1')).toBe(1);
  const ended = once(stage.app.electron.process(), 'exit');
  stage.app.electron.process().kill('SIGTERM');

  await onStage.step('a start meanwhile is told, and opens the program afterwards', async () => {
    const second = startBare({ ...stage.env, PARTNER_DESK_DATA_DIR: dataDir });
    expect(await second.ended).toBe(0);
    await expect.poll(stage.app.log).toContain('second start while finishing');
  });
  await server.fault({ name: null });
  expect(await ended).toEqual([0, null]);
  await endStartedAnew(stage.app.log, dataDir);

  const again = await launch({ env: stage.env });
  await activitySays(again.page, /Wanjiru/, 'Accepted');
});
