import { expect, type Page } from '@playwright/test';
import { onStage } from './fixtures/stage.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { chooseByArrows } from './tasks/drafting.ts';
import { handsOn } from './tasks/keyboard.ts';
import { wholeCopy } from './tasks/loans.ts';
import { goTo } from './tasks/places.ts';
import { atRest, startReport } from './tasks/reporting.ts';
import { draftBody, journalBody, reportBody, sampleReport } from './tasks/samples.ts';
import { activityRow } from './tasks/sending.ts';

// Activity as a searchable history, and the outbox on top of it.

const environment = 'stage';
const table = (page: Page) => page.getByRole('table', { name: 'Activity' });
const outbox = (page: Page) => page.getByRole('region', { name: 'Outbox' });
const search = (page: Page, text: string) =>
  page.getByRole('searchbox', { name: 'Search activity' }).fill(text);
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
const rows = sampleReport().rows;

/** Stores work and has it sent, past the page; ends when it is at rest. */
async function send(page: Page, body: ReturnType<typeof draftBody>): Promise<string> {
  const id = await storeWork(page, environment, body);
  const { digest } = await good(callBridge(page, 'work.review', { environment, id }));
  await good(callBridge(page, 'sends.start', { environment, workId: id, digest }));
  await atRest(page, id);
  return id;
}

/** A journal for a loan that Kiva does not have. */
const refusedJournal = () => journalBody({ loanId: 'NO-SUCH-LOAN', clientId: '', subject: 'Not for Kiva' });

/** A history of four: a draft, a journal and two reports, in this order. */
async function sendFour(page: Page): Promise<void> {
  await good(
    callBridge(page, 'reporting.save', { environment, reporting: { meaning: 'repaid', batchSize: 200 } }),
  );
  await send(page, draftBody('NEW-1', { givenName: 'Ñandú', familyName: 'Đorđević' }));
  await send(page, journalBody({ subject: 'A good harvest' }));
  const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  await atRest(page, await startReport(page, [first, second], '2026-09'));
  const changed = { ...second, amount: '310.75', note: '' };
  await atRest(page, await startReport(page, [first, changed, third], '2026-10'));
  await goTo(page, 'Activity');
  await expect(table(page).getByRole('row')).toHaveCount(5);
}

