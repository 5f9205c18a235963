import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { storeWork } from './tasks/bridge.ts';
import { draftRow, openDraft } from './tasks/drafting.ts';
import { loansGrid, searchLoans, wholeCopy } from './tasks/loans.ts';
import { goTo } from './tasks/places.ts';
import { sampleDraft } from './tasks/samples.ts';
import { reviewAndSend, sendIs } from './tasks/sending.ts';
import { saved } from './tasks/writing.ts';

// What a new draft takes over from a loan or another draft, what is said of it, and the way back.

const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

test('a loan’s name is divided by a person, and what came from the last draft can be emptied and put back', async ({
  fileDesk: { page },
}) => {
  await storeWork(page, 'practice', { kind: 'draft', content: sampleDraft('L-last', { location: '' }) });
  await wholeCopy(page);
  await searchLoans(page, 'Otieno Kimani');
  await loansGrid(page)
    .getByRole('row', { name: /C-42/ })
    .getByRole('link', { name: 'Otieno Kimani' })
    .click();
  await page.getByRole('button', { name: 'New loan for this borrower' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which part of “Otieno Kimani” is the family name?' });
  await passes(page, 'the question how a name is divided');
  await dialog.getByRole('button', { name: 'Given name Kimani, family name Otieno' }).click();
  await expect(text(page, 'Given name')).toHaveValue('Kimani');
  await expect(text(page, 'Family name')).toHaveValue('Otieno');
  await expect(text(page, 'Client ID')).toHaveValue('C-42');
  await expect(text(page, 'Loan ID')).toHaveValue('');
  await expect(choice(page, 'Currency')).toHaveValue('KES');
  await expect(choice(page, 'Location')).toHaveValue(/: Kenya$/);

  await expect(
    page.getByText('Filled in from your last draft: Language of description, Theme'),
  ).toBeVisible();
  // The texts are spoken, and their words checked, in the language of the loan, whatever the program's is.
  for (const field of ['Loan use', 'Description'])
    await expect(text(page, field)).toHaveAttribute('lang', 'en');
  await text(page, 'Loan ID').fill('L-next');
  await page.getByRole('button', { name: 'Clear them' }).click();
  await expect(page.getByText('These fields were cleared')).toBeVisible();
  await expect(choice(page, 'Language of description')).toHaveValue('');
  await expect(text(page, 'Description')).not.toHaveAttribute('lang');
  await expect(choice(page, 'Theme')).toHaveValue('');
  await expect(choice(page, 'Currency')).toHaveValue('KES');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(choice(page, 'Theme')).toHaveValue('Agriculture');
  await expect(text(page, 'Loan ID')).toHaveValue('L-next');
  await saved(page);
});

test('a name that a person writes alone, and a loan of a name that cannot be divided in two ways', async ({
  fileDesk: { page },
}) => {
  await wholeCopy(page);
  await searchLoans(page, 'Otieno Kimani');
  await loansGrid(page)
    .getByRole('row', { name: /C-42/ })
    .getByRole('link', { name: 'Otieno Kimani' })
    .click();
  await page.getByRole('button', { name: 'New loan for this borrower' }).click();
  await page.getByRole('button', { name: 'None of these: I will type the name' }).click();
  await expect(text(page, 'Client ID')).toHaveValue('C-42');
  await expect(text(page, 'Given name')).toHaveValue('');
});

test('what was set in several drafts is put back at one press', async ({ fileDesk: { page } }) => {
  const drafts = [
    sampleDraft('L-set-1', { givenName: 'SetOne', waiverSigned: false }),
    sampleDraft('L-set-2', { givenName: 'SetTwo', waiverSigned: true, disbursalDate: '' }),
  ];
  for (const content of drafts) await storeWork(page, 'practice', { kind: 'draft', content });
  await goTo(page, 'Drafts');
  for (const name of [/^SetOne/, /^SetTwo/]) await draftRow(page, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Set for selected…' }).click();
  await page.getByRole('combobox', { name: 'Client waiver signed' }).selectOption('Yes');
  await page.getByRole('textbox', { name: 'Disbursal date' }).fill('2026-12-24');
  await page.getByRole('button', { name: 'Set for 2 drafts' }).click();
  await expect(page.getByText('2 drafts changed')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Undone: 2 drafts have their earlier values again')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
  for (const { waiverSigned, disbursalDate, members } of drafts) {
    await openDraft(page, new RegExp(`^${members[0]?.givenName}`));
    await expect(page.getByRole('checkbox', { name: 'Client waiver signed' })).toBeChecked({
      checked: waiverSigned,
    });
    const shown = disbursalDate.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');
    await expect(text(page, 'Disbursal date')).toHaveValue(shown);
  }
});

test('an accepted draft’s page leads to the next draft, of anybody or of the same borrower', async ({
  fileDesk: { page },
}) => {
  const content = sampleDraft('L-done', { givenName: 'Done' });
  await storeWork(page, 'practice', { kind: 'draft', content });
  await openDraft(page, /^Done/);
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await openDraft(page, /^Done/);
  await page.getByRole('button', { name: 'New loan for this borrower' }).click();
  await expect(text(page, 'Given name')).toHaveValue('Done');
  await expect(text(page, 'Loan ID')).toHaveValue('');
  await expect(text(page, 'Amount')).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: 'Client waiver signed' })).not.toBeChecked();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Done Njoroge' })).toBeVisible();
  await page.getByRole('button', { name: 'New draft' }).click();
  await expect(text(page, 'Given name')).toHaveValue('');
  await expect(choice(page, 'Location')).toHaveValue('Nakuru: Kenya');
});
