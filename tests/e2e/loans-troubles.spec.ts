import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { alteredLoans } from './tasks/altered-loans.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { listed, loansGrid, searchLoans, settled, wholeCopy } from './tasks/loans.ts';
import { goTo, switchTo } from './tasks/places.ts';

// What Kiva, an address or a switch of the environment can do to the list of loans.

test('a refresh continues while another environment is refreshed', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const stage = await practiceServer(['--loans', '2000', '--latency', '1000']);
  const { page } = await launch({ env: endpointsOf({ stage }) });
  await wholeCopy(page);
  await switchTo(page, 'Stage');
  await saveCredentials(page, stage.address);
  await goTo(page, 'Loans');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await switchTo(page, 'Practice');
  await goTo(page, 'Loans');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('Refreshed: nothing changed')).toBeVisible();
  await switchTo(page, 'Stage');
  await wholeCopy(page);
  expect(await listed(page)).toBe(2_000);
});

test('an invalid URL applies no filter and still shows the page', async ({ page }) => {
  await wholeCopy(page);
  const heading = page.getByRole('heading', { level: 1 });
  for (const [address, title] of [
    ['/portfolio?period=9999-13&measure=__proto__&as=%7B%7D', 'Portfolio'],
    ['/activity?q=%22OR%20NEAR(&from=0000-00-00&month=x&kind=%5B1%5D&page=-1', 'Activity'],
    ['/loans?status=%5B1%2C%7B%7D%5D&sort=__proto__,x&createdFrom=2026-02-31&noJournalMonths=1e9', 'Loans'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to;
    }, address);
    await expect(heading).toHaveText(title);
    await expect(page.getByRole('alert')).toBeHidden();
  }
  await settled(page);
  expect(await listed(page)).toBeGreaterThan(2_000);
});

test('a loan with millions of characters is shown immediately, and one with a long status is found by it', async ({
  launchOnStage,
  practiceServer,
}) => {
  const practice = await practiceServer(['--loans', '120']);
  const line = await alteredLoans(practice);
  const long = 'being_looked_at_by_the_regional_team_for_a_second_time';
  line.change((loan) => {
    if (loan.internal_loan_id === '000042') return { ...loan, story: 'x'.repeat(5_000_000) };
    return loan.internal_loan_id === '42' ? { ...loan, status: long, create_time: '2026-01-05' } : loan;
  });
  const { page } = await launchOnStage(line.server);
  await wholeCopy(page);
  await searchLoans(page, '000042');
  await loansGrid(page).getByRole('link').first().click();
  await expect(page.getByText('story')).toBeVisible();
  await page.getByText('Show JSON').click();
  await expect(page.getByRole('region', { name: 'Show JSON' })).toBeVisible();
  await page.getByRole('link', { name: 'All loans' }).click();
  await searchLoans(page, '');
  await page.getByRole('combobox', { name: 'Status' }).selectOption(long);
  await expect.poll(() => listed(page)).toBe(1);
  await loansGrid(page).getByRole('link').click();
  await expect(page.getByText('create_time')).toBeVisible();
  await line.stop();
});
