import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { onStage } from './fixtures/stage.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { chooseFile, madeFile } from './tasks/files.ts';
import { listed, loansGrid, searchLoans, wholeCopy } from './tasks/loans.ts';
import { goTo, openWork, switchTo } from './tasks/places.ts';
import { atRest, startReport } from './tasks/reporting.ts';
import { draftBody, journalBody, reportBody, sampleReport } from './tasks/samples.ts';
import { activityRow, review, sendButton } from './tasks/sending.ts';
import { beginReport } from './tasks/writing.ts';

// Without a network everything except sending and refreshing works, and these two say why not.

const environment = 'stage';

/** The error when Kiva's server is unreachable. */
const whyNot = 'Kiva’s server did not answer';

/** Work while online: a copy of the loans, the lists of choices, a sent report. Then the network fails. */
async function workedBefore(page: Page): Promise<void> {
  await wholeCopy(page);
  await good(callBridge(page, 'config.get', { environment, refresh: true }));
  await good(
    callBridge(page, 'reporting.save', { environment, reporting: { meaning: 'repaid', batchSize: 200 } }),
  );
  await atRest(page, await startReport(page, sampleReport().rows, '2026-09'));
}

onStage(
  'with Kiva out of reach, the program opens and all but sending and refreshing works',
  async ({ stage, launch }) => {
    await workedBefore(stage.page);
    await stage.app.close();
    await stage.server.stop();
    const { page } = await launch({ env: stage.env });
    await expect(page.getByRole('button', { name: 'Environment: Stage' })).toBeVisible();

    await onStage.step(
      'loans are listed, searched and shown from the copy; Refresh says why not',
      async () => {
        await goTo(page, 'Loans');
        await expect(loansGrid(page).getByRole('link').first()).toBeVisible();
        await searchLoans(page, '00042');
        expect(await listed(page)).toBeGreaterThan(0);
        await page.getByRole('button', { name: 'Refresh', exact: true }).click();
        await expect(page.getByRole('alert').first()).toContainText(whyNot, { timeout: 60_000 });
        await expect(loansGrid(page).getByRole('link').first()).toBeVisible();
        await loansGrid(page).getByRole('link').first().click();
        await expect(page.getByRole('heading', { level: 2, name: 'Money' })).toBeVisible();
      },
    );

    await onStage.step('figures are drawn from the copy', async () => {
      await page.evaluate(() => {
        location.hash = '#/portfolio';
      });
      await expect(page.getByText(/loans · .* US dollars/)).toBeVisible();
    });

    await onStage.step(
      'a draft is written with its choices, checked and reviewed; Send says why not',
      async () => {
        const id = await storeWork(page, environment, draftBody('OFF-1', { familyName: 'Offline' }));
        await openWork(page, 'draft', id);
        await expect(page.getByRole('combobox', { name: 'Location', exact: true })).toHaveValue(
          'Nakuru: Kenya',
        );
        await sendSaysWhyNot(page);
      },
    );

    await onStage.step('a journal is reviewed', async () => {
      const id = await storeWork(page, environment, journalBody());
      await openWork(page, 'journals', id);
      await review(page);
      await expect(sendButton(page, 'Stage')).toBeVisible();
    });

    await onStage.step('a report takes a file, is checked against the copy and reviewed', async () => {
      await beginReport(page, '2026-10');
      const text = sampleReport().rows.map(
        ({ loanId, clientId, amount }) => `${loanId},${clientId},${Number(amount) + 1}`,
      );
      const sheet = ['Loan ID,Client ID,Amount', ...text].join('\n');
      await chooseFile(page, 'Import file', madeFile('october.csv', sheet));
      await expect(page.getByRole('gridcell', { name: '90001' })).toBeVisible();
      await review(page);
      await expect(sendButton(page, 'Stage')).toBeVisible();
    });

    await onStage.step('history and receipts are there', async () => {
      await goTo(page, 'Activity');
      await page.getByRole('searchbox', { name: 'Search activity' }).fill('000042');
      await activityRow(page, 'September 2026').getByRole('link').click();
      await page.getByRole('link', { name: 'Receipt' }).click();
      await expect(page.getByRole('cell', { name: '000042', exact: true }).first()).toBeVisible();
    });

    await onStage.step('nothing was sent, and nothing is kept from a person', async () => {
      const { sends } = await good(callBridge(page, 'sends.list', { environment, limit: 9, offset: 0 }));
      expect(sends.filter(({ state }) => state === 'accepted')).toHaveLength(1);
      expect(sends.filter(({ state }) => state === 'unknown')).toEqual([]);
    });
  },
);

onStage(
  'a line that is lost in the middle of the day stops nothing but what needs it',
  async ({ stage: { page, server } }) => {
    await workedBefore(page);
    await server.stop();
    await goTo(page, 'Loans');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    // Reads are tried again for some 9 seconds, with a way to stop them.
    await expect(page.getByRole('alert').filter({ hasText: whyNot })).toBeVisible({ timeout: 60_000 });
    await searchLoans(page, '00042');
    expect(await listed(page)).toBeGreaterThan(0);
    const id = await storeWork(page, environment, reportBody({ period: '2026-10' }));
    await openWork(page, 'report', id);
    await review(page);
    await sendButton(page, 'Stage').click();
    await expect(page.getByRole('link', { name: 'All activity' })).toBeVisible();
    await goTo(page, 'Activity');
    await expect(
      activityRow(page, 'October 2026').getByRole('cell', { name: 'Waiting', exact: true }),
    ).toBeVisible();
    const line = page.getByRole('region', { name: 'Outbox' }).getByRole('listitem');
    await expect(line).toContainText(
      'Kiva was busy or could not be reached. Nothing has left this computer.',
    );
    await line.getByRole('link', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await goTo(page, 'Activity');
    await expect(activityRow(page, 'October 2026')).toContainText('taken back before it was sent');
    await expect(page.getByRole('region', { name: 'Outbox' })).toHaveCount(0);
  },
);

/** Reviews the work on the page and tries to send it: within seconds it reports that there is no network. */
async function sendSaysWhyNot(page: Page): Promise<void> {
  await review(page);
  await sendButton(page, 'Stage').click();
  await expect(page.getByRole('alert').first()).toContainText(whyNot, { timeout: 60_000 });
}

test('what the network keeps in Production, though the computer seems online, waits for a person', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const stage = await practiceServer(['--partner-id', '9001']);
  const production = await practiceServer(['--partner-id', '9001']);
  const { page } = await launch({ env: endpointsOf({ stage, production }) });
  await switchTo(page, 'Production');
  await saveCredentials(page, production.address);
  await testConnection(page);
  await good(callBridge(page, 'config.get', { environment: 'production', refresh: true }));
  const id = await storeWork(page, 'production', draftBody('OFF-1'));
  await openWork(page, 'draft', id);
  await review(page);
  await production.stop();
  await sendButton(page, 'Production').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText(whyNot)).toBeVisible();
  await goTo(page, 'Activity');
  const line = page.getByRole('region', { name: 'Outbox' }).getByRole('listitem');
  await expect(line).toContainText('Paused');
  await expect(line.getByRole('link', { name: 'Send or take back' })).toBeVisible();
});
