import { expect } from '@playwright/test';
import { quietMs } from '../../renderer/app/announcements/announcer.ts';
import { test } from './fixtures/app.ts';
import { announced, recordAnnouncements } from './tasks/announcements.ts';
import { searchLoans, wholeCopy } from './tasks/loans.ts';
import { goTo } from './tasks/places.ts';

// What the page says by itself to a screen reader (WCAG 4.1.3): one thing at a time, and the latest.

test('counts of a search that is typed on are announced at most once in two seconds, the last one surely', async ({
  fileDesk: { page },
}) => {
  await wholeCopy(page);
  await recordAnnouncements(page);
  await wholeCopy(page);
  for (const query of ['a', 'b', 'c', 'd', 'e', '42']) {
    await searchLoans(page, query);
    // As long as a person thinks: each count is there to be said.
    await page.waitForTimeout(700);
  }
  const count = await page.locator('[role="status"]').filter({ hasText: ' of 2,400 loans' }).textContent();
  await expect.poll(async () => (await announced(page)).at(-1)?.text).toBe(count);
  const times = (await announced(page)).map(({ at }) => at);
  expect(times.length).toBeGreaterThan(2);
  for (const [index, at] of times.slice(1).entries())
    expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(quietMs - 200);
});

test('no status announces itself', async ({ fileDesk: { page } }) => {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByRole('region', { name: 'Connection' })).toContainText('Partner ID');
  const live = await page
    .locator('[role="status"]')
    .evaluateAll((statuses) => statuses.map((status) => status.getAttribute('aria-live')));
  expect(live.length).toBeGreaterThan(1);
  expect(new Set(live)).toEqual(new Set(['off']));
});
