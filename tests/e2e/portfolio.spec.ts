import { expect, type Locator, type Page } from '@playwright/test';
import type { Loan } from '../../shared/model/loan.ts';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { handsOn } from './tasks/keyboard.ts';
import { reportBody } from './tasks/samples.ts';

// The Portfolio page: figures that match Kiva's list, links to the lists behind them, and accessibility.

const paying = ['payingBack', 'defaulted'];

test('the figures match Kiva’s own list, in charts and in tables', async ({ fileDesk: { page } }) => {
  const loans = await kivasList(page);
  await openPortfolio(page);
  const usd = (some: readonly Loan[]) => some.reduce((sum, { priceUsd }) => sum + Number(priceUsd), 0);
  await expect(
    page.getByText(`${shown(loans.length)} loans · ${shown(usd(loans))} US dollars`),
  ).toBeVisible();

  const payable = loans.filter(({ status }) => paying.includes(status ?? ''));
  const delinquent = payable.filter((loan) => loan.delinquent === true).length;
  await expect(card(page, 'Delinquent')).toContainText(shown(delinquent));
  await expect(card(page, 'Delinquent')).toContainText(`of ${shown(payable.length)} in repayment`);
  const issues = loans.filter(({ status }) => status?.startsWith('issue')).length;
  await expect(card(page, 'Issues')).toContainText(shown(issues));
  await expect(page.getByRole('link', { name: '0 loans reported' })).toBeVisible();
  const whole = `of ${shown(payable.length)} loans in repayment`;
  await expect(page.getByRole('link', { name: whole })).toBeVisible();

  const back = loans.filter(({ status }) => status === 'payingBack');
  const bar = `Paying back: ${shown(back.length)} loans, ${shown(usd(back))} US dollars`;
  await expect(page.getByRole('link', { name: bar })).toBeVisible();

  await page.getByText('Tables', { exact: true }).click();
  const byStatus = await rowsOf(page.getByRole('table', { name: 'By status' }));
  expect(byStatus).toContainEqual(['Paying back', shown(back.length), expect.anything(), shown(usd(back))]);
  expect(byStatus.at(-1)).toEqual(['All', shown(loans.length), '100%', shown(usd(loans))]);
  const month = new Date().toISOString().slice(0, 7);
  const fresh = loans.filter(({ createTime }) => isoMonth(createTime) === month);
  const [newest] = await rowsOf(page.getByRole('table', { name: 'By month of creation' }));
  expect(newest?.slice(1)).toEqual([shown(fresh.length), shown(usd(fresh))]);
});

test('another month of repayments stays in the URL; a month without reports is an empty meter', async ({
  fileDesk: { page },
}) => {
  await openPortfolio(page);
  await page.getByRole('combobox', { name: 'Month of the repayments' }).selectOption({ index: 2 });
  await expect(page).toHaveURL(/period=/);
  await expect(page.getByRole('meter', { name: 'Repayments reported' })).toHaveAttribute(
    'aria-valuenow',
    '0',
  );
});

test('every figure links to a list of as many loans, and Back restores the page', async ({
  fileDesk: { page },
}) => {
  await openPortfolio(page);
  const leads = async (link: Locator, address: RegExp): Promise<void> => {
    const words = (await link.innerText()).replaceAll('\n', ' ');
    const figure = (/([\d,]+) loans/.exec(words) ?? /([\d,]+)/.exec(words))?.[1];
    await link.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Loans', exact: true })).toBeVisible();
    await expect(page.getByText(`${figure} of 2,400 loans`).first()).toBeAttached();
    expect(decodeURIComponent(page.url())).toMatch(address);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeVisible();
  };
  await leads(card(page, 'Delinquent'), /delinquent=yes/);
  await leads(card(page, 'Journal overdue'), /noJournalMonths=6/);
  await leads(card(page, 'Fundraising ends soon'), /status=fundRaising.*expiringBefore=/);
  await leads(card(page, 'Issues'), /issue_revising/);
  await leads(page.getByRole('link', { name: /loans not reported/ }), /notReportedIn=/);
  await leads(page.getByRole('link', { name: /loans in repayment/ }), /status=.*payingBack/);
  await leads(page.getByRole('link', { name: /^Paying back: / }), /status=payingBack/);
  await page.getByText('US dollars', { exact: true }).first().click();
  const month = new Date().toISOString().slice(0, 7);
  const columns = page.getByRole('region', { name: 'Columns of the last 24 months' }).getByRole('link');
  await leads(columns.last(), new RegExp(`createdFrom=${month}-01`));
  await expect(page.getByRole('radio', { name: 'US dollars' })).toBeChecked();
});

