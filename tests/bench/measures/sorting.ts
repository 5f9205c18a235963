import type { Page } from '@playwright/test';
import { type Figure, median, quantile } from '../figures.ts';
import { answersOf } from './answering.ts';

const heads = ['Name', 'Loan ID', 'Loan amount', 'Status', 'Created'];

/** From a click on a column's head to the painted rows, over a click in a blank page. */
export async function sortingFigure(desk: Page, blank: Page): Promise<Figure> {
  const measured = await clicks(desk, async () => {
    for (const name of heads) {
      await desk.getByRole('columnheader', { name }).first().getByRole('button').first().click();
      await desk.waitForTimeout(600);
    }
  });
  const bare = await clicks(blank, async () => {
    for (const _ of heads) {
      await blank.locator('#tall').click({ position: { x: 50, y: 50 } });
      await blank.waitForTimeout(600);
    }
  });
  return {
    name: 'Click to sorted rows, p95',
    value: quantile(measured, 0.95),
    unit: 'ms',
    base: { name: 'click in a blank page', value: median(bare) },
    note: `median ${median(measured).toFixed(0)} ms`,
  };
}

async function clicks(page: Page, act: () => Promise<void>): Promise<number[]> {
  return answersOf(page, 'click', act);
}
