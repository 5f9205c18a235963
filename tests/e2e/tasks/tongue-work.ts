import { expect, type Page } from '@playwright/test';
import { sampleDraft, sampleJournal, sampleReport } from './samples.ts';
import type { Names } from './tongue.ts';
import { clipboardText, pasteAt } from './writing.ts';

/** A page with an address and a title of its own. */
type Area =
  | 'today'
  | 'loans'
  | 'portfolio'
  | 'drafts'
  | 'journals'
  | 'repayments'
  | 'activity'
  | 'settings'
  | 'help';

/** Opens a page by its address and waits for its heading. */
export async function visit(page: Page, t: Names, area: Area): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${area}`);
  await expect(page.getByRole('heading', { level: 1, name: t(`${area}:title`), exact: true })).toBeVisible();
}

async function begin(page: Page, t: Names, area: 'drafts' | 'journals' | 'repayments'): Promise<void> {
  await visit(page, t, area);
  await page.getByRole('button', { name: t(`${area}:create`), exact: true }).click();
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Opens the review of what is on the page. */
export async function review(page: Page, t: Names): Promise<void> {
  await expect(page.getByText(t('work:save.saved'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t('work:review'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('review:send.practice'), exact: true })).toBeEnabled();
}

/** Sends what is reviewed on Practice; it is accepted. */
export async function send(page: Page, t: Names): Promise<void> {
  await page.getByRole('button', { name: t('review:send.practice'), exact: true }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: t('common:sendState.accepted') })
      .first(),
  ).toBeVisible();
}

/** Begins a draft and fills in all that PA2 asks for, but the photo. */
export async function writeDraft(page: Page, t: Names): Promise<void> {
  const draft = sampleDraft('L-1');
  const texts = { ...draft, ...draft.members[0] };
  await begin(page, t, 'drafts');
  for (const field of [
    'clientId',
    'loanId',
    'givenName',
    'familyName',
    'loanUse',
    'description',
    'amount',
  ] as const)
    await fill(page, t(`drafts:field.${field}`), texts[field] ?? '');
  await fill(page, t('drafts:field.disbursalDate'), draft.disbursalDate);
  await pick(page, t('drafts:field.gender'), t('drafts:gender.female'));
  await pick(page, t('drafts:field.location'), 'Nakuru: Kenya');
  await pick(page, t('drafts:field.activityId'), 'Farming');
  await pick(page, t('drafts:field.languageId'), 'English');
  await pick(page, t('drafts:field.themeTypeId'), 'Agriculture');
  await pick(page, t('drafts:field.currency'), 'KES');
  await page.getByRole('checkbox', { name: t('drafts:field.waiverSigned') }).check();
}

/** Begins a journal and fills it in. */
export async function writeJournal(page: Page, t: Names): Promise<void> {
  const entry = sampleJournal();
  await begin(page, t, 'journals');
  for (const field of ['loanId', 'clientId', 'subject', 'body'] as const)
    await fill(page, t(`journals:field.${field}`), entry[field]);
}

/** Begins a report, says what its amounts mean and pastes two rows. */
export async function writeReport(page: Page, t: Names): Promise<void> {
  await begin(page, t, 'repayments');
  await page.getByRole('radio', { name: t('repayments:meaning.repaid') }).check();
  const cell = page.getByRole('textbox', {
    name: t('repayments:grid.cell', { column: t('repayments:grid.loanId'), row: '1' }),
    exact: true,
  });
  await cell.click();
  await pasteAt(cell, clipboardText(sampleReport().rows.slice(0, 2)));
}
