import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { goTo } from './places.ts';

/** What Kiva gives a partner for one environment. */
export type Credentials = { clientId: string; clientSecret: string };

/** Enters credentials in Settings and saves them. */
export async function saveCredentials(page: Page, { clientId, clientSecret }: Credentials): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill(clientId);
  await page.getByRole('textbox', { name: 'Client secret', exact: true }).fill(clientSecret);
  await page.getByRole('button', { name: 'Save credentials' }).click();
  await expect(page.getByRole('textbox', { name: 'Client secret', exact: true })).toHaveValue('');
}

/** Presses `Test connection`, waits for the test to end, and returns the region with its result. */
export async function testConnection(page: Page): Promise<Locator> {
  const connection = page.getByRole('region', { name: 'Connection', exact: true });
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(connection.getByText(/^The connection (?:works|did not work)/)).toBeVisible({
    timeout: 60_000,
  });
  return connection;
}
