import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { launchApp } from './fixtures/running-app.ts';
import { startBare } from './tasks/bare-start.ts';
import { canPress, chooseFolder, pressButton } from './tasks/boxes.ts';
import { storeWork } from './tasks/bridge.ts';
import { endHolder, logOf } from './tasks/other-computer.ts';
import { goTo } from './tasks/places.ts';
import { killProcess } from './tasks/processes.ts';
import { draftBody } from './tasks/samples.ts';

// The buttons of the native boxes are pressed. Without a window manager a box has the focus only while it is given.

test.skip(
  process.platform !== 'linux' || !canPress,
  'the Debian package xdotool is not installed: no button was pressed',
);

test('“Use another folder” opens the work in a moved folder, with its key', async ({ dataDir }) => {
  const [before, after] = [join(dataDir, 'before'), join(dataDir, 'after')];
  mkdirSync(before);
  const first = await launchApp({ dataDir: before });
  await storeWork(first.page, 'practice', draftBody('MOVED'));
  await first.close();
  renameSync(before, after);
  writeFileSync(before, '');

  const start = startBare({ PARTNER_DESK_DATA_DIR: before });
  const pid = start.child.pid ?? 0;
  await pressButton(pid, 1, 3);
  await chooseFolder(pid, after);
  await pressButton(pid, 0, 2);
  expect(await start.ended).toBe(1);
  await expect.poll(() => logOf(after).match(/window\.shown/g)?.length).toBe(2);
  await endHolder(after);

  const again = await launchApp({ dataDir: after });
  await goTo(again.page, 'Drafts');
  await expect(again.page.getByText('MOVED').first()).toBeVisible();
  await again.close();
});

test('“Show the file” shows it, and the box appears again', async ({ dataDir }) => {
  const bin = join(dataDir, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >> '${dataDir}/shown'\n`);
  chmodSync(join(bin, 'xdg-open'), 0o755);
  writeFileSync(join(dataDir, 'endpoints.json'), '{"stage":');
  const start = startBare({
    PATH: `${bin}:${process.env.PATH}`,
    PARTNER_DESK_DATA_DIR: join(dataDir, 'd'),
    PARTNER_DESK_ENDPOINTS: join(dataDir, 'endpoints.json'),
  });
  const pid = start.child.pid ?? 0;
  await pressButton(pid, 1, 3);
  await expect.poll(() => textOf(join(dataDir, 'shown'))).toBe(`${dataDir}\n`);

  writeFileSync(join(dataDir, 'endpoints.json'), '{}');
  await pressButton(pid, 0, 3);
  expect(await start.ended).toBe(1);
  await expect.poll(() => logOf(join(dataDir, 'd'))).toContain('window.shown');
  await endHolder(join(dataDir, 'd'));
});

test('“Quit” ends a failed start', async ({ dataDir }) => {
  writeFileSync(join(dataDir, 'f'), '');
  const start = startBare({ PARTNER_DESK_DATA_DIR: join(dataDir, 'f') });
  await pressButton(start.child.pid ?? 0, 2, 3);
  expect(await start.ended).toBe(1);
});

test('“Try again” in the box about graphics restarts the program', async ({ launch, dataDir }) => {
  writeFileSync(join(dataDir, 'graphics.json'), JSON.stringify({ failedAt: new Date().toISOString() }));
  const app = await launch();
  await expect(app.page.getByText('Running without graphics acceleration')).toBeVisible();
  const child = app.electron.process();
  const pid = child.pid ?? 0;
  for (const death of [1, 2, 3]) {
    await killProcess(app, 'GPU');
    await expect.poll(() => app.log().match(/process\.gone \{"kind":"GPU"/g)?.length).toBe(death);
  }
  await pressButton(pid, 0, 2);
  await expect.poll(() => child.exitCode).toBe(1);
  await expect.poll(() => logOf(dataDir).match(/window\.shown/g)?.length).toBe(2);
  await endHolder(dataDir);
});

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
