import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { onStage } from './fixtures/stage.ts';
import { endStartedAnew } from './fixtures/started-anew.ts';
import { storeWork } from './tasks/bridge.ts';
import { testConnection } from './tasks/credentials.ts';
import { copiesOf } from './tasks/held.ts';
import { goTo, openWork } from './tasks/places.ts';
import { killProcess } from './tasks/processes.ts';
import { draftBody } from './tasks/samples.ts';
import { reviewAndSend, sendIs } from './tasks/sending.ts';

// Crashed processes of the program are logged and replaced, and nothing is lost.

test.skip(process.platform === 'win32', 'processes are killed by signals');

onStage('after the network process died, reads and writes work again', async ({ stage }) => {
  const { page, server, app } = stage;
  for (const mark of ['NET-1', 'NET-2']) {
    await killProcess(app, 'Network Service');
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody(mark)));
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Accepted');
    expect(await copiesOf(server, mark)).toBe(1);
  }
  await goTo(page, 'Settings');
  const result = await testConnection(page);
  await expect(result.getByText('The connection works')).toBeVisible();
  expect(app.log()).toContain('network.mojom.NetworkService');
});

onStage('a request that was under way when the network process died is Unknown', async ({ stage }) => {
  const { page, server, app } = stage;
  await server.fault({ name: 'slow', delayMs: 200_000, only: 'draft' });
  await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('NET-3')));
  await reviewAndSend(page, 'Stage');
  await expect.poll(() => copiesOf(server, 'NET-3')).toBe(1);
  await killProcess(app, 'Network Service');
  await sendIs(page, 'Unknown');
  await server.fault({ name: null });
});

test('restarts without acceleration and says so when the graphics process keeps crashing', async ({
  launch,
  dataDir,
}) => {
  const first = await launch();
  const ended = once(first.electron.process(), 'exit');
  for (const death of [1, 2, 3]) {
    await killProcess(first, 'GPU');
    await expect.poll(() => first.log().match(/process\.gone \{"kind":"GPU"/g)?.length).toBe(death);
  }
  expect(await ended).toEqual([0, null]);
  expect(JSON.parse(readFileSync(join(dataDir, 'graphics.json'), 'utf8'))).toHaveProperty('failedAt');
  await expect.poll(() => first.log().match(/info program\.start .*"state":"software"/g)?.length).toBe(1);
  await expect.poll(() => first.log().match(/window\.shown/g)?.length).toBe(2);
  await endStartedAnew(first.log, dataDir);

  const { page } = await launch();
  await expect(page.getByText('Running without graphics acceleration')).toBeVisible();
});
