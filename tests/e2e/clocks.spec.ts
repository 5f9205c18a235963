import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { onStage } from './fixtures/stage.ts';
import { storeWork } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { copiesOf } from './tasks/held.ts';
import { goTo, openWork, switchTo } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { activitySays, reviewAndSend, sendIs } from './tasks/sending.ts';

// The computer's own clock is wrong, and is set right, while the program runs: by Debian's `faketime`, for all its processes.

const library = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
].find((path) => existsSync(path));
test.skip(library === undefined, 'the Debian package faketime is not installed: no clock was set');

onStage(
  'a clock two years ahead, then right: nothing is lost, doubled or taken for fresh',
  async ({ launch, practiceServer, endpointsOf, dataDir }) => {
    const clock = join(dataDir, 'clock');
    const setClock = (offset: string): void => writeFileSync(clock, `${offset}\n`);
    const server = await practiceServer();
    const env = {
      ...endpointsOf({ stage: server }),
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
    setClock('+730d');
    const { page, electron, close } = await launch({ env });
    const year = () => electron.evaluate(() => new Date().getFullYear());
    const now = new Date().getFullYear();
    expect(await year()).toBe(now + 2);
    await switchTo(page, 'Stage');
    await saveCredentials(page, server.address);
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('AHEAD')));
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Accepted');

    setClock('+0');
    expect(await year()).toBe(now);
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('RIGHT')));
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Accepted');
    await goTo(page, 'Settings');
    const result = await testConnection(page);
    await expect(result.getByText('The connection works')).toBeVisible();
    await activitySays(page, /Wanjiru/, 'Accepted');

    setClock('-400d');
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('BEHIND')));
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Accepted');
    await close();
    for (const loan of ['AHEAD', 'RIGHT', 'BEHIND']) expect(await copiesOf(server, loan)).toBe(1);

    setClock('+0');
    const again = await launch({ env });
    await openWork(again.page, 'draft', await storeWork(again.page, 'stage', draftBody('AHEAD')));
    await expect(again.page.getByText('AHEAD').first()).toBeVisible();
  },
);
