import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { onStage } from './fixtures/stage.ts';
import { askForSecondPerson } from './tasks/approving.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { goTo } from './tasks/places.ts';
import { reportInBatches } from './tasks/reporting.ts';
import { reportBody } from './tasks/samples.ts';

// The rule of two people outlives the file that it is kept in: damaged, set aside, deleted, or put back as it was.

const environment = 'stage';

/** Overwrites bytes in the first page of the store. */
function damage(dataDir: string): void {
  const file = openSync(join(dataDir, 'stores', environment, 'store.db'), 'r+');
  writeSync(file, Buffer.alloc(64, 0x5a), 0, 64, 16);
  closeSync(file);
}

/** The code with which a report that nobody locked is refused to leave. */
async function codeOfSendingAlone(page: Page): Promise<string> {
  const workId = await storeWork(page, environment, reportBody({ period: '2026-10' }));
  const { digest } = await good(callBridge(page, 'work.review', { environment, id: workId }));
  const started = await callBridge(page, 'sends.start', { environment, workId, digest });
  return started.ok ? 'ok' : (started.error?.code ?? '');
}

onStage(
  '64 overwritten bytes and a store set aside do not end the rule',
  async ({ stage, launch, dataDir }) => {
    const { app, page, env } = stage;
    await reportInBatches(page, 200);
    await askForSecondPerson(page);
    await app.close();
    damage(dataDir);

    const again = await launch({ env });
    await goTo(again.page, 'Repayments');
    await expect(again.page.getByText('The file with your work is damaged').first()).toBeVisible();
    await again.page.getByRole('button', { name: 'Start with an empty file' }).first().click();
    await again.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Yes, start with an empty file' })
      .click();
    await expect(again.page.getByText('The file with your work is damaged')).toHaveCount(0);
    expect(await codeOfSendingAlone(again.page)).toBe('APPROVAL_NEEDED');
    expect(await good(callBridge(again.page, 'approvals.get', { environment }))).toMatchObject({ on: true });
  },
);
