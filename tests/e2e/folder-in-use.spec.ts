import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { expectBox, startBare } from './tasks/bare-start.ts';
import { storeWork } from './tasks/bridge.ts';
import { copiesOf } from './tasks/held.ts';
import { beatElsewhere, endHolder, lockFile, logOf } from './tasks/other-computer.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { review, sendButton } from './tasks/sending.ts';

// Several computers share a folder on a network drive; file locks do not always work there.

test.skip(process.platform !== 'linux', 'windows are looked at in X');

test('a folder in use on another computer: a box says where, and the program opens once it is free', async ({
  dataDir,
}) => {
  const other = beatElsewhere(dataDir);
  const start = startBare({ PARTNER_DESK_DATA_DIR: dataDir });
  await expectBox(start);
  expect(start.stderr()).toMatch(/open on the computer “other-desk”[\s\S]*Close it there/);
  expect(readFileSync(lockFile(dataDir), 'utf8')).toContain('other-desk');
  other.close();
  await start.ended;
  await expect.poll(() => logOf(dataDir)).toContain('window.shown');
  await endHolder(dataDir);
});

test('takes over after half a minute from a program elsewhere that stopped beating', async ({ dataDir }) => {
  const other = beatElsewhere(dataDir);
  const start = startBare({ PARTNER_DESK_DATA_DIR: dataDir });
  await expectBox(start);
  other.die();
  await start.ended;
  await expect.poll(() => logOf(dataDir)).toContain('window.shown');
  await endHolder(dataDir);
});

test('nobody waits after a crash on this computer', async ({ launch, dataDir }) => {
  const first = await launch();
  await first.kill9();
  expect(readFileSync(lockFile(dataDir), 'utf8')).toContain('"pid"');
  const second = await launch();
  await goTo(second.page, 'Drafts');
});

onStage(
  'a program that wakes when its folder was taken saves and sends no more',
  async ({ stage, dataDir }) => {
    const { page, server, app } = stage;
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('TAKEN-1')));
    const store = join(dataDir, 'stores', 'stage', 'store.db');
    app.electron.process().kill('SIGSTOP');
    const other = beatElsewhere(dataDir);
    const before = readFileSync(store);
    app.electron.process().kill('SIGCONT');

    const field = page.getByRole('textbox', { name: 'Given name' });
    await field.fill('Typedtoolate');
    await expect(
      page.getByText('Opened on another computer: nothing more is saved or sent here').first(),
    ).toBeVisible();
    await expect(field).toHaveValue('Typedtoolate');
    await expect.poll(app.log).toContain('folder.taken');
    expect(await copiesOf(server, 'TAKEN-1')).toBe(0);
    expect(readFileSync(store).equals(before)).toBe(true);
    const ended = endWithSignal(app);
    await page.getByRole('dialog').getByRole('button', { name: 'Close without saving' }).click();
    await ended;
    expect(readFileSync(store).equals(before)).toBe(true);
    other.close();
  },
);

test('a second program is kept out even if Electron’s own lock is lost', async ({ launch, dataDir }) => {
  const first = await launch();
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(dataDir, name));
  const start = startBare({ PARTNER_DESK_DATA_DIR: dataDir });
  await expectBox(start);
  expect(start.stderr()).toMatch(/Partner Desk is open on the computer/);
  start.child.kill('SIGTERM');
  expect(await start.ended).toBe(1);
  expect(lockNow(dataDir).pid).toBe(first.electron.process().pid);
});

test('a second start ends a program that hangs, and opens', async ({ launch, dataDir }) => {
  const first = await launch();
  const hanging = first.electron.process();
  const ended = once(hanging, 'exit');
  hanging.kill('SIGSTOP');
  const start = startBare({ PARTNER_DESK_DATA_DIR: dataDir });
  expect(await ended).toEqual([null, 'SIGKILL']);
  await expectBox(start, /Partner Desk – Practice$/);
  expect(lockNow(dataDir).pid).toBe(start.child.pid);
  start.child.kill('SIGTERM');
  expect(await start.ended).toBe(0);
});

const lockNow = (dataDir: string) => JSON.parse(readFileSync(lockFile(dataDir), 'utf8')) as { pid: number };

onStage('what was ready to be sent when the folder was taken does not leave', async ({ stage, dataDir }) => {
  const { page, server, app } = stage;
  await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('TAKEN-2')));
  await review(page);
  const other = beatElsewhere(dataDir);
  await sendButton(page, 'Stage').click();
  await expect(
    page.getByText('Opened on another computer: nothing more is saved or sent here').first(),
  ).toBeVisible();
  expect(await copiesOf(server, 'TAKEN-2')).toBe(0);
  await endWithSignal(app);
  other.close();
});

async function endWithSignal({ electron }: RunningApp): Promise<void> {
  const child = electron.process();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  // Nothing more may be written, not even by a normal exit.
  expect(await ended).toEqual([null, 'SIGKILL']);
}
