import { once } from 'node:events';
import { expect, type Locator, type Page } from '@playwright/test';
import type * as Electron from 'electron';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { goTo } from './tasks/places.ts';
import { sampleDraft, sampleJournal, sampleReport } from './tasks/samples.ts';
import { activityRow, activitySays, answerOnPage, reviewAndSend, sendIs } from './tasks/sending.ts';
import {
  beginReport,
  clipboardText,
  pasteRows,
  saved,
  typeRows,
  writeDraft,
  writeJournal,
} from './tasks/writing.ts';

// What the program is for, on Practice, by the names on screen.

test('loans are listed, searched and filtered, and each can be opened', async ({ sharedDesk: { page } }) => {
  await goTo(page, 'Loans');
  const table = page.getByRole('grid', { name: 'Loans' });
  await expect(table.getByRole('row', { name: /000042/ }).first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search loans' }).fill('КР-15');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table.getByRole('link', { name: 'Ольга Асанова' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Defaulted');
  await expect(table.getByRole('gridcell', { name: 'Paying back' })).toHaveCount(0);
  await expect(table.getByRole('row', { name: /DEF-1/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('All statuses');
  await table.getByRole('link', { name: 'Achieng Odhiambo' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Achieng Odhiambo' })).toBeVisible();
  await expect(page.getByText('000042', { exact: true })).toBeVisible();
});

test('a draft is written, reviewed, sent and accepted, with Kiva’s response', async ({
  sharedDesk: { page },
}) => {
  await writeDraft(page, sampleDraft('L-1'));
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await expect(await answerOnPage(page)).toContainText('loan_draft_uuid');
  await activitySays(page, 'Wanjiru Njoroge', 'Accepted');
  await expect(activityRow(page, 'Wanjiru Njoroge')).toContainText('Practice');
  await goTo(page, 'Drafts');
  const row = page.getByRole('table', { name: 'Drafts' }).getByRole('row', { name: /Wanjiru Njoroge/ });
  await expect(row.getByRole('cell', { name: 'To publish in PA2' })).toBeVisible();
});

test('a journal is written, sent and accepted', async ({ sharedDesk: { page } }) => {
  const journal = sampleJournal();
  await writeJournal(page, journal);
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await expect(page.getByRole('button', { name: 'Open in PA2' })).toBeVisible();
  await activitySays(page, journal.subject, 'Accepted');
});

test('a report is typed like in a spreadsheet, sent and accepted', async ({ sharedDesk: { page } }) => {
  await beginReport(page, '2026-09');
  await typeRows(page, sampleReport().rows);
  await saved(page);
  // Known loans have currencies, and amounts in two currencies have no total.
  await expect(page.getByText(/^Total (91,550\.50|1,550\.50 KES \+ 90,000 RWF)$/)).toBeVisible();
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await expect(page.getByRole('table', { name: 'Items' }).getByRole('row')).toHaveCount(4);
  await activitySays(page, 'September 2026, 3 rows', 'Accepted');
});

test('a report is pasted, and keeps ids as text', async ({ sharedDesk: { page } }) => {
  await beginReport(page, '2026-10');
  await pasteRows(page, clipboardText(sampleReport().rows));
  await expect(page.getByRole('gridcell', { name: '42', exact: true })).toBeVisible();
  await expect(page.getByText('3 rows with an amount')).toBeVisible();
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await expect(page.getByRole('cell', { name: '000042', exact: true })).toBeVisible();
});

test('typed text is kept when the window is closed or the program quits in the middle of a word', async ({
  launch,
}) => {
  const first = await launch();
  await goTo(first.page, 'Drafts');
  await first.page.getByRole('button', { name: 'New draft' }).click();
  await first.page.getByRole('textbox', { name: 'Given name' }).fill('Amina');
  await description(first.page).pressSequentially('She sells');
  await ended(first, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

  const second = await launch();
  await openDraft(second.page, 'Amina');
  await expect(description(second.page)).toHaveValue('She sells');
  await description(second.page).press('End');
  await description(second.page).pressSequentially(' vege');
  await ended(second, ({ app }) => app.quit());

  const { page } = await launch();
  await openDraft(page, 'Amina');
  await expect(description(page)).toHaveValue('She sells vege');
  await goTo(page, 'Drafts');
  await expect(page.getByRole('cell', { name: 'Not sent' })).toBeVisible();
});

test('typed text is kept when the power fails a second later', async ({ launch }) => {
  const typed = 'She sells vegetables — Ñandú, Ольга, نور, 日本 —\nand will add tomatoes.';
  const first = await launch();
  await goTo(first.page, 'Drafts');
  await first.page.getByRole('button', { name: 'New draft' }).click();
  await first.page.getByRole('textbox', { name: 'Given name' }).fill('Amina');
  await description(first.page).fill(typed);
  // A second by the page's own clock, like saving: a stalled machine delays both.
  await first.page.evaluate(() => new Promise((over) => setTimeout(over, 1_000)));
  await first.kill9();
  const { page } = await launch();
  await openDraft(page, 'Amina');
  await expect(description(page)).toHaveValue(typed);
});

function description(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Description', exact: true });
}

async function openDraft(page: Page, name: string): Promise<void> {
  await goTo(page, 'Drafts');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Asks the main process to quit, and waits for its exit. */
async function ended({ electron }: RunningApp, ask: (parts: typeof Electron) => unknown): Promise<void> {
  const exit = once(electron.process(), 'exit');
  await electron.evaluate(ask).catch(() => undefined);
  await exit;
}