onStage(
  'what was sent is found by borrower, ids, kind, outcome and month; Back finds it again',
  async ({ stage: { page } }) => {
    await wholeCopy(page);
    const { rows: found } = await good(
      callBridge(page, 'portfolio.search', {
        environment,
        filter: { text: '000042' },
        sort: [],
        offset: 0,
        limit: 9,
      }),
    );
    const borrower = found.find(({ loanId }) => loanId === '000042')?.name ?? '';
    await sendFour(page);

    await search(page, 'nandu dord');
    await expect(table(page).getByRole('row')).toHaveCount(2);
    await expect(
      activityRow(page, 'Ñandú Đorđević').getByRole('cell', { name: 'Accepted', exact: true }),
    ).toBeVisible();
    await search(page, '0042');
    await expect(page.getByRole('status').filter({ hasText: '3 entries found' })).toBeVisible();
    await expect(activityRow(page, 'October 2026')).toContainText('row 1: 000042, C-000042, 1,250');
    await search(page, borrower.toUpperCase());
    await expect(activityRow(page, 'October 2026')).toContainText(borrower);
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Journals' }).click();
    await expect(table(page).getByRole('row')).toHaveCount(2);
    await expect.poll(() => hash(page)).toContain('kind=journals');

    await activityRow(page, 'A good harvest').getByRole('link').click();
    await expect(page.getByRole('link', { name: 'All activity' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('searchbox', { name: 'Search activity' })).toHaveValue(
      borrower.toUpperCase(),
    );
    await expect(table(page).getByRole('row')).toHaveCount(2);

    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(table(page).getByRole('row')).toHaveCount(5);
    await page.getByLabel('Reported month').fill('2026-09');
    await expect(table(page).getByRole('row')).toHaveCount(2);
    await page.getByLabel('To', { exact: true }).fill('2020-01-01');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(table(page).getByRole('row')).toHaveCount(5);
  },
);

onStage(
  'the outbox says what waits and what to do, and nothing leaves it by itself',
  async ({ stage: { page, server } }) => {
    await server.fault({ name: 'reset-after-receipt', only: 'draft', times: 1 });
    await send(page, draftBody('LOST-1', { familyName: 'Lost' }));
    await send(page, refusedJournal());
    await goTo(page, 'Activity');
    const link = page.getByRole('link', { name: 'Activity', exact: true });
    await expect(link).toHaveAccessibleDescription('2 things in the Outbox are waiting for you');
    const lost = outbox(page).getByRole('listitem').filter({ hasText: 'Wanjiru Lost' });
    const no = outbox(page).getByRole('listitem').filter({ hasText: 'Not for Kiva' });
    await expect(lost).toContainText('Check in PA2 whether it arrived');
    await expect(no).toContainText('Correct it and send it again');
    await page.reload();
    await goTo(page, 'Activity');
    await expect(outbox(page).getByRole('listitem')).toHaveCount(2);

    await no.getByRole('link', { name: 'Correct it' }).click();
    await expect(page.getByRole('link', { name: 'All journals' })).toBeVisible();
    await goTo(page, 'Activity');
    await no.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, dismiss it' }).click();
    await expect(outbox(page).getByRole('listitem')).toHaveCount(1);
    await expect(
      activityRow(page, 'Not for Kiva').getByRole('cell', { name: 'Refused', exact: true }),
    ).toBeVisible();
    await outbox(page).getByRole('link', { name: 'Check the result' }).click();
    await page.getByRole('button', { name: 'It arrived' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes, it arrived' }).click();
    await goTo(page, 'Activity');
    await expect(table(page)).toBeVisible();
    await expect(outbox(page)).toHaveCount(0);
    await expect(link).toHaveAccessibleDescription('');
  },
);

onStage(
  'an entry becomes new work, and a report is compared with the one before',
  async ({ stage: { page } }) => {
    await sendFour(page);
    await table(page)
      .getByRole('link', { name: /^Report of October 2026/ })
      .click();
    await page.getByText('Compare with the previous accepted report').click();
    await expect(page.getByText('Compared with what Kiva accepted for September 2026.')).toBeVisible();
    await expect(page.getByText('1 changed · 1 added · 0 no longer included · 1 the same')).toBeVisible();
    const differences = page.getByRole('table', { name: 'Differences from the previous report' });
    await expect(differences.getByRole('row', { name: '42 Changed 300.50 310.75 10.25' })).toBeVisible();
    await page.getByRole('button', { name: 'Create a new report from this' }).click();
    await expect(page.getByRole('gridcell', { name: '310.75' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Month', exact: true })).toHaveValue('');

    await goTo(page, 'Activity');
    await table(page).getByRole('link', { name: 'Ñandú Đorđević' }).click();
    await page.getByRole('button', { name: 'Next loan for this borrower' }).click();
    await expect(page.getByRole('textbox', { name: 'Family name' })).toHaveValue('Đorđević');
    await expect(page.getByRole('textbox', { name: 'Loan ID' })).toHaveValue('');
  },
);

onStage(
  'the history and the outbox pass axe in both colours, and are used by keyboard',
  async ({ stage: { page } }) => {
    await send(page, refusedJournal());
    await send(page, reportBody());
    await page.reload();
    await goTo(page, 'Activity');
    await expect(outbox(page)).toBeVisible();
    const hands = handsOn(page);
    await hands.tabTo('Search activity');
    await hands.type('no-such');
    await expect(table(page).getByRole('row')).toHaveCount(2);
    await passesInBoth(page, 'list');
    await chooseByArrows(page, hands, 'Kind', 'Journals');
    await expect.poll(() => hash(page)).toContain('kind=journals');
    await hands.tabTo('Clear all');
    await hands.press('Enter');
    await expect(table(page).getByRole('row')).toHaveCount(3);
    await table(page)
      .getByRole('link', { name: /^Report of October 2026/ })
      .click();
    await page.getByText('Compare with the previous accepted report').click();
    await expect(page.getByText('There is no previous accepted report')).toBeVisible();
    await passesInBoth(page, 'entry');
  },
);
