import { expect, type Page } from '@playwright/test';
import { receiptSchema } from '../../shared/model/receipt.ts';
import { decodeSheets } from '../../shared/model/sheet.ts';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { savedFile } from './tasks/files.ts';
import { wholeCopy } from './tasks/loans.ts';
import { goTo } from './tasks/places.ts';
import { atRest, payingRows, receiptOf, reportInBatches, startReport } from './tasks/reporting.ts';
import { reportBody } from './tasks/samples.ts';
import { activityRow, sendIs } from './tasks/sending.ts';

// The receipt of a report, and pausing, resuming and stopping while it is sent.

const rows = payingRows(2_400);

onStage(
  'a report in batches, one of them unknown, is followed, mended and kept',
  async ({ stage, dataDir }) => {
    const { app, page, server } = stage;
    await reportInBatches(page, 3);
    const [first, ...others] = rows.slice(200, 207);
    const noted = {
      ...(first ?? rows[0]),
      loanId: first?.loanId ?? '',
      clientId: '',
      amount: '2',
      note: 'paid twice',
    };
    const wrong = { loanId: 'NO-SUCH-LOAN', clientId: '', amount: '7', note: '' };
    await server.fault({ name: 'reset-after-receipt', only: 'repayments', after: 1, times: 1 });
    const workId = await startReport(page, [wrong, noted, ...others]);
    await atRest(page, workId);

    await goTo(page, 'Activity');
    const report = activityRow(page, 'October 2026, 8 rows');
    await expect(report).toContainText('3 requests');
    await report.getByRole('button', { name: 'Report of October 2026, 8 rows: 3 requests' }).click();
    const unknown = activityRow(page, 'October 2026, 3 rows').filter({ hasText: 'Unknown' });
    await expect(unknown).toContainText('Batch 2 of 3');
    await unknown.getByRole('link').click();
    await expect(page.getByText('Kiva may or may not have these 3 rows')).toBeVisible();
    await expect(page.getByText('3 unknown')).toBeVisible();
    await expect(page.getByText('2 waiting')).toBeVisible();
    await page.getByRole('button', { name: 'Continue sending' }).click();
    await expect(page.getByText('4 accepted')).toBeVisible();
    await page.getByRole('button', { name: 'It arrived' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, it arrived' }).click();
    await sendIs(page, 'Accepted');
    await expect(page.getByText('7 accepted')).toBeVisible();
    await page.getByRole('link', { name: 'Open the receipt' }).click();

    await expect(page.getByText('Not finished: review and finalize in PA2 → Repayments')).toBeVisible();
    await expect(page.getByText('8 rows: 7 accepted, 1 refused')).toBeVisible();
    await expect(page.getByText('Total principal repaid so far')).toBeVisible();
    // Nothing of the loans of this environment was fetched yet.
    await expect(page.getByText(/^\d+ \(currency not known\)$/)).toBeVisible();
    await expect(page.getByText('There is no loan with the Loan ID NO-SUCH-LOAN').first()).toBeVisible();
    await page.getByRole('radiogroup', { name: 'Rows shown' }).getByText('Refused (1)').click();
    await expect(page.getByRole('table', { name: 'Rows' }).getByRole('row')).toHaveCount(2);
    await expectFiles(page, app, workId, dataDir);

    await page.getByRole('checkbox', { name: 'Finalized in PA2' }).check();
    await expect(page.getByText(/^Marked as finalized in PA2 by a person on /)).toBeVisible();
    expect(await good(callBridge(page, 'todo.list', { environment: 'stage' }))).toMatchObject([
      { workId, done: expect.any(String) },
    ]);
    await page.getByRole('checkbox', { name: 'Finalized in PA2' }).uncheck();
    await expect(page.getByText('Not finished: review and finalize in PA2 → Repayments')).toBeVisible();

    await page.getByRole('button', { name: 'Correct refused rows' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Correction of October 2026' })).toBeVisible();
    const [correction] = await good(callBridge(page, 'work.list', { environment: 'stage', kind: 'report' }));
    const { body } = await good(
      callBridge(page, 'work.get', { environment: 'stage', id: correction?.id ?? '' }),
    );
    expect(body.content).toMatchObject({ corrects: workId, period: '2026-10', rows: [{ ...wrong }] });
    // Kiva's reason stands at the row, and the first report is a press away.
    const grid = page.getByRole('grid', { name: 'Repayments' });
    await expect(
      grid.getByText(
        /^Kiva refused it: Kiva has no loan with this Loan ID\..+There is no loan with the Loan ID/,
      ),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Open that report' }).click();

    await expect(page.getByText('Sent: 7 rows accepted, 1 refused')).toBeVisible();
    await expect(page.getByText('Sent and accepted')).toBeHidden();
    await expect(grid.getByText(/^Refused: Kiva has no loan with this Loan ID\./)).toBeVisible();
    await grid.getByRole('gridcell', { name: noted.loanId, exact: true }).click();
    await page.getByRole('button', { name: 'Correct this row' }).click();
    // What was begun and not sent gets the row too.
    await expect(page.getByText('Corrects rows from: Report of October 2026.')).toBeVisible();
    await expect(grid.getByText(noted.loanId, { exact: true })).toBeVisible();
    await goTo(page, 'Repayments');
    const line = page.getByRole('row').filter({ hasText: 'Report of October 2026' });
    await expect(line).toContainText('7 sent · 1 refused · 1 correction');
    await page.getByRole('link', { name: 'Correction of October 2026' }).click();
  },
);

async function expectFiles(page: Page, app: RunningApp, workId: string, dataDir: string): Promise<void> {
  const save = (button: string, ending: string): Promise<Buffer> =>
    savedFile(app, button, `${dataDir}/receipt.${ending}`);
  const kept = receiptSchema.parse(JSON.parse((await save('Save JSON', 'json')).toString()));
  const receipt = await receiptOf(page, workId);
  expect({ ...kept, madeAt: '' }).toEqual({ ...receipt, madeAt: '' });
  expect(receipt.rows.find(({ reason }) => reason !== '')).toMatchObject({
    reason: 'paid twice',
    amount: '2',
  });
  expect(receipt.batches.map(({ state, settledBy }) => `${state} ${settledBy}`)).toEqual([
    'accepted kiva',
    'accepted person',
    'accepted kiva',
  ]);

  const csv = await save('Save CSV', 'csv');
  const bytes = [...csv];
  const read = await page.evaluate(
    (content) =>
      window.partnerDesk.calls['sheets.read']({ name: 'r.csv', bytes: Uint8Array.from(content) }, 'csv'),
    bytes,
  );
  const [sheet] = read.ok ? decodeSheets(read.value) : [];
  expect(sheet?.rows.slice(1).map(({ cells }) => cells[2])).toEqual(receipt.rows.map(({ key }) => key));

  const pdf = await save('Save PDF', 'pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
}

onStage(
  'a busy Kiva is waited for, paused and stopped, and every row stays accounted for',
  async ({ stage }) => {
    const { page, server } = stage;
    await reportInBatches(page, 2);
    await server.fault({ name: '429', only: 'repayments', after: 1 });
    const workId = await startReport(page, rows.slice(210, 216));
    await expect
      .poll(
        async () => (await receiptOf(page, workId)).rows.filter(({ state }) => state === 'accepted').length,
      )
      .toBe(2);
    await goTo(page, 'Activity');
    await activityRow(page, 'October 2026, 6 rows').getByRole('link').click();
    await expect(
      page.getByText(/Kiva is busy and accepted nothing\. Partner Desk tries again at /),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(page.getByText('The rest waits until you continue.')).toBeVisible();
    await server.fault({ name: null });
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, stop' }).click();
    await expect(page.getByText('4 taken back')).toBeVisible();
    await page.getByRole('button', { name: 'Report the remainder' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Remainder of October 2026' })).toBeVisible();
    expect((await server.state()).repayments).toHaveLength(2);
  },
);

test('amounts of two currencies are kept apart on the page and in every file', async ({ desk, dataDir }) => {
  const { page } = desk;
  await wholeCopy(page);
  const sums = [
    { currency: 'KES', sum: '1,550.50' },
    { currency: 'RWF', sum: '90000' },
  ];
  const workId = await storeWork(page, 'practice', reportBody({ control: { count: '3', sums } }));
  const { digest } = await good(callBridge(page, 'work.review', { environment: 'practice', id: workId }));
  await good(callBridge(page, 'sends.start', { environment: 'practice', workId, digest }));
  await goTo(page, 'Activity');
  await expect(page.getByRole('cell', { name: 'Accepted' })).toBeVisible();
  await page.evaluate((id) => {
    location.hash = `#/receipts/${id}`;
  }, workId);
  await expect(page.getByText('1,550.50 KES + 90,000 RWF')).toBeVisible();
  await expect(page.getByText('3 rows · 1,550.50 KES · 90000 RWF')).toBeVisible();
  const shown = page.getByRole('table', { name: 'Batches' }).getByRole('row').nth(1);
  await expect(shown).toContainText('1,550.50KES');
  await expect(shown).toContainText('90,000RWF');

  const save = (button: string, ending: string) => savedFile(desk, button, `${dataDir}/receipt.${ending}`);
  const { batches, rows: kept } = receiptSchema.parse(
    JSON.parse((await save('Save JSON', 'json')).toString()),
  );
  expect(batches[0]?.sums).toEqual([
    { currency: 'KES', rows: 2, sum: '1550.5' },
    { currency: 'RWF', rows: 1, sum: '90000' },
  ]);
  expect(kept.map(({ currency }) => currency)).toEqual(['KES', 'KES', 'RWF']);
  const csv = (await save('Save CSV', 'csv')).toString();
  expect(csv.split('\r\n')[0]).toContain('Amount,Currency,');
  expect(csv).toContain('LOAN/12/2024,Uwase Espérance,CL/12,90000,RWF,');
});
