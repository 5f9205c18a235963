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

/** How often the page asked the main process to send. */
const started = (page: Page) => page.evaluate(() => Number(document.body.dataset.started ?? 0));

const lastPage = (page: Page) => page.getByRole('dialog', { name: 'Send to Production?' });

test('before Production a last page says what leaves, where to and what cannot be undone; Cancel has the focus', async ({
  page,
}) => {
  const send = page.getByRole('button', { name: 'Send to Production' });
  await send.click();
  await expect(lastPage(page).getByText('PRODUCTION', { exact: true })).toBeVisible();
  await expect(lastPage(page).getByText('1234')).toBeVisible();
  await expect(lastPage(page).getByText('1 loan draft', { exact: true })).toBeVisible();
  await expect(lastPage(page).getByText('100KES')).toBeVisible();
  await expect(lastPage(page).getByText(/cannot be taken back/)).toBeVisible();
  await expect(lastPage(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await passes(page, 'the last page');
  await page.keyboard.press('Enter');
  await expect(lastPage(page)).toBeHidden();
  await expect(send).toBeFocused();
  await send.dblclick();
  await page.keyboard.press('Escape');
  await expect(lastPage(page)).toBeHidden();
  expect(await started(page)).toBe(0);
  await send.click();
  await lastPage(page).getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => started(page)).toBe(1);
});

test.describe('of many', () => {
  test.use({ scene: 'reviewedMany' });

  test('the number of rows is typed before they leave, however its thousands are written', async ({
    page,
  }) => {
    await page.getByRole('button', { name: 'Send to Production' }).click();
    const now = lastPage(page).getByRole('button', { name: 'Send now' });
    const count = lastPage(page).getByRole('textbox', { name: 'To send the rows, type their number: 60' });
    await expect(now).toHaveAttribute('aria-disabled', 'true');
    await expect(now).toHaveAccessibleDescription('Type the number of rows first.');
    await count.fill('59');
    await count.press('Enter');
    expect(await started(page)).toBe(0);
    await count.fill(' 60 ');
    await passes(page, 'the last page with a count');
    await count.press('Enter');
    await expect.poll(() => started(page)).toBe(1);
  });
});
