import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { launchApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { storeWork } from './tasks/bridge.ts';
import { copiesOf } from './tasks/held.ts';
import { openWork } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { review, sendButton } from './tasks/sending.ts';
import { saved } from './tasks/writing.ts';

// Programs that copy folders to the internet rename files that are open, and lay others in their place.

onStage(
  'a store that is renamed while it is open takes nothing, sends nothing, and all of it once it is back',
  async ({ stage: { page, server }, dataDir }) => {
    const store = join(dataDir, 'stores', 'stage', 'store.db');
    const renamed = join(dataDir, 'stores', 'stage', 'store (conflicted copy).db');
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('MOVED-1')));
    await review(page);
    renameSync(store, renamed);
    await sendButton(page, 'Stage').click();
    await expect(
      page
        .getByText('The file with your work was moved or replaced: nothing more is saved or sent here')
        .first(),
    ).toBeVisible();
    expect(await copiesOf(server, 'MOVED-1')).toBe(0);
    renameSync(renamed, store);
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody('MOVED-2')));
    const field = page.getByRole('textbox', { name: 'Given name' });
    renameSync(store, renamed);
    await field.fill('Typed meanwhile');
    await expect(page.getByRole('alert').first()).toContainText('moved or replaced');
    await expect(field).toHaveValue('Typed meanwhile');
    renameSync(renamed, store);
    await saved(page);
  },
);

test('a data folder inside OneDrive is named at the start', async () => {
  const home = mkdtempSync(join(tmpdir(), 'partner-desk-home-'));
  const dataDir = join(home, 'OneDrive - Amani Microfinance', 'Desk');
  mkdirSync(dataDir, { recursive: true });
  const { page, close } = await launchApp({ dataDir });
  try {
    await expect(page.getByText('OneDrive copies the folder with your work')).toBeVisible();
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
