import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { onStage } from './fixtures/stage.ts';
import { storeWork } from './tasks/bridge.ts';
import { copiesOf } from './tasks/held.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { review, reviewAndSend, sendButton, sendIs } from './tasks/sending.ts';

// A data folder restored from a backup does not know what was sent since: it would send it again.

async function openDraft(page: Page, loanId: string): Promise<void> {
  await openWork(page, 'draft', await storeWork(page, 'stage', draftBody(loanId)));
}

onStage(
  'a restored data folder sends nothing before a person has compared with Kiva',
  async ({ stage: { app, server, env }, launch, dataDir }) => {
    const backup = mkdtempSync(join(tmpdir(), 'partner-desk-backup-'));
    await openDraft(app.page, 'BEFORE');
    await reviewAndSend(app.page, 'Stage');
    await sendIs(app.page, 'Accepted');
    await app.close();
    cpSync(join(dataDir, 'stores'), backup, { recursive: true });

    const second = await launch({ env });
    await openDraft(second.page, 'SINCE');
    await reviewAndSend(second.page, 'Stage');
    await sendIs(second.page, 'Accepted');
    await second.close();

    rmSync(join(dataDir, 'stores'), { recursive: true });
    cpSync(backup, join(dataDir, 'stores'), { recursive: true });
    rmSync(backup, { recursive: true });
    const { page } = await launch({ env });
    await openDraft(page, 'SINCE');
    await review(page);
    await sendButton(page, 'Stage').click();
    const told = page.getByRole('main').getByRole('alert');
    await expect(told).toContainText('The history here is older than what was sent');
    await expect(told).toContainText('not in the history here: 1.');
    expect(await copiesOf(server, 'SINCE')).toBe(1);

    await told.getByRole('button', { name: 'I have checked in PA2: continue' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, continue' }).click();
    await openDraft(page, 'NEW');
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Accepted');
    expect([await copiesOf(server, 'SINCE'), await copiesOf(server, 'NEW')]).toEqual([1, 1]);
  },
);

onStage(
  'a store whose log was deleted after a crash knows of all that was sent',
  async ({ stage: { app, server, env }, launch, dataDir }) => {
    for (const loan of ['LOG-1', 'LOG-2']) {
      await openDraft(app.page, loan);
      await reviewAndSend(app.page, 'Stage');
      await sendIs(app.page, 'Accepted');
    }
    await app.kill9();
    const store = join(dataDir, 'stores', 'stage');
    for (const log of ['store.db-wal', 'store.db-shm']) rmSync(join(store, log), { force: true });

    const { page } = await launch({ env });
    await goTo(page, 'Activity');
    await expect(page.getByRole('cell', { name: 'Accepted', exact: true })).toHaveCount(2);
    expect([await copiesOf(server, 'LOG-1'), await copiesOf(server, 'LOG-2')]).toEqual([1, 1]);
    await openDraft(page, 'LOG-2');
    await review(page);
    await expect(page.getByText('Another draft has the same Loan ID')).toBeVisible();
  },
);
