import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { passes, passesInBoth } from './tasks/axe.ts';
import { everyPage, openPage } from './tasks/every-page.ts';
import { resize, setZoom } from './tasks/in-sight.ts';
import { cutText, movements, outlineFaults, spelledFields } from './tasks/layout-faults.ts';

// Each page is visited once, and looked at as people with other eyes and settings see it.

/** The fields whose words are checked; nowhere else is a name or an id underlined as if it were wrong. */
const prose: Readonly<Record<string, readonly string[]>> = {
  'a draft': ['Loan use', 'Description'],
  journals: ['Subject', 'Body'],
};

const width = 1_280;
const height = 720;

/** Text alone becomes larger: everything that is measured in rem. */
async function setTextSize({ page }: RunningApp, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);
}

test('every page works in high contrast, with large text, at 200 % zoom and without motion', async ({
  desk,
}) => {
  test.setTimeout(600_000);
  const { page, electron } = desk;
  await resize(electron, width, height);
  for (const each of await everyPage(page)) {
    const { name } = each;
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    await openPage(page, each);
    expect.soft(await movements(page), `${name}, reduced motion`).toEqual([]);
    expect.soft(await outlineFaults(page), `${name}, outline`).toEqual([]);
    expect.soft(await cutText(page), `${name}, as it is`).toEqual([]);
    expect.soft(await spelledFields(page), `${name}, spelling`).toEqual(prose[name] ?? []);
    await setTextSize(desk, 150);
    expect.soft(await cutText(page), `${name}, text of 150 %`).toEqual([]);
    await setTextSize(desk, 100);
    await setZoom(desk, 2, width);
    expect.soft(await cutText(page), `${name}, zoom of 200 %`).toEqual([]);
    await passes(page, `${name}, zoom of 200 %`);
    await setZoom(desk, 1, width);
    await page.emulateMedia({ forcedColors: 'active' });
    await passesInBoth(page, `${name}, high contrast`);
    await page.emulateMedia({ colorScheme: null });
  }
});
