import { expect, type Page } from '@playwright/test';
import { callBridge, good, storeWork } from './bridge.ts';
import { loansGrid, wholeCopy } from './loans.ts';
import { goTo } from './places.ts';
import { draftBody, journalBody, reportBody, sampleReport } from './samples.ts';

/** A page of the program: what it is called in a test, its address, and its first heading. */
export type PageOfDesk = { name: string; hash: string; heading: string | RegExp };

/** Sends a piece of stored work on Practice and waits until it was accepted; answers the id of the send. */
async function sendOnPractice(page: Page, workId: string): Promise<string> {
  const environment = 'practice';
  const { digest } = await good(callBridge(page, 'work.review', { environment, id: workId }));
  const { sendIds } = await good(callBridge(page, 'sends.start', { environment, workId, digest }));
  const id = sendIds[0] ?? '';
  const state = async () => (await good(callBridge(page, 'sends.get', { environment, id }))).state;
  await expect.poll(state).toBe('accepted');
  return id;
}

/** Stores and sends on Practice what the pages are about, and answers all pages that a person can open. */
export async function everyPage(page: Page): Promise<PageOfDesk[]> {
  await goTo(page, 'Loans');
  await wholeCopy(page);
  const loan = await loansGrid(page).getByRole('link').first().getAttribute('href');
  const sent = await storeWork(page, 'practice', reportBody());
  const send = await sendOnPractice(page, sent);
  const draft = await storeWork(
    page,
    'practice',
    draftBody('L-1', { amount: '-5', disbursalDate: '2020-13-01' }),
  );
  const journals = await storeWork(page, 'practice', journalBody({ body: '' }));
  const wrong = { loanId: '', clientId: 'C-1', amount: 'twelve', note: '' };
  const rows = [wrong, ...sampleReport().rows];
  const report = await storeWork(page, 'practice', reportBody({ rows, period: '2026-11' }));
  return [
    { name: 'Today', hash: '#/today', heading: 'Today' },
    { name: 'Loans', hash: '#/loans', heading: 'Loans' },
    { name: 'a loan', hash: `${loan}`, heading: /./ },
    { name: 'Portfolio', hash: '#/portfolio', heading: /./ },
    { name: 'Drafts', hash: '#/drafts', heading: 'Drafts' },
    { name: 'Import of drafts', hash: '#/drafts/import', heading: /./ },
    { name: 'Drafts as a sheet', hash: '#/drafts/sheet', heading: /./ },
    { name: 'a draft', hash: `#/drafts/${draft}`, heading: /./ },
    { name: 'Journals', hash: '#/journals', heading: 'Journals' },
    { name: 'Choose loans', hash: '#/journals/choose', heading: /./ },
    { name: 'journals', hash: `#/journals/${journals}`, heading: /./ },
    { name: 'Repayments', hash: '#/repayments', heading: 'Repayments' },
    { name: 'a report', hash: `#/repayments/${report}`, heading: /./ },
    { name: 'Activity', hash: '#/activity', heading: 'Activity' },
    { name: 'History', hash: '#/activity/history', heading: /History/ },
    { name: 'a send', hash: `#/activity/${send}`, heading: /./ },
    { name: 'a receipt', hash: `#/receipts/${sent}`, heading: /./ },
    { name: 'Go live', hash: '#/go-live', heading: 'Go live' },
    { name: 'Settings', hash: '#/settings', heading: 'Settings' },
    { name: 'Licenses', hash: '#/settings/licences', heading: 'Licenses' },
    { name: 'Guides', hash: '#/help', heading: 'Guides' },
    { name: 'Report a problem', hash: '#/problem', heading: 'Report a problem' },
    { name: 'a guide', hash: '#/help/draft', heading: 'Send a loan draft' },
  ];
}

/** Opens one of these and waits until its content is there. */
export async function openPage(page: Page, { hash, heading }: PageOfDesk): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}
