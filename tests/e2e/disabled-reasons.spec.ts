import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { storeWork } from './tasks/bridge.ts';
import { tabTo } from './tasks/keyboard.ts';
import { goTo } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { beginReport } from './tasks/writing.ts';

// A button that is off keeps its place in the tab order, does nothing, and says what is lacking.

test('a button that is off says why by keyboard and mouse, in both colours', async ({
  fileDesk: { page },
}) => {
  await beginReport(page, '2026-10');
  const reason = 'The report has no rows yet. Type, paste or import some first.';
  const button = page.getByRole('button', { name: 'For all rows' });
  const tooltip = page.getByRole('tooltip').filter({ hasText: reason });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(reason);
  await tabTo(page, button);
  await expect(button).toBeFocused();
  await expect(tooltip).toBeVisible();
  await passesInBoth(page, 'a button that is off, with its reason');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await button.click({ force: true });
  await expect(page.getByRole('menu')).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  await page.mouse.move(0, 0);
  await expect(tooltip).toBeHidden();
  await button.hover({ force: true });
  await expect(tooltip).toBeVisible();
});

test('a reason beside its button goes as soon as nothing is lacking', async ({ fileDesk: { page } }) => {
  await storeWork(page, 'practice', draftBody('L-off'));
  await goTo(page, 'Drafts');
  const reason = 'Select drafts with the checkboxes to set fields or to send several drafts.';
  const button = page.getByRole('button', { name: 'Send selected' });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(reason);
  await expect(page.getByText(reason)).toBeVisible();
  await button.click({ force: true });
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all that can be sent' }).check();
  await expect(page.getByText(reason)).toBeHidden();
  await expect(button).toHaveAccessibleDescription('Ctrl Enter');
  await button.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Send selected drafts' })).toBeVisible();
});

test('a form whose button is off is not sent by Enter either', async ({ fileDesk: { page } }) => {
  await goTo(page, 'Loans');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  const save = dialog.getByRole('button', { name: 'Save view' });
  await expect(save).toHaveAccessibleDescription('The view has no name yet. Type one first.');
  const name = dialog.getByRole('textbox', { name: 'Name of the view' });
  await name.press('Enter');
  await expect(dialog).toBeVisible();
  await name.fill('Mine');
  await name.press('Enter');
  await expect(dialog).toBeHidden();
});
