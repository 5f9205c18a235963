import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { goTo } from './tasks/places.ts';

test('About leads to what the program is made of, with the text of each license', async ({ page }) => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Licenses of the software in Partner Desk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Licenses' })).toBeFocused();
  await expect(
    page.getByText(/^Electron \d+\.\d+\.\d+, with Chromium \d[\d.]+ and Node\.js 2\d[\d.]+\.$/),
  ).toBeVisible();
  // In the page, in a worker of it, in the main process, and as a file with a native binary.
  for (const name of ['react', 'libheif-js', 'jose', '@github/keytar'])
    await expect(page.locator('summary', { hasText: new RegExp(`^${name} \\d`) })).toBeVisible();
  await page.locator('summary', { hasText: 'libheif-js' }).click();
  await expect(page.getByRole('region', { name: 'License of libheif-js' })).toContainText(
    'LESSER GENERAL PUBLIC',
  );
  await passesInBoth(page, 'the licenses');
  await page.getByRole('link', { name: 'Settings', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
