import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';
import { withClipboard } from './clipboard.ts';
import { goTo } from './places.ts';

/** The list of loans. */
export function loansGrid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Loans' });
}

/** How many loans are listed, painted or not; the headings are a row, too. */
export async function listed(page: Page): Promise<number> {
  return Number(await loansGrid(page).getAttribute('aria-rowcount')) - 1;
}

/** Goes to the loans and waits until the copy is whole. */
export async function wholeCopy(page: Page, timeout = 60_000): Promise<void> {
  await goTo(page, 'Loans');
  await expect(page.getByText(/^As of /)).toBeVisible({ timeout });
  await settled(page);
}

/** Waits until the rows in sight are those that were asked for. What was just typed is asked for with the next paint. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  await expect(loansGrid(page)).toHaveAttribute('aria-busy', 'false');
}

/** Looks for something; ends when its rows are painted. */
export async function searchLoans(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search loans' }).fill(text);
  await settled(page);
}

/** The texts of a column in sight, from the top. */
export async function columnTexts(page: Page, column: string): Promise<string[]> {
  const headings = await loansGrid(page).getByRole('columnheader').allInnerTexts();
  const at = headings.findIndex((heading) => nameOf(heading) === column) + 1;
  return loansGrid(page).locator(`[role=gridcell][aria-colindex="${at}"]`).allInnerTexts();
}

/** The names of the columns in sight, in order. */
export async function columnNames(page: Page): Promise<string[]> {
  const headings = await loansGrid(page).getByRole('columnheader').allInnerTexts();
  return headings.map(nameOf).filter((heading) => heading !== '');
}

/** The name in a heading, without its place in the order. */
function nameOf(heading: string): string {
  return heading.trim().split('\n')[0] ?? '';
}

/** Copies by key what is selected, until the page says so in these words; answers what is on the clipboard then. */
export function copiedRows({ electron, page }: RunningApp, words: string): Promise<string[][]> {
  return withClipboard(async () => {
    const again = page.getByText(/^The rows are ready: press/);
    await expect(async () => {
      await page.keyboard.press('Control+c');
      // Rows that took longer than Chromium's patience with a key are copied by the next press.
      await expect(page.getByText(words).or(again)).toBeVisible();
      await expect(page.getByText(words)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const text = await electron.evaluate(({ clipboard }) => clipboard.readText());
    return text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
  });
}
