import { expect, type Page } from '@playwright/test';
import { passes } from '../e2e/tasks/axe.ts';
import { test } from './harness/test.ts';

test.use({ scene: 'reviewed' });

/** What the system believes of the network. */
async function setOnline(page: Page, isOnline: boolean): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => now });
    window.dispatchEvent(new Event(now ? 'online' : 'offline'));
  }, isOnline);
}

test('what is sent to Production while offline leaves later only if a person chooses it', async ({
  page,
}) => {
  const send = page.getByRole('button', { name: 'Send to Production' });
  const choice = page.getByRole('checkbox', { name: 'Send when online' });
  await expect(send).toBeVisible();
  await expect(choice).toBeHidden();
  await setOnline(page, false);
  await expect(choice).not.toBeChecked();
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(send).toHaveAccessibleDescription(/offline/);
  await passes(page, 'a review while offline');
  await choice.check();
  await expect(send).not.toHaveAttribute('aria-disabled', 'true');
  await choice.uncheck();
  await setOnline(page, true);
  await expect(choice).toBeHidden();
  await expect(send).not.toHaveAttribute('aria-disabled', 'true');
});
