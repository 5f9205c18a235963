import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { storeWork } from './tasks/bridge.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody, reportBody } from './tasks/samples.ts';

// Whatever changes or sends something in an environment says in which, before it does.

test('each dialog that changes something says in which environment', async ({ desk: { page } }) => {
  const draft = await storeWork(
    page,
    'practice',
    draftBody('L-1', { loanType: 'group', groupName: 'Umoja' }),
  );
  await openWork(page, 'draft', draft);
  await page.getByRole('combobox', { name: 'Loan type' }).click();
  await page.getByRole('option', { name: 'Individual' }).click();
  await saysWhere(page, 'Change to an individual loan?');
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await saysWhere(page, 'Earlier versions');

  await goTo(page, 'Drafts');
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: /^Set for/ }).click();
  await saysWhere(page, /Set for/);

  const report = await storeWork(page, 'practice', reportBody());
  await openWork(page, 'report', report);
  await page.getByRole('button', { name: 'For all rows' }).click();
  await page.getByRole('menuitem').first().click();
  await saysWhere(page, /./);
});

async function saysWhere(page: Page, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog.getByText('PRACTICE', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}
