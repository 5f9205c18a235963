import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { openAt, saveAt } from './tasks/files.ts';
import { copiesOf } from './tasks/held.ts';
import { found, foundInFiles, needlesOf } from './tasks/needles.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { review, reviewAndSend, sendIs } from './tasks/sending.ts';

// A new laptop: all work goes there in one encrypted file, and nothing of it is sent twice.

const environment = 'stage';
const passphrase = 'seven green boats at dawn';

const section = (page: Page) => page.getByRole('region', { name: 'Move to another computer' });

onStage(
  'everything moves to another computer, where it goes on and nothing is sent again unasked',
  async ({ stage: { app, page, server, env } }) => {
    const work = mkdtempSync(join(tmpdir(), 'partner-desk-moved-'));
    const file = join(work, 'everything.partnerdesk');
    const elsewhere = mkdtempSync(join(tmpdir(), 'partner-desk-new-laptop-'));
    await openWork(page, 'draft', await storeWork(page, environment, draftBody('SENT')));
    await reviewAndSend(page, 'Stage');
    await sendIs(page, 'Accepted');
    await storeWork(page, environment, draftBody('WAITS'));

    await goTo(page, 'Settings');
    await section(page).getByRole('button', { name: 'Save everything to a file' }).click();
    const saving = page.getByRole('dialog');
    await expect(saving).toContainText('1 draft that was not sent');
    await saving.getByRole('button', { name: 'Save…' }).click();
    await expect(saving.getByText('Use at least 12 characters.')).toBeVisible();
    await expect(saving.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await passesInBoth(page, 'saving everything');
    await saving.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await saving.getByLabel('Passphrase again').fill(passphrase);
    await saveAt(app, file);
    await saving.getByRole('button', { name: 'Save…' }).click();
    await expect(section(page).getByText('The file is saved, and was read back')).toBeVisible();
    const { clientId, clientSecret } = server.address;
    const needles = needlesOf({ clientId, clientSecret, passphrase, loan: 'WAITS' });
    expect(found(needles, readFileSync(file))).toEqual([]);
    expect(readdirSync(work)).toEqual(['everything.partnerdesk']);
    expect(await good(callBridge(page, 'level.get', { environment }))).toMatchObject({ level: 'readOnly' });

    const second = await launchApp({ dataDir: elsewhere, env, leftOnStage: true });
    try {
      await goTo(second.page, 'Settings');
      await openAt(second, file);
      await section(second.page).getByRole('button', { name: 'Open a file from another computer' }).click();
      const opening = second.page.getByRole('dialog');
      await opening.getByLabel('Passphrase', { exact: true }).fill('seven green boats at dusk');
      await opening.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(opening.getByText('The passphrase does not open this file')).toBeVisible();
      await opening.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await opening.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(opening).toContainText('1 draft that was not sent');
      await expect(opening).toContainText('1 sent request');
      await passesInBoth(second.page, 'what a file has');
      await opening.getByRole('button', { name: 'Import' }).click();
      await expect(section(second.page).getByText('Everything was imported.')).toBeVisible();
      await saveCredentials(second.page, server.address);
      const drafts = await good(callBridge(second.page, 'work.list', { environment, kind: 'draft' }));
      expect(drafts).toHaveLength(2);
      await openWork(second.page, 'draft', await storeWork(second.page, environment, draftBody('SENT')));
      await review(second.page);
      await expect(second.page.getByRole('main')).toContainText('One item was sent before');
      await openWork(second.page, 'draft', await storeWork(second.page, environment, draftBody('NEW')));
      await reviewAndSend(second.page, 'Stage');
      await sendIs(second.page, 'Accepted');
      expect([await copiesOf(server, 'SENT'), await copiesOf(server, 'NEW')]).toEqual([1, 1]);
      expect(foundInFiles(needlesOf({ passphrase }), elsewhere)).toEqual([]);
    } finally {
      await second.close();
      rmSync(elsewhere, { recursive: true, force: true, maxRetries: 5 });
      rmSync(work, { recursive: true, force: true });
    }
  },
);
