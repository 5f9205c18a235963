import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { goTo } from './tasks/places.ts';
import { payingRows } from './tasks/reporting.ts';
import { reportBody } from './tasks/samples.ts';
import { beginReport } from './tasks/writing.ts';

// Fetching the expected loans over a bad line: after a stop the previous copy stays; after continuing the new one is
// complete.

test('loading the expected loans can be stopped, keeps the old copy, and resumes', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer(['--loans', '2100']);
  const { page } = await launchOnStage(server);
  await beginReport(page, '2026-11');
  await page.getByRole('button', { name: 'Load expected loans' }).click();
  const expected = await expectedOf(page);
  const pages = await askedPages(server);
  expect(pages).toBeGreaterThan(3);
  const { payable } = await statusOf(page);

  // Since then Kiva closed a loan; of the new list two pages come, and the third hangs.
  await server.changeLoan(payingRows(2_100)[0]?.loanId ?? '', { status: 'ended' });
  await server.resetLog();
  await server.fault({ name: 'slow', only: 'loans', after: 2, times: 1, delayMs: 300_000 });
  await page.getByRole('button', { name: 'Load expected loans' }).click();
  await expect.poll(() => askedPages(server)).toBe(3);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const goOn = page.getByRole('button', { name: 'Continue loading' });
  await expect(goOn).toBeVisible();
  expect(await expectedOf(page)).toBe(expected);
  expect((await statusOf(page)).payable).toEqual(payable);

  await server.fault({ name: null });
  await server.resetLog();
  await goOn.click();
  await expect.poll(() => expectedOf(page)).toBe(expected - 1);
  await expect(goOn).toBeHidden();
  await expect(page.getByRole('button', { name: 'Load expected loans' })).toBeVisible();
  // Received pages are not requested again; the page that hung is.
  expect(await askedPages(server)).toBe(pages - 2);
});

test('the report page shows when the month is due and how much of it is reported', async ({ page }) => {
  const month = new Date().toISOString().slice(0, 7);
  const environment = 'practice';
  await good(callBridge(page, 'reporting.save', { environment, reporting: { dueDay: 31 } }));
  await good(callBridge(page, 'portfolio.refresh', { environment, scope: 'all', resume: false }));
  // Today has read the settings already.
  await page.reload();
  await goTo(page, 'Repayments');
  const due = page.getByText(/^The report of .+ is due /);
  await expect(due).toContainText(/ 0 of [\d,]+ expected loans reported\./);
  const workId = await storeWork(page, environment, reportBody({ period: month }));
  const { digest } = await good(callBridge(page, 'work.review', { environment, id: workId }));
  await good(callBridge(page, 'sends.start', { environment, workId, digest }));
  await expect(page.getByText(/^3 of [\d,]+ expected loans reported for /)).toBeVisible();
  await expect(due).toBeHidden();
});

const statusOf = (page: Page) => good(callBridge(page, 'portfolio.status', { environment: 'stage' }));

/** How many loans the page says that Kiva expects. */
async function expectedOf(page: Page): Promise<number> {
  const line = page.getByText(/^0 of [\d,]+ expected loans reported$/);
  await expect(line).toBeVisible({ timeout: 60_000 });
  return Number((await line.innerText()).split(' ')[2]?.replace(',', ''));
}

/** How many pages of loans were asked for. */
async function askedPages(server: PracticeServer): Promise<number> {
  return (await server.log()).filter(({ path }) => path.endsWith('/loans')).length;
}
