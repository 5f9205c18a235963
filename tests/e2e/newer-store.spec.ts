import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import keytar from 'keytar';
import { onStage } from './fixtures/stage.ts';
import { passes } from './tasks/axe.ts';
import { storeWork } from './tasks/bridge.ts';
import { goTo } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';

// Somebody has gone back to an older version: what it does with data that a newer one keeps in another way.

const notice = (page: Page) => page.getByRole('main').getByRole('alert').filter({ hasText: 'newer version' });

/** What the next version would do with the store of Stage; see `tasks/next-version.ts`. */
async function updateStore(dataDir: string): Promise<void> {
  const service = readFileSync(join(dataDir, 'keychain-name'), 'utf8').trim();
  const key = (await keytar.getPassword(service, 'store-key/stage')) ?? '';
  execFileSync(process.execPath, [join(import.meta.dirname, 'tasks/next-version.ts'), dataDir, key]);
}

onStage(
  'an older version says which one is needed and what its copy lacks, and goes on with that only where it is told to',
  async ({ stage: { app, env }, launch, dataDir }) => {
    await storeWork(app.page, 'stage', draftBody('KEPT-1'));
    await app.close();
    await updateStore(dataDir);
    const newest = join(dataDir, 'updates', 'record.json');
    const record = JSON.parse(readFileSync(newest, 'utf8'));
    expect(record.newest).toBe(record.ran);

    const older = await launch({ env });
    const { page } = older;
    await goTo(page, 'Drafts');
    await expect(notice(page)).toContainText(`the version of Partner Desk that saved it (${record.newest})`);
    await expect(notice(page)).toContainText(
      'Changed since and missing in it: 1. Sent since and missing in it: 0.',
    );
    await passes(page, 'data of a newer version');
    if (process.env.DAMAGE_PICTURES)
      await page.screenshot({ path: join(process.env.DAMAGE_PICTURES, 'newer.png') });

    const way = notice(page).getByRole('button', { name: 'Use the copy from before the update' });
    await way.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(notice(page)).toBeVisible();
    await way.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, use the copy' }).click();
    await expect(notice(page)).toHaveCount(0);
    await expect(page.getByText(/KEPT-1/)).toBeVisible();
    await goTo(page, 'Settings');
    await expect(page.getByRole('region', { name: 'Old files of Stage' }).getByRole('listitem')).toHaveCount(
      1,
    );
    // A checkout is updated as a checkout is.
    await expect(page.getByRole('region', { name: 'Updates' })).toContainText('does not update itself');
    await older.close();
  },
);
