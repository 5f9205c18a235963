import { expect, type Page } from '@playwright/test';
import type { ReportRow } from '../../shared/model/work.ts';
import { onStage } from './fixtures/stage.ts';
import { storeWork } from './tasks/bridge.ts';
import { heldOf } from './tasks/held.ts';
import { goTo, openWork } from './tasks/places.ts';
import { atRest, payingRows, progressOf, reportInBatches, startReport } from './tasks/reporting.ts';
import { reportBody } from './tasks/samples.ts';
import { review, sendButton, sendIs } from './tasks/sending.ts';

// Requests have no month or version and Kiva keeps the last one: what is sent must be the latest version.

const rows = payingRows(2_400).slice(0, 6);
const amounts = (amount: string, list: readonly ReportRow[] = rows) =>
  list.map((row) => ({ ...row, amount }));

async function openReport(page: Page, period: string, list: ReportRow[]): Promise<string> {
  const id = await storeWork(page, 'stage', reportBody({ rows: list, period, meaning: 'repaid' }));
  await openWork(page, 'report', id);
  return id;
}

onStage(
  'an earlier month is not put over a later one without a reason',
  async ({ stage: { page, server } }) => {
    await reportInBatches(page, 10);
    await atRest(page, await startReport(page, amounts('30'), '2026-11'));
    await openReport(page, '2026-10', amounts('20', rows.slice(0, 3)));
    await review(page);
    await expect(page.getByText('3 rows would replace a later month with an earlier month')).toBeVisible();
    await expect(sendButton(page, 'Stage')).toBeDisabled();
    await expect(page.getByText('Write above why it should be sent anyway.')).toBeVisible();
    await page
      .getByRole('textbox', { name: 'Why replace the later month with the earlier one?' })
      .fill('Kiva asked us to correct October');
    await sendButton(page, 'Stage').click();
    await sendIs(page, 'Accepted');
    expect(await heldOf(server, rows)).toHaveLength(9);
    await expect(page.getByText('Kiva asked us to correct October')).toBeVisible();
  },
);

onStage(
  'rows that wait are told as waiting, and go on without those that changed',
  async ({ stage: { page, server } }) => {
    await reportInBatches(page, 10);
    await server.fault({ name: '403' });
    const first = await startReport(page, amounts('20'), '2026-10');
    await atRest(page, first);
    await server.fault({ name: null });
    const changed = [...amounts('25', rows.slice(0, 1)), ...amounts('20', rows.slice(1))];
    await openReport(page, '2026-10', changed);
    await review(page);
    await expect(page.getByText('5 items are waiting in other requests')).toBeVisible();
    await sendButton(page, 'Stage').click();
    await sendIs(page, 'Accepted');

    await openWork(page, 'report', first);
    await page.getByRole('button', { name: 'Continue sending' }).click();
    await expect(page.getByText('1 row is left out: your newer request has this loan.')).toBeVisible();
    await expect(page.getByText('1 row was left out: your newer request has this loan.')).toBeVisible();
    await expect
      .poll(async () => (await progressOf(page, first)).rows)
      .toMatchObject({ accepted: 5, outdated: 1 });
    expect(await heldOf(server, rows)).toHaveLength(6);
    await goTo(page, 'Activity');
  },
);

onStage(
  'a new report is of the month that has ended, until that is reported',
  async ({ stage: { page } }) => {
    const month = async (): Promise<string> => {
      await goTo(page, 'Repayments');
      await page.getByRole('button', { name: 'New report' }).first().click();
      return (await page.getByText('The month of these amounts').textContent()) ?? '';
    };
    const ended = await month();
    const [year, number] = [new Date().getUTCFullYear(), new Date().getUTCMonth()];
    const period = new Date(Date.UTC(year, number - 1, 15)).toISOString().slice(0, 7);
    await atRest(page, await startReport(page, amounts('20'), period));
    expect(await month()).not.toBe(ended);
  },
);
