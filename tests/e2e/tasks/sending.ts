import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type EnvironmentName, goTo } from './places.ts';

/** The five states of a send on screen. */
export type SendWord = 'Accepted' | 'Refused' | 'Unknown' | 'Sending' | 'Waiting';

/** The one button that sends. */
export function sendButton(page: Page, environment: EnvironmentName): Locator {
  return page.getByRole('button', { name: `Send to ${environment}`, exact: true });
}

/** Presses the button that sends; in Production also that of the last page. */
export async function pressSend(page: Page, environment: EnvironmentName): Promise<void> {
  await sendButton(page, environment).click();
  if (environment !== 'Production') return;
  const last = page.getByRole('dialog', { name: 'Send to Production?' });
  await last.getByRole('button', { name: 'Send now' }).click();
}

/** Opens the review of the work on the page. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeVisible();
}

/** Reviews the work on the page and sends it; ends on the page of the send. */
export async function reviewAndSend(page: Page, environment: EnvironmentName): Promise<void> {
  await review(page);
  await pressSend(page, environment);
  await expect(page.getByRole('link', { name: 'All activity' })).toBeVisible();
}

/** Waits until the send on the page has this state. */
export async function sendIs(page: Page, word: SendWord, within: { timeout?: number } = {}): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: word }).first()).toBeVisible(within);
}

/** Opens what is folded on the page of a send, and answers Kiva's words as they came. */
export async function answerOnPage(page: Page): Promise<Locator> {
  await page.getByText('Technical details', { exact: true }).click();
  return page.getByRole('region', { name: 'Kiva’s exact answer' });
}

/** The row of Activity with this title. */
export function activityRow(page: Page, title: string | RegExp): Locator {
  const link = page.getByRole('link', { name: title });
  return page.getByRole('table', { name: 'Activity' }).getByRole('row').filter({ has: link });
}

/** Goes to Activity and waits until the row of this title says this word. */
export async function activitySays(page: Page, title: string | RegExp, word: SendWord): Promise<void> {
  await goTo(page, 'Activity');
  await expect(activityRow(page, title).getByRole('cell', { name: word, exact: true })).toBeVisible();
}
