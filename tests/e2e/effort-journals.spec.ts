import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { officerAt } from './tasks/officer.ts';
import { sendIs } from './tasks/sending.ts';

// What twenty journals with one template cost in clicks and keys; one of them has a sentence of its own.

test('twenty journals are written with a template and sent within 8 clicks and 180 keys', async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  const officer = officerAt(app);
  await officer.click(page.getByRole('link', { name: 'Journals', exact: true }));
  await officer.click(page.getByRole('link', { name: 'Write for several loans' }));
  const grid = page.getByRole('grid', { name: 'Loans to write for' });
  const load = page.getByRole('button', { name: 'Load the loans' });
  await expect(grid.or(load)).toBeVisible();
  if (await load.isVisible()) await officer.click(load);
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible({ timeout: 60_000 });
  await officer.click(grid.getByRole('row').nth(1).getByRole('checkbox'));
  await page.mouse.wheel(0, 600);
  await officer.click(grid.locator('[aria-rowindex="21"]').getByRole('checkbox'), 'Shift');
  await expect(page.getByText('20 selected')).toBeVisible();
  await officer.click(page.getByRole('button', { name: 'Write for 20 loans' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await officer.tabTo('Template subject');
  await officer.type('A good season for {n');
  await officer.press('Tab');
  await officer.press('Tab');
  await officer.type('{n');
  await officer.press('Tab');
  await officer.type(' of {p');
  await officer.press('Tab');
  await officer.type(' has had a good season and repays on time. Thank you for your support!');
  await expect(page.getByRole('textbox', { name: 'Template body' })).toHaveValue(
    '{name} of {place} has had a good season and repays on time. Thank you for your support!',
  );
  await officer.click(page.getByRole('option').nth(4));
  await officer.click(page.getByRole('textbox', { name: 'Body', exact: true }));
  await officer.press('Control+End');
  await officer.type(' She also bought two goats.');
  await officer.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'What lenders will read: 20 journals' })).toBeVisible();
  await officer.press('Control+Enter');
  await sendIs(page, 'Accepted');
  const { clicks, keys } = officer.effort();
  console.log(`Twenty journals: ${clicks} clicks, ${keys} keys`);
  expect(clicks).toBeLessThanOrEqual(8);
  expect(keys).toBeLessThanOrEqual(180);
});
