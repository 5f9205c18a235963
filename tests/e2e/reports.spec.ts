import { expect, type Page } from '@playwright/test';
import { workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { chooseFile, madeFile } from './tasks/files.ts';
import { goTo } from './tasks/places.ts';
import { review, sendButton } from './tasks/sending.ts';
import { beginReport, pasteRows, saved } from './tasks/writing.ts';

// A monthly report from the expected loans to the receipt, on Practice.

test('a month is reported: loaded, typed, pasted, imported, compared, sent in batches', async ({ page }) => {
  await good(callBridge(page, 'reporting.save', { environment: 'practice', reporting: { batchSize: 2 } }));
  // The page has read the settings already.
  await page.reload();
  await beginReport(page, '2026-11');
  await page.getByRole('radio', { name: 'Three: Loan ID, Client ID and amount' }).check();
  await page.getByRole('button', { name: 'Load expected loans' }).click();
  await expect(page.getByText(/^0 of [\d,]+ expected loans reported$/)).toBeVisible({ timeout: 60_000 });

  await test.step('typed beside what Kiva has', async () => {
    await expect(row(page, 1)).toContainText('Achieng');
    await type(page, 'Amount, row 1', '1250');
    await expect(page.getByText(/^1 of [\d,]+ expected loans reported$/)).toBeVisible();
    await type(page, 'Amount, row 1', '999999999');
    await expect(row(page, 1)).toContainText('This is more than the whole loan');
    await type(page, 'Amount, row 1', '1250');
  });

  await test.step('pasted by Loan ID', async () => {
    await home(page);
    await pasteRows(page, '42\tC-42\t300.50\r\nLOAN/12/2024\tCL/12\t90000\r\n');
    await expect(page.getByText('2 rows matched by Loan ID.')).toBeVisible();
    await expect(row(page, 2)).toContainText('300.50');
  });

  await test.step('imported, every row of the file in one bucket', async () => {
    const rows = [
      ['Loan ID', 'Client ID', 'Amount'],
      ['VN-0007', 'VN-C-0007', '2000'],
      ['PE-Ñ-1', 'PE-1', '100'],
      ['VN-0008', 'X', '5'],
      ['Total', '', '2105'],
    ];
    await chooseFile(page, 'Import file', madeFile('november.xlsx', workbookOf('xlsx', rows)));
    await expect(page.getByText('= 2 matched + 1 unknown')).toBeVisible();
    await page.getByRole('button', { name: 'Show 1 unknown' }).click();
    await expect(page.getByText('1 row shown: 1 unknown')).toBeVisible();
    await grid(page).getByRole('gridcell', { name: 'VN-0008', exact: true }).click();
    await page.getByRole('button', { name: 'Use VN-0007' }).click();
    await expect(row(page, 1)).toContainText('Also in row');
    await page.keyboard.press('Control+z');
    // Only the rows that are shown are emptied.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await expect(page.getByText('5 rows with an amount', { exact: true })).toBeVisible();
  });

  await test.step('reviewed against the partner’s own books', async () => {
    await saved(page);
    await review(page);
    await expect(page.getByText('5 repayments', { exact: true })).toBeVisible();
    await expect(page.getByText(/^5 of [\d,]+ expected$/)).toBeVisible();
    await expect(page.getByText(/^1,550\.50 KES/)).toBeVisible();
    await expect(page.getByText('3 batches of at most 2 rows, one after the other.')).toBeVisible();
    await expect(page.getByText('Amount: total principal repaid so far')).toBeVisible();
    await passes(page, 'a review');
    await page.getByRole('textbox', { name: 'Rows in your system' }).fill('6');
    await expect(page.getByText('Your system has 6 rows, this report has 5.')).toBeVisible();
    await expect(sendButton(page, 'Practice')).toBeDisabled();
    await page.getByRole('textbox', { name: 'Rows in your system' }).fill('5');
    const sums = page.getByRole('group', { name: 'Sums in your system' });
    await sums.getByRole('textbox', { name: 'KES' }).fill('1.550,50');
    await sums.getByRole('textbox', { name: 'RWF' }).fill('91.550,50');
    await expect(page.getByText('Your system’s sum is 91.550,50, this report’s is 90,000.')).toBeVisible();
    await expect(sendButton(page, 'Practice')).toBeDisabled();
    await sums.getByRole('textbox', { name: 'RWF' }).fill('90000');
    await expect(page.getByText('Matches')).toHaveCount(3);
    await expect(sendButton(page, 'Practice')).toBeEnabled();
  });

  await test.step('sent, with progress and a link to the receipt', async () => {
    await sendButton(page, 'Practice').click();
    await expect(grid(page)).toHaveAttribute('aria-readonly', 'true');
    await expect(page.getByText('3 of 3 batches answered')).toBeVisible();
    // The send button was far below, and is gone.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await passes(page, 'a report that was sent');
    await page.getByRole('link', { name: 'Open the receipt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Receipt');
  });

  await test.step('known the next month', async () => {
    await beginReport(page, '2026-12');
    await pasteRows(page, '000042\tC-000042\t1200');
    await expect(row(page, 1)).toContainText('the total repaid cannot go down');
    await expect(row(page, 1)).toContainText('−50');
    await type(page, 'Note, row 1', 'corrected by head office');
    await expect(page.getByText('1 problem', { exact: true })).toBeHidden();
  });
});

test('monthly payments instead of totals are asked about until a person answers', async ({ page }) => {
  const lines = (amounts: number[]) =>
    ['000042', '42', 'LOAN/12/2024', 'VN-0007', 'PE-Ñ-1'].map((id, index) => `${id}\t\t${amounts[index]}`);
  await beginReport(page, '2026-10');
  await pasteRows(page, lines([400, 400, 400, 400, 400]).join('\r\n'));
  await saved(page);
  await review(page);
  await sendButton(page, 'Practice').click();
  await expect(page.getByText('Accepted').first()).toBeVisible();
  await beginReport(page, '2026-11');
  await pasteRows(page, lines([50, 60, 50, 40, 50]).join('\r\n'));
  const question = page.getByRole('alert').filter({ hasText: 'Are these only this month’s payments?' });
  await expect(question).toBeVisible();
  await passes(page, 'the question before the rows');
  await question.getByRole('button', { name: 'No, these are totals' }).click();
  await expect(question).toBeHidden();
  await home(page);
  await pasteRows(page, lines([50, 60, 50, 40, 51]).join('\r\n'));
  await expect(question).toBeVisible();
});

test('the meaning of amounts is a setting; an open report asks before applying a change', async ({
  page,
}) => {
  await beginReport(page, '2026-11');
  await pasteRows(page, '42\tC-42\t300');
  await saved(page);
  await goTo(page, 'Settings');
  await page.getByLabel('What the amounts mean').selectOption('Principal still outstanding');
  await page
    .getByRole('region', { name: 'Reporting in Practice' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await goTo(page, 'Repayments');
  await page.getByRole('link', { name: /2026/ }).click();
  await review(page);
  await expect(page.getByText('The settings for what amounts mean changed')).toBeVisible();
  await page.getByRole('button', { name: 'Back to editing' }).click();
  await page.getByRole('button', { name: 'Use it and check again' }).click();
  await expect(page.getByRole('columnheader', { name: 'Amount', exact: true })).toContainText(
    'still outstanding',
  );
  await expect(page.getByRole('button', { name: 'Use it and check again' })).toBeHidden();
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Repayments' });
const row = (page: Page, number: number) => grid(page).getByRole('row').nth(number);

/** Makes the first cell the active one. */
async function home(page: Page): Promise<void> {
  await grid(page).getByRole('textbox').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await expect(grid(page).getByRole('textbox')).toHaveAccessibleName('Loan ID, row 1');
}

/** Types into a cell that is reached by the arrow keys from the first one. */
async function type(page: Page, cell: string, text: string): Promise<void> {
  await home(page);
  const field = grid(page).getByRole('textbox');
  const name = () => field.getAttribute('aria-label');
  for (let presses = 0; presses < 9 && (await name()) !== cell; presses++) {
    const before = (await name()) ?? '';
    await page.keyboard.press('ArrowRight');
    await expect(field).not.toHaveAccessibleName(before);
  }
  await expect(field).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
