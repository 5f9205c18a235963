import type { Page } from '@playwright/test';
import { type Figure, median, quantile } from '../figures.ts';
import type { Running } from '../setup.ts';
import { answersOf } from './answering.ts';

const heads = ['Name', 'Loan ID', 'Loan amount', 'Status', 'Created'];
const rounds = 4;
const betweenClicksMs = 300;

/** From a click on a column's head to the painted rows, over a click in a blank page. */
export async function sortingFigures({ page, blank }: Running): Promise<Figure[]> {
  const columns = Array.from({ length: rounds }, () => heads).flat();
  const measured = await clicks(page, columns, (name) =>
    page.getByRole('columnheader', { name }).first().getByRole('button').first().click(),
  );
  const bare = await clicks(blank, columns, () =>
    blank.locator('#tall').click({ position: { x: 50, y: 50 } }),
  );
  const figure = (part: string, share: number): Figure => ({
    ...{ name: `Click to sorted rows, ${part}`, value: quantile(measured, share), unit: 'ms' },
    base: { name: 'click in a blank page', value: median(bare) },
    note: `${measured.length} clicks`,
  });
  return [{ ...figure('p95', 0.95), target: { what: 'value', most: 50 } }, figure('median', 0.5)];
}

function clicks(
  page: Page,
  columns: readonly string[],
  click: (name: string) => Promise<void>,
): Promise<number[]> {
  return answersOf(page, 'click', async () => {
    for (const name of columns) {
      await click(name);
      await page.waitForTimeout(betweenClicksMs);
    }
  });
}
