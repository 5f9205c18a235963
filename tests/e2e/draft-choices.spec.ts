import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { storeWork } from './tasks/bridge.ts';
import { openDraft } from './tasks/drafting.ts';
import { sampleDraft } from './tasks/samples.ts';
import { saved } from './tasks/writing.ts';

// A stored choice of a draft never changes by itself, and a draft is deleted only after a question.

test('a saved location that is no longer in Kiva’s list is shown and flagged, not changed', async ({
  sharedDesk: { page },
}) => {
  const content = sampleDraft('L-gone', { givenName: 'Gone', location: 'Nowhere: Kenya' });
  await storeWork(page, 'practice', { kind: 'draft', content });
  await openDraft(page, /^Gone/);
  const location = page.getByRole('combobox', { name: 'Location', exact: true });
  await expect(location).toHaveValue('Nowhere: Kenya (not in the list)');
  await expect(page.getByText('Nowhere: Kenya is no longer in Kiva’s list.')).toBeVisible();
  await openDraft(page, /^Gone/);
  await expect(location).toHaveValue('Nowhere: Kenya (not in the list)');
});

test('amounts and dates are taken as people write them, and asked where they can mean two things', async ({
  sharedDesk: { page },
}) => {
  await storeWork(page, 'practice', {
    kind: 'draft',
    content: sampleDraft('L-typed', { givenName: 'Typed' }),
  });
  await openDraft(page, /^Typed/);
  const amount = page.getByRole('textbox', { name: 'Amount', exact: true });
  const date = page.getByRole('textbox', { name: 'Disbursal date', exact: true });
  await amount.fill('KSh 48,500.50');
  await date.fill('05/12/2026');
  await expect(amount).toHaveValue('48500.50');
  await expect(page.getByText('“KSh 48,500.50” was read as 48,500.5')).toBeVisible();
  await amount.fill('48,500');
  await expect(page.getByText('“05/12/2026” has two possible meanings.')).toBeVisible();
  await page.getByRole('button', { name: 'Dec 5, 2026', exact: true }).click();
  await expect(date).toHaveValue('12/05/2026');
  await expect(page.getByText(/^= Dec 5, 2026, /)).toBeVisible();
  await page.getByRole('button', { name: '48,500', exact: true }).click();
  await expect(amount).toHaveValue('48500');
  await saved(page);
});

test('a draft can be deleted after one confirmation', async ({ sharedDesk: { page } }) => {
  const content = sampleDraft('L-delete', { givenName: 'Delete', familyName: 'Me' });
  await storeWork(page, 'practice', { kind: 'draft', content });
  await openDraft(page, 'Delete Me');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this draft?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Delete Me' })).toHaveCount(0);
});
