import { expect } from '@playwright/test';
import { handsOn } from '../e2e/tasks/keyboard.ts';
import { columnNames, loansGrid } from '../e2e/tasks/loans.ts';
import { test } from './harness/test.ts';

// The grid of long lists: its columns and rows by keyboard alone.

test.use({ scene: 'grid' });

test('columns are sorted, moved, sized, pinned, hidden and reset by keyboard', async ({ page }) => {
  const focusedText = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const hands = handsOn(page);
  const grid = loansGrid(page);
  await grid
    .getByRole('gridcell')
    .nth(1)
    .click({ position: { x: 2, y: 20 } });
  await hands.press('ArrowUp');
  await hands.press('ArrowRight');
  await expect.poll(focusedText).toBe('Loan ID');
  await hands.press('Enter');
  const loanId = grid.getByRole('columnheader', { name: /^Loan ID/ });
  await expect(loanId).toHaveAttribute('aria-sort', 'ascending');

  const choose = async (item: string) => {
    await hands.press('Alt+ArrowDown');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    while ((await focusedText()) !== item) await hands.press('ArrowDown');
    await hands.press('Enter');
  };
  await choose('Sort descending');
  await expect(loanId).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('menu')).toBeHidden();
  await choose('Move right');
  const firstNames = async (count: number) => (await columnNames(page)).slice(0, count);
  await expect.poll(() => firstNames(3)).toEqual(['Name', 'Client ID', 'Loan ID']);
  await expect(page.getByRole('menu')).toBeHidden();
  const width = async () => (await loanId.boundingBox())?.width ?? 0;
  const before = await width();
  await choose('Make wider');
  await expect.poll(width).toBeGreaterThan(before);
  await hands.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await choose('Pin');
  await expect.poll(() => firstNames(3)).toEqual(['Loan ID', 'Name', 'Client ID']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Kiva ID' }).uncheck();
  await expect.poll(() => columnNames(page)).not.toContain('Kiva ID');
  await page.getByRole('button', { name: 'Reset' }).click();
  await hands.press('Escape');
  await expect.poll(() => firstNames(4)).toEqual(['Name', 'Loan ID', 'Client ID', 'Kiva ID']);
});
