import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import { workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { inColours, passes } from './tasks/axe.ts';
import { chooseFile, dropFile, saveAt } from './tasks/files.ts';
import { review } from './tasks/sending.ts';
import { beginReport, pasteRows, saved } from './tasks/writing.ts';

// Files that reach a report other than by its button, and files exported from it and imported again.

test.beforeEach(async ({ sharedDesk: { page } }) => {
  // Older than any report of another test in the same program, so that nothing was reported before it.
  await beginReport(page, '2020-01');
});

test('a file dropped anywhere on a report is read like a chosen one', async ({
  sharedDesk: { page },
  dataDir,
}) => {
  const csv = join(dataDir, 'november.csv');
  writeFileSync(csv, 'Loan ID;Amount\n000042;1.234,50\n42;99,00\nTotal;1.333,50\n');
  await dropFile(page, grid(page), csv);
  await expect(page.getByText('Read 2 rows from november.csv')).toBeVisible();
  await expect(row(page, 1)).toContainText('1234.50');
  await page.getByRole('button', { name: 'Details' }).click();
  const decided = ['Unicode (UTF-8)', 'semicolons between columns', 'decimal comma', '1 row left out'];
  await expect(page.getByRole('list', { name: 'How it was read' }).getByRole('listitem')).toHaveText(decided);
  await page.getByRole('button', { name: '1 row left out' }).click();
  await expect(page.getByText('Row 4: total Total · 1.333,50')).toBeVisible();
  await passes(page, 'what was decided of a file');
  const rows = [
    ['Loan ID', 'Amount'],
    ['42', '100'],
    ['GRP-001', '7'],
  ];
  const book = join(dataDir, 'december.xlsx');
  writeFileSync(book, workbookOf('xlsx', rows, { others: { Old: [['x', 'y']] } }));
  await dropFile(page, page.getByRole('textbox', { name: 'Month', exact: true }), book);
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('Read 2 rows from december.xlsx')).toBeVisible();
  await expect(rowsWithAmount(page, 3)).toBeVisible();
  await expect(page.getByText('Total 1,341.50', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByText('Total 1,333.50', { exact: true })).toBeVisible();
});

test('how the last file is read can be changed, and stays as it is until that is answered', async ({
  sharedDesk: { page },
  dataDir,
}) => {
  const csv = join(dataDir, 'changed.csv');
  writeFileSync(csv, 'Loan ID;Amount\n000042;1.234,50\n42;99,00\nTotal;1.333,50\n');
  await chooseFile(page, 'Import file', csv);
  const total = (amount: string) => expect(page.getByText(`Total ${amount}`, { exact: true })).toBeVisible();
  await total('1,333.50');
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('button', { name: '1 row left out' }).click();
  for (const colorScheme of ['dark', 'light'] as const) {
    await inColours(page, colorScheme);
    await passes(page, `the rows of a file that are left out, ${colorScheme}`);
  }
  await dialog.getByRole('checkbox', { name: 'Row 4: total' }).check();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await total('1,333.50');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('button', { name: '1 row left out' }).click();
  await dialog.getByRole('checkbox', { name: 'Row 4: total' }).check();
  await dialog.getByRole('button', { name: 'Import 3 rows' }).click();
  // Where an earlier test has loaded the loans, the row of the total is of no currency that they have.
  await expect(
    page.getByText(/^Total (2,667|1,333\.50 in an unknown currency \+ 1,333\.50 KES)$/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Column separator' }).selectOption('commas between columns');
  await expect(dialog.getByText('42;99', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(rowsWithAmount(page, 0)).toBeVisible();
});

test('a dropped file is read in another way, also when it is no longer on the disk', async ({
  sharedDesk: { page },
  dataDir,
}) => {
  const csv = join(dataDir, 'moved.csv');
  writeFileSync(csv, 'Loan ID;Amount\n000042;1.234,50\n42;99,00\n');
  await dropFile(page, grid(page), csv);
  await expect(page.getByText('Read 2 rows from moved.csv')).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  const delimiter = dialog.getByRole('combobox', { name: 'Column separator' });
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await delimiter.selectOption('commas between columns');
  await expect(dialog.getByText('42;99', { exact: true })).toBeVisible();
  rmSync(csv);
  await delimiter.selectOption('semicolons between columns');
  await expect(page.getByText('Read 2 rows from moved.csv')).toBeVisible();
  await page.getByRole('button', { name: 'Undo import' }).click();
});

test('all questions about a sheet are in one dialog, which passes axe', async ({
  sharedDesk: { page },
  dataDir,
}) => {
  const csv = join(dataDir, 'two tables.csv');
  const first =
    'November\n\nNo;Loan ID;Loan amount;Principal repaid\n1;000042;20.000;1.250\n2;42;30.000;2.500\n';
  writeFileSync(csv, `${first}Closed loans\nLoan ID;Principal repaid;No;Loan amount\n000043;100;4;7.000\n`);
  await dropFile(page, grid(page), csv);
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  for (const question of ['Which column is which?', 'Are these rows loans?', 'How are the amounts written?'])
    await expect(dialog.getByText(question)).toBeVisible();
  await expect(dialog.getByText('Answer the questions above.')).toBeInViewport();
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('button', { name: 'decimal mark not chosen yet' }).click();
  await expect(dialog.getByRole('radio', { name: 'Point for decimals' })).toBeFocused();
  for (const colorScheme of ['dark', 'light'] as const) {
    await inColours(page, colorScheme);
    await passes(page, `the questions of a sheet, ${colorScheme}`);
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(rowsWithAmount(page, 0)).toBeVisible();
});

test('a column that does not fit is not taken until a person confirms it', async ({
  sharedDesk: { page },
  dataDir,
}) => {
  const csv = join(dataDir, 'running.csv');
  writeFileSync(csv, 'November\n\nLoan ID;Client no;Amount\n1;C-1;12.50\n2;C-2;13.50\n3;C-3;14.25\n');
  await dropFile(page, grid(page), csv);
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  const take = dialog.getByRole('button', { name: 'Import 3 rows' });
  await expect(dialog.getByText('Still needed: Loan ID.')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Heading row' })).toHaveValue('1');
  await expect(take).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Loan ID' }).click();
  await page.getByRole('option', { name: 'A: Loan ID' }).click();
  await expect(dialog.getByText('It only contains row numbers (1, 2, 3 …).')).toBeVisible();
  await expect(take).toBeDisabled();
  for (const colorScheme of ['dark', 'light'] as const) {
    await inColours(page, colorScheme);
    await passes(page, `a column that does not fit, ${colorScheme}`);
  }
  await dialog.getByRole('checkbox', { name: 'The column for Loan ID is right anyway' }).check();
  await take.click();
  await expect(page.getByText('Read 3 rows from running.csv')).toBeVisible();
  await page.getByRole('button', { name: 'Undo import' }).click();
});

test('rows to correct are exported with their reasons and imported to their loans, nothing twice', async ({
  sharedDesk: app,
  dataDir,
}) => {
  const { page } = app;
  const path = join(dataDir, 'to correct.xlsx');
  await pasteRows(page, '000042\tC-000042\t10\r\n42\tC-42\tx\r\nGRP-001\tGRP-C-001\t-4');
  await expect(page.getByText('2 problems', { exact: true })).toBeVisible();
  await saveAt(app, path);
  await page.getByRole('button', { name: 'Save rows to correct' }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const [names, first = [], second = [], ...more] = cellsOf(path);
  expect(names).toEqual(['Loan ID', 'Client ID', 'Amount', 'Note', 'Reason']);
  expect(first.slice(0, 4)).toEqual(['42', 'C-42', 'x', '']);
  expect(second.slice(0, 4)).toEqual(['GRP-001', 'GRP-C-001', '-4', '']);
  for (const [, , , , reason] of [first, second]) expect(reason).toMatch(/\w+ \w+/);
  expect(more).toEqual([]);

  // In a spreadsheet, what is typed becomes a number.
  correct(path, { C2: 20.5, C3: 40 });
  for (const time of ['once', 'and once more']) {
    await test.step(time, async () => {
      await chooseFile(page, 'Import file', path);
      await page.getByRole('button', { name: 'Details' }).click();
      await expect(page.getByText('2 rows matched by Loan ID.')).toBeVisible();
      await expect(rowsWithAmount(page, 3)).toBeVisible();
      await expect(page.getByText('Total 70.50', { exact: true })).toBeVisible();
      await expect(page.getByText(/^\d+ problems?$/)).toBeHidden();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(page.getByText('2 rows matched by Loan ID.')).toBeHidden();
    });
  }
  await expect(row(page, 2)).toContainText('20.5');
  await saved(page);
  await review(page);
  await expect(page.getByText('3 repayments', { exact: true })).toBeVisible();
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Repayments' });
const row = (page: Page, number: number) => grid(page).getByRole('row').nth(number);
const rowsWithAmount = (page: Page, count: number) =>
  page.getByText(`${count} rows with an amount`, { exact: true });

function sheetOf(book: XLSX.WorkBook): XLSX.WorkSheet {
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

function cellsOf(path: string): string[][] {
  const sheet = sheetOf(XLSX.read(readFileSync(path)));
  return XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}

/** Types numbers into cells of a workbook. */
function correct(path: string, numbers: Record<string, number>): void {
  const book = XLSX.read(readFileSync(path));
  for (const [cell, v] of Object.entries(numbers)) sheetOf(book)[cell] = { t: 'n', v };
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}
