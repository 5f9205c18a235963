import { expect } from '@playwright/test';
import { withClipboard } from '../e2e/tasks/clipboard.ts';
import {
  activeCell,
  filterBy,
  pressKeys,
  reportGrid,
  reportRow,
  rowsWithAmount,
} from '../e2e/tasks/report-rows.ts';
import { pasteAt, pasteRows } from '../e2e/tasks/writing.ts';
import { test } from './harness/test.ts';

// The grid of a repayment report works as a spreadsheet, and asks rather than guesses.

test.use({ scene: 'report' });

test('every cell can be reached, changed and reverted by keyboard alone', async ({ page }) => {
  await activeCell(page).click();
  await pressKeys(page, 'L1', 'Tab', 'C1', 'Tab', '10', 'Enter', '20', 'ArrowUp');
  await expect(activeCell(page)).toHaveAccessibleName('Amount, row 1');
  await pressKeys(page, 'F2', '5', 'Home', '3', 'Enter');
  await expect(reportRow(page, 1)).toContainText('3105');
  await pressKeys(page, 'ArrowUp', '9', 'Escape');
  await expect(activeCell(page)).toHaveValue('3105');
  await pressKeys(page, 'Delete');
  await expect(activeCell(page)).toHaveValue('');
  await pressKeys(page, 'Control+z');
  await expect(activeCell(page)).toHaveValue('3105');
  await pressKeys(page, 'Control+y');
  await expect(activeCell(page)).toHaveValue('');
  await pressKeys(page, 'Escape', 'Tab');
  await expect(activeCell(page)).not.toBeFocused();
});

test('Escape restores the value from before typing, and nothing older', async ({ page }) => {
  await pasteRows(page, 'L1\tC1\t10');
  await activeCell(page).click();
  await pressKeys(page, 'Escape');
  await expect(activeCell(page)).toHaveValue('L1');
  await pressKeys(page, 'F2', '9', 'Escape');
  await expect(activeCell(page)).toHaveValue('L1');
});

test('a pasted block goes to its loans or by position, and is undone in one step', async ({ page }) => {
  await pasteRows(page, 'L1\tC1\t10\r\nL2\tC2\t20\r\n');
  await expect(rowsWithAmount(page, 2)).toBeVisible();
  await withClipboard(async () => {
    await pressKeys(page, 'Control+a', 'Control+c', 'ArrowDown', 'ArrowDown', 'Control+v');
    await expect(page.getByText('2 rows matched by Loan ID.')).toBeVisible();
  });
  await expect(rowsWithAmount(page, 2)).toBeVisible();
  await page.getByRole('button', { name: 'Fill in by position instead' }).click();
  await expect(rowsWithAmount(page, 4)).toBeVisible();
  await activeCell(page).click();
  await expect(reportRow(page, 3)).toContainText('Also in row 1');
  await pressKeys(page, 'Control+z');
  await expect(rowsWithAmount(page, 2)).toBeVisible();
});

test('amounts that can be read two ways are asked about; Cancel changes nothing', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  await pasteRows(page, 'L1\tC1\t1.234\r\nL2\tC2\t5.678\r\n');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(rowsWithAmount(page, 0)).toBeVisible();
  await expect(activeCell(page)).toBeFocused();
  await pasteRows(page, 'L1\tC1\t1.234\r\nL2\tC2\t5.678\r\n');
  await expect(dialog.getByRole('button', { name: 'Import 2 rows' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Comma for decimals' }).check();
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('Total 6,912', { exact: true })).toBeVisible();
});

test('a filter keeps row numbers, and a corrected row stays until the filter is chosen again', async ({
  page,
}) => {
  // Loans that no other test reports: a later month would cause a finding.
  await pasteRows(
    page,
    'LOAN/56/2023\tCL/000056\t10\r\nLOAN/151/2026\tCL/000151\tx\r\nGRP-001\tGRP-C-001\t-4',
  );
  await filterBy(page, 'Problems');
  await expect(page.getByText('2 rows shown')).toBeVisible();
  await reportGrid(page).getByRole('gridcell', { name: '-4', exact: true }).click();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 problem', { exact: true })).toBeVisible();
  await expect(page.getByText('2 rows shown')).toBeVisible();
  await filterBy(page, 'All');
  await expect(activeCell(page)).toHaveAccessibleName('Amount, row 3');
  await expect(activeCell(page)).toHaveValue('40');
  await expect(page.getByText('Total 50, without the amounts that are not numbers')).toBeVisible();
});

test('a block pasted under a filter goes to the visible rows only', async ({ page }) => {
  await pasteRows(
    page,
    'LOAN/56/2023\tCL/000056\tx\r\nLOAN/151/2026\tCL/000151\t20\r\nGRP-001\tGRP-C-001\t-4',
  );
  await filterBy(page, 'Problems');
  await expect(page.getByText('2 rows shown')).toBeVisible();
  await reportGrid(page).getByRole('gridcell', { name: 'x', exact: true }).click();
  await pasteAt(activeCell(page), '10\r\n30\r\n');
  await filterBy(page, 'All');
  for (const amount of ['10', '20', '30'])
    await expect(reportGrid(page).getByRole('gridcell', { name: amount, exact: true })).toBeVisible();
  await expect(page.getByText('Total 60', { exact: true })).toBeVisible();
});

test('Ctrl+D fills down, F8 goes to the next problem and Shift+F8 back', async ({ page }) => {
  await pasteRows(
    page,
    'LOAN/56/2023\tCL/000056\t-1\r\nLOAN/151/2026\tCL/000151\t2\r\nGRP-001\tGRP-C-001\t3',
  );
  await reportGrid(page).getByRole('gridcell', { name: '-1', exact: true }).click();
  await pressKeys(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect(page.getByText('3 problems', { exact: true })).toBeVisible();
  await pressKeys(page, 'F8');
  await expect(activeCell(page)).toHaveAccessibleName('Amount, row 2');
  await pressKeys(page, 'Shift+F8');
  await expect(activeCell(page)).toHaveAccessibleName('Amount, row 1');
  await pressKeys(page, 'Control+z');
  await expect(page.getByText('1 problem', { exact: true })).toBeVisible();
});

test('amounts are multiplied for all rows with a preview, and restored in one undo step', async ({
  page,
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
