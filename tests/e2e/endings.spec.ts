import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { endStartedAnew } from './fixtures/started-anew.ts';
import { startBare } from './tasks/bare-start.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { copiesOf } from './tasks/held.ts';
import { keychainEntries } from './tasks/keychain-entries.ts';
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
  // Like systemd at a logout: the page is killed too, so text typed in its last moments cannot be saved.
  'SIGTERM to all its processes': async ({ electron, page }) => {
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const child = electron.process();
    for (const pid of [child.pid ?? 0, ...childrenOf(child.pid ?? 0)]) terminate(pid);
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

test('however the program is ended, the last typed text is saved', async ({ launch }) => {
  let app = await launch();
  for (const [index, [name, end]] of Object.entries(ends).entries())
    await test.step(name, async () => {
      const typed = `Typedtothelastletter${index}`;
      await typeDraft(app.page, typed);
      const ended = once(app.electron.process(), 'exit');
      await end(app);
      // Chromium may not exit when all its processes were killed: everything is saved then, and the program kills itself.
      expect([[0, null], ...(name.includes('all') ? [[null, 'SIGKILL']] : [])]).toContainEqual(await ended);
      expect(app.log()).not.toContain('quit.forced');
      app = await launch();
      await goTo(app.page, 'Drafts');
      await expect(app.page.getByText(typed).first()).toBeVisible();
    });
});

/** A process that was just listed may have gone by itself. */
function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** All descendants of a process. */
function childrenOf(parent: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = [...table.matchAll(/(\d+)\s+(\d+)/g)].map(([, pid, ppid]) => [Number(pid), Number(ppid)]);
  const below = (pid: number): number[] =>
    pairs.filter(([, ppid]) => ppid === pid).flatMap(([child = 0]) => [child, ...below(child)]);
  return below(parent);
}

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
    await expect.poll(stage.app.log).toContain('quit.second_start');
  });
  await server.fault({ name: null });
  expect(await ended).toEqual([0, null]);
  await endStartedAnew(stage.app.log, dataDir);

  const again = await launch({ env: stage.env });
  await activitySays(again.page, /Wanjiru/, 'Accepted');
});

onStage(
  'the keychain has the newest entry of the history when the program has ended',
  async ({ stage, dataDir }) => {
    const { page, app } = stage;
    await good(callBridge(page, 'desk.save', { environment: 'stage', person: 'Amina Otieno' }));
    const { entries } = await good(callBridge(page, 'removal.inventory', { environment: 'stage' }));
    await app.close();
    const anchored = JSON.parse((await keychainEntries(dataDir).read('history/stage')) ?? 'null');
    expect(anchored).toMatchObject({ number: entries });
  },
);
