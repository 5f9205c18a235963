import { expect } from '@playwright/test';
import { generateLoans } from '../../electron/practice/data/generate.ts';
import type { PracticeLoan } from '../../electron/practice/data/loan.ts';
import { payableStatuses } from '../../shared/model/report-facts.ts';
import { workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { madeFile } from './tasks/files.ts';
import { officerAt } from './tasks/officer.ts';
import { activeCell, rowsWithAmount } from './tasks/report-rows.ts';

// What a month's report costs a coordinator in clicks and keys, with a wrong file first and four rows to repair.

const rowCount = 1_432;

test('a report of 1,432 rows is begun wrongly, repaired and sent within 15 clicks and 50 keys', async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  const officer = officerAt(app);
  await officer.click(page.getByRole('link', { name: 'Repayments', exact: true }));
  await officer.click(page.getByRole('button', { name: 'New report' }));
  await officer.click(page.getByRole('radio', { name: 'Total principal repaid so far' }));
  await officer.click(page.getByRole('radio', { name: 'Two: Loan ID and amount' }));
  await officer.click(page.getByRole('button', { name: 'Load expected loans' }));
  await expect(page.getByText(/^0 of [\d,]+ expected loans reported$/)).toBeVisible({ timeout: 60_000 });
  await officer.click(page.getByRole('button', { name: 'Done' }));

  await officer.choose(page.getByRole('button', { name: 'Import file' }), fileOf('october', october()));
  await expect(page.getByText('Read 1,432 rows from october.xlsx')).toBeVisible();
  await officer.click(page.getByRole('button', { name: 'Undo import' }));
  await officer.choose(page.getByRole('button', { name: 'Import file' }), fileOf('november', november()));
  await expect(page.getByText('Read 1,432 rows from november.xlsx')).toBeVisible();
  await expect(page.getByText('4 problems', { exact: true })).toBeVisible();

  await officer.click(page.getByRole('button', { name: 'For all rows' }));
  await officer.click(page.getByRole('menuitem', { name: 'Correct unknown Loan IDs' }));
  await officer.click(page.getByRole('button', { name: 'Change 2 rows' }));
  await expect(page.getByText('2 problems', { exact: true })).toBeVisible();
  await officer.click(page.getByRole('button', { name: 'Next problem' }));
  for (const [row, amount] of ['120', '250'].entries()) {
    if (row > 0) await officer.press('F8');
    await expect(activeCell(page)).toHaveAccessibleName(/^Amount, row/);
    await officer.type(amount);
    await officer.press('Enter');
  }
  await expect(page.getByText('No problems', { exact: true })).toBeVisible();
  await expect(rowsWithAmount(page, rowCount)).toBeVisible();
  await officer.press('Control+Enter');
  await officer.click(page.getByRole('textbox', { name: 'Rows in your system' }));
  await officer.type(String(rowCount));
  await expect(page.getByText('Matches')).toBeVisible();
  await officer.press('Control+Enter');
  await expect(page.getByText('8 of 8 batches answered')).toBeVisible({ timeout: 60_000 });
  const { clicks, keys } = officer.effort();
  console.log(`A report of 1,432 rows: ${clicks} clicks, ${keys} keys`);
  expect(clicks).toBeLessThanOrEqual(15);
  expect(keys).toBeLessThanOrEqual(50);
});

/** The loans of the officer's system, as Practice has them. */
function loans(): PracticeLoan[] {
  const today = new Date().toISOString().slice(0, 10);
  return generateLoans({ seed: 1, count: 2_400, today, partnerId: '9001' })
    .filter(({ status }) => payableStatuses.includes(status))
    .slice(0, rowCount);
}

function fileOf(name: string, rows: readonly string[][]) {
  const heading = ['No', 'Loan account no', 'Client no', 'Principal repaid to date'];
  const numbered = rows.map((row, index) => [String(index + 1), ...row]);
  return madeFile(`${name}.xlsx`, workbookOf('xlsx', [heading, ...numbered]));
}

function october(): string[][] {
  return loans().map((loan) => [loan.internal_loan_id, loan.internal_client_id, repaid(loan, 0.2)]);
}

/** Two Loan IDs with a slip, one amount above its loan, and one below zero. */
function november(): string[][] {
  const rows = loans().map((loan) => [loan.internal_loan_id, loan.internal_client_id, repaid(loan, 0.3)]);
  for (const place of [300, 900]) rows[place]?.splice(0, 1, `${rows[place][0]}9`);
  rows[61]?.splice(2, 1, '999999999');
  rows[999]?.splice(2, 1, '-250');
  return rows;
}

function repaid({ loan_local_price }: PracticeLoan, share: number): string {
  return String(Math.round(Number(loan_local_price) * share));
}
