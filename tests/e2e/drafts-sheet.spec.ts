import { expect, type Page } from '@playwright/test';
import { emptyMember } from '../../shared/rules/members.ts';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { goTo } from './tasks/places.ts';
import { pressKeys } from './tasks/report-rows.ts';
import { draftBody, sampleDraft } from './tasks/samples.ts';
import { pasteAt, saved } from './tasks/writing.ts';

// Many drafts as one sheet: what is typed there is in the drafts, and never replaces what another program stored.

const environment = 'practice';
const grid = (page: Page) => page.getByRole('grid', { name: 'Drafts' });
const cell = (page: Page) => grid(page).getByRole('textbox').or(grid(page).getByRole('combobox'));

async function contentOf(page: Page, id: string) {
  const { body } = await good(callBridge(page, 'work.get', { environment, id }));
  if (body.kind !== 'draft') throw new Error(body.kind);
  return body.content;
}

async function openSheet(page: Page): Promise<void> {
  await goTo(page, 'Loans');
  await goTo(page, 'Drafts');
  await page.getByRole('link', { name: 'Edit as a sheet' }).click();
  await expect(grid(page)).toBeVisible();
}

async function goToCell(page: Page, row: number, column: string): Promise<void> {
  const head = grid(page).getByRole('columnheader', { name: column, exact: true });
  const place = await head.getAttribute('aria-colindex');
  await grid(page)
    .locator(`[role=row][aria-rowindex="${row + 1}"] [aria-colindex="${place}"]`)
    .click();
}

test('drafts are changed in a sheet, opened from it and sent from it', async ({ page }) => {
  const first = await storeWork(page, environment, draftBody('S-1', { location: '', amount: '' }));
  const second = await storeWork(page, environment, draftBody('S-2', { givenName: 'Achieng' }));
  const members = ['M-1', 'M-2'].map((loanId) => ({
    ...emptyMember(),
    loanId,
    givenName: 'Bo',
    amount: '10',
  }));
  const content = { ...sampleDraft('', {}), loanType: 'group' as const, groupName: 'Umoja', members };
  const third = await storeWork(page, environment, { kind: 'draft', content });
  await openSheet(page);
  await expect(page.getByText('3 drafts', { exact: true })).toBeVisible();
  await goToCell(page, 1, 'Amount');
  await pasteAt(cell(page), '1 234,5\r\n900\r\n');
  await expect(page.getByText(/^Total 2,154\.50? KES$/)).toBeVisible();
  await goToCell(page, 1, 'Location');
  await pressKeys(page, 'Nakuru', 'Enter', 'Nakru', 'Enter');
  await expect(grid(page).getByText('Nakuru: Kenya').first()).toBeVisible();
  await pressKeys(page, 'ArrowUp');
  await expect(
    page.getByRole('status').filter({ hasText: 'Location: this is not in the list' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Use Nakuru: Kenya' }).click();
  await saved(page);
  expect((await contentOf(page, first)).location).toBe('Nakuru: Kenya');
  expect((await contentOf(page, first)).members[0]?.amount).toBe('1234.5');
  expect((await contentOf(page, second)).members[0]?.amount).toBe('900');
  await passes(page, 'the sheet of drafts');
  await pressKeys(page, 'Control+z', 'Control+z', 'Control+z', 'Control+z');
  await saved(page);
  await expect.poll(async () => (await contentOf(page, second)).members[0]?.amount).toBe('48500.50');
  await pressKeys(page, 'Control+y', 'Control+y', 'Control+y', 'Control+y');

  await goToCell(page, 2, 'Loan use');
  await page.getByRole('button', { name: 'Open draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Given name' })).toHaveValue('Achieng');
  await page.getByRole('link', { name: 'Drafts as a sheet' }).click();
  await expect(cell(page)).toHaveAccessibleName('Loan use, row 2');

  await goToCell(page, 1, 'Loan ID');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Send selected (2)' }).click();
  await page.getByRole('button', { name: 'Send 2 drafts to Practice' }).click();
  await expect(page.getByText('Finished: 2 of 2 sent')).toBeVisible();
  await page.getByRole('button', { name: 'Drafts as a sheet' }).click();
  await expect(page.getByText('1 draft', { exact: true })).toBeVisible();
  expect((await contentOf(page, third)).groupName).toBe('Umoja');
});

test('a draft that another program changed meanwhile is not replaced unasked', async ({ page }) => {
  const id = await storeWork(page, environment, draftBody('S-3', { givenName: 'first' }));
  await openSheet(page);
  const { revision } = await good(callBridge(page, 'work.get', { environment, id }));
  const theirs = draftBody('S-3', { givenName: 'theirs' });
  await good(callBridge(page, 'work.save', { environment, id, body: theirs, revision }));
  await goToCell(page, 1, 'Given name or group');
  await pressKeys(page, 'mine', 'Enter');
  await expect(page.getByRole('alert').filter({ hasText: '1 draft could not be saved' })).toBeVisible();
  expect((await contentOf(page, id)).members[0]?.givenName).toBe('theirs');
  await page.getByRole('button', { name: 'Choose which text to use' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Use the other text' }).click();
  await expect(grid(page).getByRole('gridcell', { name: 'theirs' })).toBeVisible();
  expect((await contentOf(page, id)).members[0]?.givenName).toBe('theirs');
});
