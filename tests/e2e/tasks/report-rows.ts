import type { Page } from '@playwright/test';

/** The rows of a report. */
export const reportGrid = (page: Page) => page.getByRole('grid', { name: 'Repayments' });
/** The text field in the active cell. */
export const activeCell = (page: Page) => reportGrid(page).getByRole('textbox');
/** A row by its number on screen. */
export const reportRow = (page: Page, number: number) => reportGrid(page).getByRole('row').nth(number);
/** What the page says of how many rows have an amount. */
export const rowsWithAmount = (page: Page, count: number) =>
  page.getByText(`${count.toLocaleString('en-US')} row${count === 1 ? '' : 's'} with an amount`, {
    exact: true,
  });

/** Presses key names and types other texts. */
export async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (/^(?:Tab|Enter|Escape|Delete|Home|F\d|(?:Shift\+)?(?:Arrow\w+|F8)|Control\+.+)$/.test(key))
      await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** Shows only the rows of a filter. */
export async function filterBy(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Rows shown' }).getByText(name, { exact: true }).click();
}
