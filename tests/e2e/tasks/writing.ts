import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DraftContent, Member } from '../../../shared/model/draft.ts';
import type { JournalEntry, ReportRow } from '../../../shared/model/work.ts';
import { goTo } from './places.ts';
import { sampleChoices } from './samples.ts';

const draftTexts = {
  clientId: 'Client ID',
  loanId: 'Loan ID',
  givenName: 'Given name',
  familyName: 'Family name',
  loanUse: 'Loan use',
  description: 'Description',
  amount: 'Amount',
  disbursalDate: 'Disbursal date',
} as const satisfies Partial<Record<keyof DraftContent | keyof Member, string>>;

const journalTexts = {
  loanId: 'Loan ID',
  clientId: 'Client ID',
  subject: 'Subject',
  body: 'Body',
  imageUrl: 'Image URL',
} as const satisfies Partial<Record<keyof JournalEntry, string>>;

/** Begins a draft and fills in all of it; its choices are those of the sample. */
export async function writeDraft(page: Page, draft: DraftContent): Promise<void> {
  await begin(page, 'Drafts', 'New draft');
  const texts = { ...draft, ...draft.members[0] } as DraftContent & Member;
  for (const [field, label] of entriesOf(draftTexts)) await fillText(page, label, texts[field]);
  for (const [label, option] of entriesOf(sampleChoices)) await choose(page, label, option);
  await page.getByRole('checkbox', { name: 'Client waiver signed' }).check();
  await saved(page);
}

/** Begins a journal and fills in all of it. */
export async function writeJournal(page: Page, entry: JournalEntry): Promise<void> {
  await begin(page, 'Journals', 'New journal');
  for (const [field, label] of entriesOf(journalTexts)) await fillText(page, label, entry[field]);
  await saved(page);
}

/** Starts a report with its month, and with the meaning of its amounts unless that is already set. */
export async function beginReport(page: Page, period: string): Promise<void> {
  await begin(page, 'Repayments', 'New report');
  const line = page.getByRole('button', { name: /^Change: / });
  const month = page.getByRole('textbox', { name: 'Month', exact: true });
  await expect(line.or(month)).toBeVisible();
  const isLine = await line.isVisible();
  if (isLine) await line.click();
  await month.fill(period);
  if (isLine) {
    await page.keyboard.press('Escape');
    return expect(line).toContainText('total repaid so far');
  }
  const radio = page.getByRole('radio', { name: 'Total principal repaid so far' });
  if (await radio.isVisible()) await radio.check();
  else await expect(page.getByText('Total principal repaid so far').first()).toBeVisible();
}

/** Types rows into the grid from its first cell on, as one does in a spreadsheet. */
export async function typeRows(page: Page, rows: readonly ReportRow[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Loan ID, row 1', exact: true }).click();
  for (const { loanId, clientId, amount } of rows) {
    for (const [text, key] of [
      [loanId, 'Tab'] as const,
      [clientId, 'Tab'] as const,
      [amount, 'Tab'] as const,
    ]) {
      await page.keyboard.type(text);
      await page.keyboard.press(key);
    }
  }
}

/** Rows as a spreadsheet puts them on the clipboard. */
export function clipboardText(rows: readonly ReportRow[]): string {
  return rows.map(({ loanId, clientId, amount }) => `${loanId}\t${clientId}\t${amount}`).join('\r\n');
}

/** Pastes text at the first cell of the grid. */
export async function pasteRows(page: Page, text: string): Promise<void> {
  const cell = page.getByRole('textbox', { name: 'Loan ID, row 1', exact: true });
  await cell.click();
  await pasteAt(cell, text);
}

/** Pastes text at a cell of the grid that has the focus. */
export async function pasteAt(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Waits until the page says that what was typed is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

async function begin(page: Page, area: 'Drafts' | 'Journals' | 'Repayments', button: string): Promise<void> {
  await goTo(page, area);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1, name: button })).toBeVisible();
}

async function fillText(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

function entriesOf<K extends string, V>(table: Record<K, V>): [K, V][] {
  return Object.entries(table) as [K, V][];
}
