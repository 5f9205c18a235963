import type { Page } from '@playwright/test';
import { appFolder } from '../../e2e/fixtures/paths.ts';
import { type Figure, quantile } from '../figures.ts';
import { type Copied, openLoans, type Running, withBlank } from '../setup.ts';
import { startBare } from '../started.ts';
import { answersOf } from './answering.ts';

/** Searches as people type them: names with and without accents, parts of ids, what is not there. */
const searches = ['nandu', '0042', 'maria', 'kigali', 'LOAN/12', 'women group', 'zzz', '17'];

/** The index of all loans is made in the first moments after the list is shown; a letter typed before that waits for it. */
const untilIndexMs = 3_000;

/** The pause between two keys of a fast typist, in milliseconds. */
const betweenKeysMs = 120;

/** From a key to the painted results, over the same keys in the empty text field of a blank page. */
export async function typingFigures({ page, blank }: Running): Promise<Figure[]> {
  await page.waitForTimeout(untilIndexMs);
  const measured = await typed(page, 'input[type="search"]', searches);
  const bare = await typed(blank, 'input', searches);
  return figures('Keystroke to painted rows', measured, bare, 20);
}

/** The first keys after a start, typed as soon as the list is there. */
export async function coldTypingFigures({ env, runs }: Copied): Promise<Figure[]> {
  const measured: number[] = [];
  const bare: number[] = [];
  for (const text of searches.slice(0, runs)) {
    const desk = await startBare(appFolder, env, 0);
    await openLoans(desk.page);
    measured.push(...(await typed(desk.page, 'input[type="search"]', [text])));
    await desk.end();
    bare.push(...(await withBlank((blank) => typed(blank, 'input', [text]))));
  }
  return figures('First keys after a start to painted rows', measured, bare, 33);
}

function figures(name: string, measured: readonly number[], bare: readonly number[], most: number): Figure[] {
  const figure = (part: string, share: number): Figure => ({
    ...{ name: `${name}, ${part}`, value: quantile(measured, share), unit: 'ms' },
    base: { name: 'key in a blank page', value: quantile(bare, share) },
    note: `${measured.length} keys`,
  });
  return [{ ...figure('p95', 0.95), target: { what: 'value', most } }, figure('median', 0.5)];
}

async function typed(page: Page, field: string, texts: readonly string[]): Promise<number[]> {
  const box = page.locator(field).first();
  const all: number[] = [];
  for (const text of texts) {
    if ((await box.inputValue()) !== '') {
      await box.fill('');
      await page.waitForTimeout(400);
    }
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
