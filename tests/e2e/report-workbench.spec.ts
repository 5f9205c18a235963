import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { chooseFile, madeFile } from './tasks/files.ts';
import { resize, rowsInSight } from './tasks/in-sight.ts';
import { openWork } from './tasks/places.ts';
import { atRest, payingRows, reportInBatches, startReport } from './tasks/reporting.ts';
import { beginReport, pasteRows } from './tasks/writing.ts';

// The rows of a report fill the window, and what is to be known of them is always in sight.

test('the rows fill the window; the foot tells of totals, problems and the selection', async ({ desk }) => {
  const { page, electron } = desk;
  await resize(electron, 1280, 720);
  await beginReport(page, '2026-11');
  await page.getByRole('radio', { name: 'Two: Loan ID and amount' }).check();
  await page.getByRole('button', { name: 'Load expected loans' }).click();
  await expect(page.getByText(/^0 of [\d,]+ expected loans reported$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: /^Change: November 2026 / })).toBeVisible();
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(12);
  await resize(electron, 1920, 1080);
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(25);
  await resize(electron, 1024, 640);
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(5);
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeInViewport();
  await resize(electron, 1280, 720);

  await pasteRows(page, '000042\t100\r\n42\t200\r\nLOAN/12/2024\t-3\r\nVN-0007\t5');
  const foot = page.getByText('4 rows with an amount', { exact: true });
  await expect(foot).toBeInViewport();
  await page.keyboard.press('F8');
  await expect(active(page)).toHaveAccessibleName('Amount, row 3');
  await expect(page.getByText('Row 3: An amount cannot be below zero.')).toBeInViewport();
  // Enter leads to the next row, which is not passed over although the search begins in it.
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await expect(active(page)).toHaveAccessibleName('Amount, row 3');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByText('3 rows selected')).toBeInViewport();
  await expect(page.getByText('Sum 100 KES + 7 RWF')).toBeInViewport();
  await passes(page, 'a report with a selection');

  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('1 row with an amount', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('4 rows with an amount', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+i');
  await expect(active(page)).toHaveValue('');
});

test('what an import came to is one line, with its details at a press', async ({ desk }) => {
  const { page, electron } = desk;
  await resize(electron, 1280, 720);
  await beginReport(page, '2026-11');
  await page.getByRole('button', { name: 'Done' }).click();
  await chooseFile(
    page,
    'Import file',
    madeFile('november.csv', 'Loan ID;Amount\n000042;100\nNO-SUCH;200\nTotal;300\n'),
  );
  const strip = page.getByRole('status').filter({ hasText: 'Read 2 rows from november.csv' });
  await expect(strip).toContainText('Read 2 rows from november.csv = 2 not compared yet');
  await expect.poll(async () => (await strip.boundingBox())?.height).toBeLessThan(44);
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(12);
  const details = page.getByRole('button', { name: 'Details' });
  await details.click();
  await expect(page.getByRole('button', { name: '1 row left out' })).toBeVisible();
  await passes(page, 'the details of an import');
  await details.click();
  await expect(page.getByRole('button', { name: '1 row left out' })).toBeHidden();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(strip).toBeHidden();
});

test('a report on its way and after it leaves its rows the room, and its columns hold still', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer(['--latency', '700']);
  const { page, electron } = await launchOnStage(server);
  await resize(electron, 1280, 720);
  await reportInBatches(page, 20);
  const unknown = { loanId: 'NO-SUCH', clientId: '', amount: '5', note: '' };
  const id = await startReport(page, [...payingRows(200).slice(0, 79), unknown]);
  await openWork(page, 'report', id);
  const columns = () =>
    grid(page)
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().left)));
  await expect(page.getByText('Being sent.')).toBeVisible();
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(12);
  const before = await columns();
  await atRest(page, id);
  await expect(page.getByText('4 of 4 batches answered')).toBeVisible();
  await expect(page.getByText('Sent: 79 rows accepted, 1 refused.')).toBeVisible();
  expect(await columns()).toEqual(before);
  await expect(page.getByRole('button', { name: 'Correct refused rows' })).toBeInViewport();
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(12);
  await resize(electron, 1920, 1080);
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(25);
  await resize(electron, 1024, 640);
  await expect(page.getByRole('link', { name: 'Open the receipt' })).toBeInViewport();
  await expect.poll(() => rowsInSight(grid(page))).toBeGreaterThanOrEqual(5);
  await passes(page, 'a report of which a row was refused');
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Repayments' });
const active = (page: Page) => grid(page).getByRole('textbox');
