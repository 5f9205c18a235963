import { expect, type Page } from '@playwright/test';
import { test } from './harness/test.ts';

// The totals of the partner's own system in a report of three currencies.

test.use({ scene: 'controlTotals' });

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const kept = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.getByTestId('kept').textContent()) ?? '');

test('each currency has a sum of its own, and one without a currency is asked about', async ({ page }) => {
  await expect(field(page, 'Without a currency')).toHaveValue('100');
  await expect(page.getByText('Which currency?')).toBeVisible();
  await field(page, 'KES').fill('3');
  await field(page, 'RWF').fill('7');
  await expect(page.getByText('Matches')).toHaveCount(1);
  await expect(page.getByText('This report has 3')).toBeVisible();
  // Emptied, it stays until the review is opened again: nothing jumps away under a hand.
  await field(page, 'Without a currency').fill('');
  await expect(page.getByText('Which currency?')).toBeHidden();
  await expect(field(page, 'Without a currency')).toBeFocused();
  expect(await kept(page)).toEqual({
    count: '',
    sums: [
      { currency: 'KES', sum: '3' },
      { currency: 'RWF', sum: '7' },
    ],
  });
});
