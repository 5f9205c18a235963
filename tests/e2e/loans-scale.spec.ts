import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startPracticeServer } from './fixtures/practice-server.ts';
import { launchApp, type RunningApp } from './fixtures/running-app.ts';
import { saveCredentials } from './tasks/credentials.ts';
import {
  columnTexts,
  copiedRows,
  listed,
  loansGrid,
  searchLoans,
  settled,
  wholeCopy,
} from './tasks/loans.ts';
import { switchTo } from './tasks/places.ts';

// The list with 100,000 loans. They are fetched once, for all tests of this file.

const many = 100_000;

const test = base.extend<object, { desk: RunningApp }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'partner-desk-'));
      const server = await startPracticeServer(['--loans', String(many)]);
      const { tokenUrl, apiBaseUrl, audience } = server.address;
      const endpoints = join(dataDir, 'endpoints.test.json');
      writeFileSync(endpoints, JSON.stringify({ stage: { tokenUrl, apiBaseUrl, audience } }));
      const app = await launchApp({ dataDir, env: { PARTNER_DESK_ENDPOINTS: endpoints } });
      await switchTo(app.page, 'Stage');
      await saveCredentials(app.page, server.address);
      await wholeCopy(app.page, 300_000);
      await server.stop();
      await use(app);
      await app.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 400_000 },
  ],
});

test('all loans are listed, and the end is reached immediately', async ({ desk: { page } }) => {
  expect(await listed(page)).toBe(many);
  await loansGrid(page).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+End');
  const last = loansGrid(page).locator(`[role=row][aria-rowindex="${many + 1}"]`);
  await expect(last).toBeInViewport();
  await expect(last.getByRole('link')).toBeVisible();
  await page.keyboard.press('Control+Home');
});

test('"nandu" finds "Ñandú", "0042" finds "000042", and the old rows stay until then', async ({
  desk: { page },
}) => {
  await searchLoans(page, 'nandu');
  const names = await columnTexts(page, 'Name');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name.normalize('NFD').replace(/\p{M}/gu, '')).toMatch(/nandu/i);
  expect(names.some((name) => name.includes('Ñandú'))).toBe(true);
  await searchLoans(page, '0042');
  await expect(
    loansGrid(page)
      .getByRole('row', { name: /000042/ })
      .first(),
  ).toBeVisible();
  expect(await fewestRowsWhile(page, () => page.keyboard.type('1', { delay: 20 }))).toBeGreaterThan(0);
  await searchLoans(page, '');
});

test('scrolling from end to end leaves no row blank for long', async ({ desk: { page } }) => {
  // Some 50 ms on a quiet machine; this guards against a list that never catches up.
  expect(await longestBlank(page)).toBeLessThan(5_000);
});

test('the list is sorted by several keys', async ({ desk: { page } }) => {
  await loansGrid(page).getByRole('button', { name: 'Status', exact: true }).click();
  await loansGrid(page)
    .getByRole('button', { name: 'Loan ID', exact: true })
    .click({ modifiers: ['Shift'] });
  await settled(page);
  const statuses = await columnTexts(page, 'Status');
  expect(new Set(statuses).size).toBe(1);
  const ids = await columnTexts(page, 'Loan ID');
  expect(ids.length).toBeGreaterThan(5);
  await page.evaluate(() => {
    location.hash = '#/loans';
  });
  await settled(page);
});

test('all rows are selected and copied, not only the rendered ones', async ({ desk }) => {
  const { page } = desk;
  await loansGrid(page).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('100,000 selected')).toBeVisible();
  const rows = await copiedRows(desk, '100,000 rows copied');
  expect(rows).toHaveLength(many + 1);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

/** The lowest number of named rows painted in any frame while something happened. */
async function fewestRowsWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.getByRole('searchbox', { name: 'Search loans' }).focus();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const look = () => {
      seen.push(document.querySelectorAll('[role=grid] [role=gridcell] a').length);
      requestAnimationFrame(look);
    };
    look();
  });
  await act();
  await settled(page);
  return page.evaluate(() => Math.min(...(window as unknown as { seen: number[] }).seen));
}

/** Scrolls through the list in fifty jumps; returns the longest time (milliseconds) in which a visible row was blank. */
function longestBlank(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]') as HTMLElement;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const isBlank = () =>
      [...grid.querySelectorAll('[role=row]')].some((row) => row.childElementCount > 0 && !row.textContent);
    let longest = 0;
    for (let step = 1; step <= 50; step++) {
      grid.scrollTop = (grid.scrollHeight * step) / 50;
      const start = performance.now();
      await frame();
      await frame();
      while (isBlank() && performance.now() - start < 6_000) await frame();
      longest = Math.max(longest, performance.now() - start);
    }
    grid.scrollTop = 0;
    return longest;
  });
}
