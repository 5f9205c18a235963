import { expect, type Page } from '@playwright/test';
import { shownAs, workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { chooseFile, madeFile } from './tasks/files.ts';
import { activeCell, pressKeys, reportGrid, reportRow, rowsWithAmount } from './tasks/report-rows.ts';
import { review } from './tasks/sending.ts';
import { beginReport, pasteRows, saved } from './tasks/writing.ts';

// Files and many rows in the grid of a repayment report; what its keys do is in tests/components/report.spec.ts.

test.beforeEach(async ({ sharedDesk: { page } }) => {
  // Older than any report of another test in the same program: nothing was reported before it, though later months may be.
  await beginReport(page, '2020-01');
});

test('a file is read with its delimiter, heading and decimals, ids as text, totals left out', async ({
  sharedDesk: { page },
}) => {
  await choose(page, 'november.csv', 'Loan ID;Amount\n099042;1.234,50\n099043;99,00\nTotal;1.333,50\n');
  await expect(page.getByText('Read 2 rows from november.csv')).toBeVisible();
  await expect(page.getByText('Total 1,333.50', { exact: true })).toBeVisible();
  await expect(reportRow(page, 1)).toContainText('1234.50');
  await expect(activeCell(page)).toHaveValue('099042');
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(rowsWithAmount(page, 0)).toBeVisible();
});

test('a workbook is read as displayed; its sheet is asked for once and remembered', async ({
  sharedDesk: { page },
}) => {
  const rows = [
    ['Mikopo ya Novemba', ''],
    ['Namba', 'Kiasi'],
    [shownAs(42, '000000'), shownAs(1234.5, '#,##0.00')],
    ['000043', '7'],
  ];
  const book = workbookOf('xlsx', rows, { others: { Old: [['x', 'y']] } });
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  await choose(page, 'november.xlsx', book);
  await expect(dialog.getByRole('combobox', { name: 'Sheet' })).toHaveValue('0');
  await dialog.getByRole('combobox', { name: 'Heading row' }).selectOption('Row 2: Namba · Kiasi');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(reportRow(page, 1)).toContainText('1234.5');
  await expect(activeCell(page)).toHaveValue('000042');
  await page.getByRole('button', { name: 'Undo import' }).click();
  await choose(page, 'december.xlsx', workbookOf('xlsx', rows));
  await expect(page.getByText('Read 2 rows from december.xlsx')).toBeVisible();
});

test('text typed while a file is being read is kept', async ({ sharedDesk: { page } }) => {
  await page.evaluate(() => {
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = function () {
      File.prototype.arrayBuffer = read;
      return new Promise((resolve) =>
        addEventListener('go-on', () => resolve(read.call(this)), { once: true }),
      );
    };
  });
  await choose(page, 'november.csv', 'Loan ID,Amount\n000042,10\n');
  await activeCell(page).click();
  await pressKeys(page, 'L1', 'Tab', 'C1', 'Tab', '5', 'Enter');
  await page.evaluate(() => dispatchEvent(new Event('go-on')));
  await expect(page.getByText('Read 1 row from november.csv')).toBeVisible();
  await expect(reportRow(page, 1)).toContainText('L1');
  await expect(reportRow(page, 2)).toContainText('000042');
});

test('a file that is not a sheet is reported and changes nothing', async ({ sharedDesk: { page } }) => {
  await choose(page, 'november.xlsx', Buffer.from([9, 0, 1, 0, 0, 4]));
  await expect(page.getByRole('alert')).toContainText('This file could not be read');
  await expect(rowsWithAmount(page, 0)).toBeVisible();
});

test('ten thousand rows are scrollable, few of them rendered, and a finding leads to its cell', async ({
  sharedDesk: { page },
}) => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `NOT-A-LOAN-${index}\tC${index}\t${index + 1}`);
  await pasteRows(page, [...lines, 'NOT-A-LOAN-X\tC\t-5'].join('\r\n'));
  await expect(rowsWithAmount(page, 10_001)).toBeVisible();
  await expect(page.getByText('Total 50,004,995', { exact: true })).toBeVisible();
  expect(await reportGrid(page).getByRole('row').count()).toBeLessThan(60);
  await pressKeys(page, 'Control+End');
  await expect(activeCell(page)).toHaveAccessibleName('Check, row 10001');
  await pressKeys(page, 'Control+Home');
  await saved(page);
  await review(page);
  await page.getByRole('button', { name: /^Amount, row 10001/ }).click();
  await expect(activeCell(page)).toBeFocused();
  await expect(activeCell(page)).toHaveAccessibleName('Amount, row 10001');
  await expect(activeCell(page)).toBeInViewport();
});

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await chooseFile(page, 'Import file', madeFile(name, content));
}
