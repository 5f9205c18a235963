import type { Page } from '@playwright/test';
import { type Figure, quantile } from '../figures.ts';
import { answersOf } from './answering.ts';

/** Searches as people type them: names with and without accents, parts of ids, what is not there. */
const searches = ['nandu', '0042', 'maria', 'kigali', 'LOAN/12', 'women group', 'zzz', '17'];

/** The index of all loans is made in the first moments after the list is shown; a letter typed before that waits for it. */
const untilIndexMs = 3_000;

/** The pause between two keys of a fast typist, in milliseconds. */
const betweenKeysMs = 120;

/** From a key to the painted results, over the same keys in the empty text field of a blank page. */
export async function typingFigure(desk: Page, blank: Page): Promise<Figure> {
  await desk.waitForTimeout(untilIndexMs);
  const measured = await typed(desk, 'input[type="search"]');
  const bare = await typed(blank, 'input');
  return {
    name: 'Keystroke to painted results, p95',
    value: quantile(measured, 0.95),
    unit: 'ms',
    base: { name: 'key in a blank page', value: quantile(bare, 0.95) },
    target: { what: 'value', most: 50 },
    note: `${measured.length} keys, median ${quantile(measured, 0.5).toFixed(0)} ms`,
  };
}

async function typed(page: Page, field: string): Promise<number[]> {
  const box = page.locator(field).first();
  const all: number[] = [];
  for (const text of searches) {
    await box.fill('');
    await page.waitForTimeout(400);
    await box.focus();
    const press = async () => {
      for (const key of text)
        await page.keyboard.press(key === ' ' ? 'Space' : key, { delay: betweenKeysMs });
      await page.waitForTimeout(600);
    };
    all.push(...(await answersOf(page, 'keydown', press)));
  }
  await box.fill('');
  return all;
}
