import { expect } from '@playwright/test';
import { onStage } from './fixtures/stage.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { goTo, switchTo } from './tasks/places.ts';
import { startReport } from './tasks/reporting.ts';
import { draftBody, sampleReport } from './tasks/samples.ts';

// A computer goes to somebody else: everything of one environment is removed from it.

const environment = 'stage';

onStage(
  'everything of Stage is removed after what waits was named, and the next send asks to look in PA2',
  async ({ stage: { page } }) => {
    await startReport(page, sampleReport().rows, '2026-09');
    await expect
      .poll(async () => (await good(callBridge(page, 'sends.outbox', { environment }))).length)
      .toBe(0);
    await storeWork(page, environment, draftBody('L-1'));
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Remove everything of Stage' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('STAGE', { exact: true })).toBeVisible();
    await expect(dialog).toContainText('1 draft that was not sent');
    await expect(dialog).toContainText('1 sent request, with');
    await dialog.getByRole('button', { name: 'Remove everything' }).click();
    await expect(page.getByText('Everything of Stage was removed from this computer.')).toBeVisible();
    await expect(page.getByText('No credentials are saved for Stage yet.')).toBeVisible();
    const left = await good(callBridge(page, 'removal.inventory', { environment }));
    expect(left).toMatchObject({ draft: 0, report: 0, sent: 0, entries: 0, loans: 0, waits: 0 });
    const accepted = await callBridge(page, 'store.goOn', { environment });
    expect(accepted.ok).toBe(true);
    const { entries } = await good(callBridge(page, 'removal.inventory', { environment }));
    // That a person went on although something had left is in the new history.
    expect(entries).toBe(1);
  },
);

onStage(
  'a record that was taken back keeps Production locked after everything of Stage was removed',
  async ({ stage: { page }, practiceServer }) => {
    const typed = { person: 'Amina', why: 'it is another partner' };
    const enter = () => callBridge(page, 'environment.switch', { to: 'production', word: 'PRODUCTION' });
    await good(callBridge(page, 'goLive.already', typed));
    await switchTo(page, 'Production');
    // By these the program would notice that the partner is live already.
    await saveCredentials(page, (await practiceServer()).address);
    await switchTo(page, 'Stage');
    await good(callBridge(page, 'goLive.withdraw', typed));
    await good(callBridge(page, 'removal.remove', { environment, waits: 0, word: '' }));
    expect(await enter()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
    await page.reload();
    await page.evaluate(() => {
      location.hash = '#/go-live';
    });
    const panel = page.getByRole('region', { name: 'Kiva’s confirmation' });
    await expect(panel.getByText('Production is locked until Kiva')).toBeVisible();
    await expect(panel.getByText('Taken back', { exact: true })).toBeVisible();
    await expect(panel.getByText('Taken back by')).toHaveCount(0);
    await good(callBridge(page, 'goLive.already', { ...typed, why: 'live since 2024' }));
    await good(enter());
  },
);
