import { expect, type Page } from '@playwright/test';
import { shownAs, workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { withClipboard } from './tasks/clipboard.ts';
import { chooseFile, madeFile } from './tasks/files.ts';
import { review } from './tasks/sending.ts';
import { beginReport, pasteAt, pasteRows, saved } from './tasks/writing.ts';

// The grid of a repayment report works as a spreadsheet, and asks rather than guesses.

test.beforeEach(async ({ sharedDesk: { page } }) => {
  // Older than any report of another test in the same program: nothing was reported before it, though later months may be.
  await beginReport(page, '2020-01');
});

test('every cell can be reached, changed and reverted by keyboard alone', async ({
  sharedDesk: { page },
}) => {
  await active(page).click();
  await press(page, 'L1', 'Tab', 'C1', 'Tab', '10', 'Enter', '20', 'ArrowUp');
  await expect(active(page)).toHaveAccessibleName('Amount, row 1');
  await press(page, 'F2', '5', 'Home', '3', 'Enter');
  await expect(row(page, 1)).toContainText('3105');
  await press(page, 'ArrowUp', '9', 'Escape');
  await expect(active(page)).toHaveValue('3105');
  await press(page, 'Delete');
  await expect(active(page)).toHaveValue('');
  await press(page, 'Control+z');
  await expect(active(page)).toHaveValue('3105');
  await press(page, 'Control+y');
  await expect(active(page)).toHaveValue('');
  await press(page, 'Escape', 'Tab');
  await expect(active(page)).not.toBeFocused();
});

test('Escape restores the value from before typing, and nothing older', async ({ sharedDesk: { page } }) => {
  await pasteRows(page, 'L1\tC1\t10');
  await active(page).click();
  await press(page, 'Escape');
  await expect(active(page)).toHaveValue('L1');
  await press(page, 'F2', '9', 'Escape');
  await expect(active(page)).toHaveValue('L1');
});

test('a pasted block goes to its loans or by position, and is undone in one step', async ({
  sharedDesk: { page },
}) => {
  await pasteRows(page, 'L1\tC1\t10\r\nL2\tC2\t20\r\n');
  await expect(rowsWithAmount(page, 2)).toBeVisible();
  await withClipboard(async () => {
    await press(page, 'Control+a', 'Control+c', 'ArrowDown', 'ArrowDown', 'Control+v');
    await expect(page.getByText('2 rows matched by Loan ID.')).toBeVisible();
  });
  await expect(rowsWithAmount(page, 2)).toBeVisible();
  await page.getByRole('button', { name: 'Put by position instead' }).click();
  await expect(rowsWithAmount(page, 4)).toBeVisible();
  await active(page).click();
  await expect(row(page, 3)).toContainText('Also in row 1');
  await press(page, 'Control+z');
  await expect(rowsWithAmount(page, 2)).toBeVisible();
});

test('amounts that can be read two ways are asked about; Cancel changes nothing', async ({
  sharedDesk: { page },
}) => {
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  await pasteRows(page, 'L1\tC1\t1.234\r\nL2\tC2\t5.678\r\n');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(rowsWithAmount(page, 0)).toBeVisible();
  await expect(active(page)).toBeFocused();
  await pasteRows(page, 'L1\tC1\t1.234\r\nL2\tC2\t5.678\r\n');
  await expect(dialog.getByRole('button', { name: 'Import 2 rows' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Comma for decimals' }).check();
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('Total 6,912', { exact: true })).toBeVisible();
});

test('a file is read with its delimiter, heading and decimals, ids as text, totals left out', async ({
  sharedDesk: { page },
}) => {
  await choose(page, 'november.csv', 'Loan ID;Amount\n000042;1.234,50\n000043;99,00\nTotal;1.333,50\n');
  await expect(page.getByText('Read 2 rows from november.csv')).toBeVisible();
  await expect(page.getByText('Total 1,333.50', { exact: true })).toBeVisible();
  await expect(row(page, 1)).toContainText('1234.50');
  await expect(active(page)).toHaveValue('000042');
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
  await dialog.getByRole('combobox', { name: 'The heading is in' }).selectOption('Row 2: Namba · Kiasi');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(row(page, 1)).toContainText('1234.5');
  await expect(active(page)).toHaveValue('000042');
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
  await active(page).click();
  await press(page, 'L1', 'Tab', 'C1', 'Tab', '5', 'Enter');
  await page.evaluate(() => dispatchEvent(new Event('go-on')));
  await expect(page.getByText('Read 1 row from november.csv')).toBeVisible();
  await expect(row(page, 1)).toContainText('L1');
  await expect(row(page, 2)).toContainText('000042');
});

test('a file that is not a sheet is reported and changes nothing', async ({ sharedDesk: { page } }) => {
  await choose(page, 'november.xlsx', Buffer.from([9, 0, 1, 0, 0, 4]));
  await expect(page.getByRole('alert')).toContainText('This file could not be read');
  await expect(rowsWithAmount(page, 0)).toBeVisible();
});

test('a filter keeps row numbers, and a corrected row stays until the filter is chosen again', async ({
  sharedDesk: { page },
}) => {
  // Loans that no other test reports: a later month would cause a finding.
  await pasteRows(
    page,
    'LOAN/56/2023\tCL/000056\t10\r\nLOAN/151/2026\tCL/000151\tx\r\nGRP-001\tGRP-C-001\t-4',
  );
  await filterBy(page, 'Problems');
  await expect(page.getByText('2 rows shown')).toBeVisible();
  await grid(page).getByRole('gridcell', { name: '-4', exact: true }).click();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 problem', { exact: true })).toBeVisible();
  await expect(page.getByText('2 rows shown')).toBeVisible();
  await filterBy(page, 'All');
  await expect(active(page)).toHaveAccessibleName('Amount, row 3');
  await expect(active(page)).toHaveValue('40');
  await expect(page.getByText('Total 50 without the amounts that are not numbers')).toBeVisible();
});

test('a block pasted under a filter goes to the visible rows only', async ({ sharedDesk: { page } }) => {
  await pasteRows(
    page,
    'LOAN/56/2023\tCL/000056\tx\r\nLOAN/151/2026\tCL/000151\t20\r\nGRP-001\tGRP-C-001\t-4',
  );
  await filterBy(page, 'Problems');
  await expect(page.getByText('2 rows shown')).toBeVisible();
  await grid(page).getByRole('gridcell', { name: 'x', exact: true }).click();
  await pasteAt(active(page), '10\r\n30\r\n');
  await filterBy(page, 'All');
  for (const amount of ['10', '20', '30'])
    await expect(grid(page).getByRole('gridcell', { name: amount, exact: true })).toBeVisible();
  await expect(page.getByText('Total 60', { exact: true })).toBeVisible();
});

test('Ctrl+D fills down, F8 goes to the next problem and Shift+F8 back', async ({ sharedDesk: { page } }) => {
  await pasteRows(
    page,
    'LOAN/56/2023\tCL/000056\t-1\r\nLOAN/151/2026\tCL/000151\t2\r\nGRP-001\tGRP-C-001\t3',
  );
  await grid(page).getByRole('gridcell', { name: '-1', exact: true }).click();
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect(page.getByText('3 problems', { exact: true })).toBeVisible();
  await press(page, 'F8');
  await expect(active(page)).toHaveAccessibleName('Amount, row 2');
  await press(page, 'Shift+F8');
  await expect(active(page)).toHaveAccessibleName('Amount, row 1');
  await press(page, 'Control+z');
  await expect(page.getByText('1 problem', { exact: true })).toBeVisible();
});

test('amounts are multiplied for all rows with a preview, and restored in one undo step', async ({
  sharedDesk: { page },
}) => {
  await pasteRows(page, 'L1\tC1\t10\r\nL2\tC2\t20');
  await page.getByRole('button', { name: 'For all rows' }).click();
  await page.getByRole('menuitem', { name: 'Multiply amounts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Multiply amounts' });
  await expect(dialog.getByText('2 rows would change.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Change 2 rows' }).click();
  await expect(page.getByText('Total 30,000', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Total 30', { exact: true })).toBeVisible();
});

test('ten thousand rows are scrollable, few of them rendered, and a finding leads to its cell', async ({
  sharedDesk: { page },
}) => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `NOT-A-LOAN-${index}\tC${index}\t${index + 1}`);
  await pasteRows(page, [...lines, 'NOT-A-LOAN-X\tC\t-5'].join('\r\n'));
  await expect(rowsWithAmount(page, 10_001)).toBeVisible();
  await expect(page.getByText('Total 50,004,995', { exact: true })).toBeVisible();
  expect(await grid(page).getByRole('row').count()).toBeLessThan(60);
  await press(page, 'Control+End');
  await expect(active(page)).toHaveAccessibleName('Check, row 10001');
  await press(page, 'Control+Home');
  await saved(page);
  await review(page);
  await page.getByRole('button', { name: /^Amount, row 10001/ }).click();
  await expect(active(page)).toBeFocused();
  await expect(active(page)).toHaveAccessibleName('Amount, row 10001');
  await expect(active(page)).toBeInViewport();
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Repayments' });
const active = (page: Page) => grid(page).getByRole('textbox');
const row = (page: Page, number: number) => grid(page).getByRole('row').nth(number);
const rowsWithAmount = (page: Page, count: number) =>
  page.getByText(`${count.toLocaleString('en-US')} row${count === 1 ? '' : 's'} with an amount`, {
    exact: true,
  });

/** Presses key names and types other texts. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (/^(?:Tab|Enter|Escape|Delete|Home|F\d|(?:Shift\+)?(?:Arrow\w+|F8)|Control\+.+)$/.test(key))
      await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

async function filterBy(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Rows shown' }).getByText(name, { exact: true }).click();
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await chooseFile(page, 'Import file', madeFile(name, content));
}
