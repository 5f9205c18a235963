import { expect, type Page } from '@playwright/test';
import { passes } from '../e2e/tasks/axe.ts';
import { test } from './harness/test.ts';

// Dates: typed as people write them, shown in the order of the region (here that of the United States), picked from a calendar.

test.use({ scene: 'dates' });

const held = (page: Page) => page.locator('output');

test('a day is read in many ways, stands in the order of the region, and its meaning below', async ({
  page,
}) => {
  const day = page.getByRole('textbox', { name: 'Day' });
  await expect(day).toHaveAttribute('placeholder', 'MM/DD/YYYY');
  for (const text of ['2026-12-25', '25/12/2026', '25.12.2026', '25 dic 2026', 'Dec 25, 2026']) {
    await day.fill(text);
    await expect(day).toHaveValue(text);
    await day.press('Enter');
    await expect(day).toHaveValue('12/25/2026');
    await expect(page.getByText('= Dec 25, 2026', { exact: true })).toBeVisible();
    await expect(held(page)).toHaveText(/^2026-12-25 \|/);
  }
  await day.fill('05/12/2026');
  await day.press('Tab');
  await expect(page.getByText('“05/12/2026” has two possible meanings.')).toBeVisible();
  await expect(held(page)).toHaveText(/^05\/12\/2026 \|/);
  await expect(page.getByRole('button', { name: /^[A-Z].. \d+, 2026$/ })).toHaveText([
    'May 12, 2026',
    'Dec 5, 2026',
  ]);
  await page.getByRole('button', { name: 'Dec 5, 2026' }).click();
  await expect(day).toHaveValue('12/05/2026');
  await expect(held(page)).toHaveText(/^2026-12-05 \|/);
  await day.fill('some day');
  await day.press('Tab');
  await expect(day).toHaveValue('some day');
});

test('a month is read in many ways, too', async ({ page }) => {
  const month = page.getByRole('textbox', { name: 'Month' });
  await expect(month).toHaveAttribute('placeholder', 'MM/YYYY');
  for (const text of ['2026-03', '3/2026', 'March 2026', 'marzo de 2026']) {
    await month.fill(text);
    await month.press('Tab');
    await expect(month).toHaveValue('03/2026');
    await expect(page.getByText('= March 2026', { exact: true })).toBeVisible();
    await expect(held(page)).toHaveText(/\| 2026-03 \|/);
  }
});

test('a calendar picks a day by keyboard, over the page and inside of a filter', async ({ page }) => {
  const day = page.getByRole('textbox', { name: 'Day' });
  await day.fill('2026-12-25');
  await day.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '25 December 2026' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(day).toHaveValue('12/26/2026');

  await page.getByRole('button', { name: 'Created: from Nov 3, 2026', exact: true }).click();
  const filter = page.getByRole('dialog');
  const from = filter.getByRole('textbox', { name: 'From' });
  await expect(from).toHaveValue('11/03/2026');
  await filter.getByRole('button', { name: 'Open calendar' }).first().click();
  await expect(page.getByRole('button', { name: '3 November 2026', exact: true })).toBeFocused();
  await passes(page, 'a calendar in a filter');
  await page.getByRole('button', { name: '10 November 2026' }).click();
  await expect(from).toHaveValue('11/10/2026');
  await expect(held(page)).toHaveText(/\| 2026-11-10 \|/);
  await expect(filter.getByRole('button', { name: 'Open calendar' }).first()).toBeFocused();
});

test('a filter may be counted from today, and its days stay when it no longer is', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-29T12:00:00');
  await page.getByRole('button', { name: 'Created: from Nov 3, 2026', exact: true }).click();
  const filter = page.getByRole('dialog');
  const period = filter.getByRole('combobox', { name: 'Period' });
  await period.selectOption('Last month');
  await expect(held(page)).toHaveText(/\| month-1 \| month-1$/);
  await expect(filter.getByText(/^Oct 1, 2026 to Oct 31, 2026\./)).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Created: Last month (Oct 1, 2026 to Oct 31, 2026)', exact: true }),
  ).toBeVisible();
  await period.selectOption('Choose dates');
  await expect(held(page)).toHaveText(/\| 2026-10-01 \| 2026-10-31$/);
  await expect(filter.getByRole('textbox', { name: 'To' })).toHaveValue('10/31/2026');
  await page.clock.setFixedTime('2026-12-01T12:00:00');
  await period.selectOption('Last month');
  await expect(filter.getByText(/^Nov 1, 2026 to Nov 30, 2026\./)).toBeVisible();
});
