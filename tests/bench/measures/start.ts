import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appFolder } from '../../e2e/fixtures/paths.ts';
import { type Figure, median } from '../figures.ts';
import { memoryOf } from '../memory.ts';
import { startBare } from '../started.ts';

/** Milliseconds before a started program is inspected: start-up and what follows must be over. */
const settleMs = 6_000;

const blankFolder = join(import.meta.dirname, '..', 'blank');

type Run = { shownMs: number; megabytes: number };

/** Time to the first usable page, and memory at rest, each over a blank window started alternately. */
export async function startFigures(env: Record<string, string>, runs: number): Promise<Figure[]> {
  const blank: Run[] = [];
  const desk: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    blank.push(await one(blankFolder, {}, blankShown));
    desk.push(await one(appFolder, env, todayShown));
  }
  const middle = (all: readonly Run[], key: keyof Run): number => median(all.map((each) => each[key]));
  return [
    {
      name: 'Start to the first usable page',
      value: middle(desk, 'shownMs'),
      unit: 'ms',
      base: { name: 'blank window painted', value: middle(blank, 'shownMs') },
      target: { what: 'ratio', most: 1.8 },
      note: `median of ${runs}`,
    },
    {
      name: 'Memory at rest, all processes',
      value: middle(desk, 'megabytes'),
      unit: 'MB',
      base: { name: 'blank window', value: middle(blank, 'megabytes') },
      target: { what: 'ratio', most: 1.4 },
      note: 'proportional set size',
    },
  ];
}

async function one(
  folder: string,
  env: Record<string, string>,
  shownAt: (page: Page) => Promise<number>,
): Promise<Run> {
  const started = await startBare(folder, env, settleMs);
  try {
    const megabytes = memoryOf(started.pid);
    return { shownMs: (await shownAt(started.page)) - started.at, megabytes };
  } finally {
    await started.end();
  }
}

/** Milliseconds since 1970 at which the blank page was first painted. */
function blankShown(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN);
  });
}

/** The same for Today: it marks the frame in which what waits is there. */
async function todayShown(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('today-shown').length > 0);
  return page.evaluate(() => {
    const [mark] = performance.getEntriesByName('today-shown');
    return performance.timeOrigin + (mark?.startTime ?? Number.NaN);
  });
}
