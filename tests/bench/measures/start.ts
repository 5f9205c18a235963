import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appFolder } from '../../e2e/fixtures/paths.ts';
import { type Figure, median } from '../figures.ts';
import { blankFolder, type Copied } from '../setup.ts';
import { startBare } from '../started.ts';

/** Milliseconds before a started program is looked at: what is measured must be over. */
const settleMs = 2_500;

const openLoans = join(import.meta.dirname, '..', 'open-loans');

/**
 * From the start to Today, with what waits, and to the rows of the loans. Every start begins with Today, so for the list the
 * link to it is pressed as soon as it is there. Each beside a blank window, started by turns.
 */
export async function startFigures({ env, runs }: Copied): Promise<Figure[]> {
  const blank: number[] = [];
  const today: number[] = [];
  const list: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    blank.push(await startMs(blankFolder, {}, 'first-contentful-paint'));
    today.push(await startMs(appFolder, env, 'today-shown'));
    list.push(await startMs(openLoans, { ...env, BENCH_PROGRAM: appFolder }, 'loans-shown'));
  }
  const base = { name: 'blank window painted', value: median(blank) };
  const figure = (name: string, times: number[], most: number): Figure => ({
    ...{ name, value: median(times), unit: 'ms', base },
    target: { what: 'ratio', most },
    note: `median of ${runs}`,
  });
  return [figure('Start to Today', today, 1.5), figure('Start to the list of loans', list, 1.5)];
}

async function startMs(folder: string, env: Record<string, string>, mark: string): Promise<number> {
  const started = await startBare(folder, env, settleMs);
  try {
    return (await markedAt(started.page, mark)) - started.at;
  } finally {
    await started.end();
  }
}

/** When a page had this mark, in milliseconds since 1970. */
async function markedAt(page: Page, mark: string): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  return page.evaluate((name) => {
    const [entry] = performance.getEntriesByName(name);
    return performance.timeOrigin + (entry?.startTime ?? Number.NaN);
  }, mark);
}
