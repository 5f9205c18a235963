import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { beginReport, pasteRows } from './tasks/writing.ts';

// The rows of a report fill the window, and what is to be known of them is always in sight.

test('the rows fill the window; the foot tells of totals, problems and the selection', async ({ desk }) => {
  const { page, electron } = desk;
  const resize = (width: number, height: number) =>
    electron.evaluate(
      ({ BrowserWindow }, [w = 0, h = 0]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height],
    );
  await resize(1280, 720);
  await beginReport(page, '2026-11');
  await page.getByRole('radio', { name: 'Two: Loan ID and amount' }).check();
  await page.getByRole('button', { name: 'Load expected loans' }).click();
  await expect(page.getByText(/^0 of [\d,]+ expected loans reported$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: /^November 2026 .+: change$/ })).toBeVisible();
  await expect.poll(() => rowsInSight(page)).toBeGreaterThanOrEqual(12);
  await resize(1920, 1080);
  await expect.poll(() => rowsInSight(page)).toBeGreaterThanOrEqual(25);
  await resize(1024, 640);
  await expect.poll(() => rowsInSight(page)).toBeGreaterThanOrEqual(5);
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeInViewport();
  await resize(1280, 720);

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

const grid = (page: Page) => page.getByRole('grid', { name: 'Repayments' });
const active = (page: Page) => grid(page).getByRole('textbox');

/** How many rows can be seen whole. */
function rowsInSight(page: Page): Promise<number> {
  return grid(page).evaluate((sheet) => {
    const [head, ...rows] = [...sheet.querySelectorAll('[role="row"]')].map((row) =>
      row.getBoundingClientRect(),
    );
    const bottom = Math.min(sheet.getBoundingClientRect().bottom, innerHeight);
    return rows.filter((row) => row.top >= (head?.bottom ?? 0) - 1 && row.bottom <= bottom + 1).length;
  });
}