test('the loans reported in a month are a list of their own', async ({ fileDesk: { page } }) => {
  await openPortfolio(page);
  const period = await page.getByRole('combobox', { name: 'Month of the repayments' }).inputValue();
  await show(page, '#/activity');
  const workId = await storeWork(page, 'practice', reportBody({ period }));
  const { digest } = await good(callBridge(page, 'work.review', { environment: 'practice', id: workId }));
  await good(callBridge(page, 'sends.start', { environment: 'practice', workId, digest }));
  await expect(page.getByRole('cell', { name: 'Accepted' })).toBeVisible();
  await openPortfolio(page);
  const reported = page.getByRole('link', { name: '3 loans reported' });
  await expect(reported).toBeVisible();
  await reported.click();
  await expect(page.getByText('3 of 2,400 loans').first()).toBeAttached();
  await expect(page.getByRole('button', { name: /^Reported in: / })).toBeVisible();
  expect(decodeURIComponent(page.url())).toContain(`reportedIn=${period}`);
});

test('the first copy can be stopped and resumed', async ({ launchOnStage, practiceServer }) => {
  const server = await practiceServer(['--loans', '700']);
  const { page } = await launchOnStage(server);
  await show(page, '#/portfolio');
  await server.fault({ name: 'slow', only: 'loans', after: 2, times: 1, delayMs: 300_000 });
  await page.getByRole('button', { name: 'Load the loans' }).click();
  await expect(page.getByText(/^[1-9]\d* of 700 loans$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Continue loading the loans' })).toBeVisible();
  await server.fault({ name: null });
  await page.getByRole('button', { name: 'Continue loading the loans' }).click();
  await expect(page.getByText('700 loans', { exact: true })).toBeVisible();
  await expect(page.getByText(/^As of /)).toBeVisible();
});

test('without loans there are no empty charts, but a link to the first draft', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer(['--loans', '0']);
  const { page } = await launchOnStage(server);
  await show(page, '#/portfolio');
  await page.getByRole('button', { name: 'Load the loans' }).click();
  await expect(page.getByRole('heading', { name: 'No loans yet' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'By month of creation' })).toBeHidden();
  await page.getByRole('link', { name: 'Write a draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible();
});

test('charts and tables pass axe in both colours', async ({ fileDesk: { page, electron } }) => {
  await openPortfolio(page);
  await passesInBoth(page, 'charts');
  await page.getByText('Tables', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'By status' })).toBeVisible();
  await passesInBoth(page, 'tables');
  await page.getByText('Charts', { exact: true }).click();
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await passesInBoth(page, 'charts at 200 %');
  const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(room ?? 0);
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
  );
});

test('the page is read and left by keyboard alone', async ({ fileDesk: { page } }) => {
  await openPortfolio(page);
  const hands = handsOn(page);
  await hands.tabTo('List');
  await hands.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Loans', exact: true })).toBeFocused();
  await hands.tabTo('Portfolio');
  await hands.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeFocused();
  await hands.tabTo('Charts');
  await hands.press('ArrowRight');
  await expect(page.getByRole('table', { name: 'By status' })).toBeVisible();
  await hands.press('ArrowLeft');
  await hands.tabTo(/^Paying back: /);
  await hands.press('Enter');
  await expect(page).toHaveURL(/status=payingBack/);
});

/** All loans as the server lists them, page by page. */
async function kivasList(page: Page): Promise<Loan[]> {
  const loans: Loan[] = [];
  for (let total = 1; loans.length < total; ) {
    const query = {
      environment: 'practice',
      query: '',
      status: '',
      offset: loans.length,
      limit: 300,
    } as const;
    const answer = await good(callBridge(page, 'loans.page', query));
    loans.push(...answer.loans);
    total = answer.total;
  }
  return loans;
}

/** Shows the page with figures, fetching the first copy if the list has not started to. */
async function openPortfolio(page: Page): Promise<void> {
  await show(page, '#/portfolio');
  // A reload of the page ends the refresh that Loans had begun by itself.
  const get = page.getByRole('button', { name: /^(?:Load|Continue loading) the loans$/ });
  const charts = page.getByRole('region', { name: 'By status' });
  // That refresh may end and remove the button between the check and the click.
  await expect(async () => {
    await expect(get.or(charts)).toBeVisible({ timeout: 2_000 });
    if (await get.isVisible()) await get.click({ timeout: 2_000 });
    await expect(charts).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

function show(page: Page, hash: string): Promise<void> {
  return page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

function card(page: Page, label: string): Locator {
  return page.getByRole('region', { name: 'What needs attention' }).getByRole('link', { name: label });
}

async function rowsOf(table: Locator): Promise<string[][]> {
  await expect(table).toBeVisible();
  return table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)));
}

function shown(number: number): string {
  return number.toLocaleString('en-US');
}

function isoMonth(time: number | null): string {
  return time === null ? '' : new Date(time * 1_000).toISOString().slice(0, 7);
}
