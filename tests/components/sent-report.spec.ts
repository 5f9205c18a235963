import { expect, type Page } from '@playwright/test';
import { activeCell, pressKeys } from '../e2e/tasks/report-rows.ts';
import { test } from './harness/test.ts';

// A report that was sent: what F8 finds there are the rows that Kiva has not accepted.

test.use({ scene: 'sentReport' });

const unsettled = ['L2', 'L3', 'L4', 'L6', 'L8'];

const isAt = (page: Page, loanId: string) => expect(activeCell(page)).toHaveValue(loanId);

test('F8 goes through refused, unknown, waiting and stopped rows and skips none', async ({ page }) => {
  await activeCell(page).click();
  for (const loanId of [...unsettled, 'L2']) {
    await pressKeys(page, 'F8');
    await isAt(page, loanId);
  }
  for (const loanId of [...unsettled].reverse()) {
    await pressKeys(page, 'Shift+F8');
    await isAt(page, loanId);
  }
});

test('F8 does not skip a row that Enter led to, and the foot goes the same way', async ({ page }) => {
  await activeCell(page).click();
  await pressKeys(page, 'Enter', 'F8');
  await isAt(page, 'L2');
  await expect(page.getByText('5 rows not accepted')).toBeVisible();
  for (const loanId of ['L3', 'L4', 'L6', 'L8']) {
    await page.getByRole('button', { name: 'Next problem' }).click();
    await isAt(page, loanId);
  }
  await page.getByRole('button', { name: 'Previous problem' }).click();
  await isAt(page, 'L6');
});

test('Problems shows those rows alone', async ({ page }) => {
  await page.getByText('Problems', { exact: true }).click();
  await expect(page.getByText('5 rows shown')).toBeVisible();
  await activeCell(page).click();
  await pressKeys(page, 'F8');
  await isAt(page, 'L3');
});
