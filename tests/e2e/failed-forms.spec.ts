import { expect, type Locator } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { storeWork } from './tasks/bridge.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';
import { review } from './tasks/sending.ts';

// A form that cannot be submitted says so where a person who does not see the page is: the focus goes to what is wrong.

/** The summary has the focus, and each of its links leads to a field that describes what is wrong with it. */
async function leadsToEachField(within: Locator, messages: Record<string, string>): Promise<void> {
  const count = Object.keys(messages).length;
  const summary = within.getByRole('alert').filter({ hasText: `${count} fields need your attention` });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('listitem')).toHaveCount(count);
  for (const [label, message] of Object.entries(messages)) {
    await summary.getByRole('button', { name: `${label}: ${message}` }).click();
    const field = within.locator('input:focus, textarea:focus');
    await expect(field).toHaveAccessibleName(label);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(message.replaceAll(/[.?]/g, '\\$&')));
  }
}

test('a confirmation of Kiva that lacks something leads to each field, and what is mended goes', async ({
  fileDesk: { page },
}) => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Go live' }).click();
  const form = page.getByRole('region', { name: 'Kiva’s confirmation' });
  const record = form.getByRole('button', { name: 'Record the confirmation' });
  const despite = form.getByRole('checkbox');
  await despite.check();
  await record.click();
  await leadsToEachField(form, {
    'Confirmed by (at Kiva)': 'Enter who at Kiva confirmed.',
    'Date of the confirmation': 'Enter the date of the confirmation. It cannot be in the future.',
    'Kiva’s message': 'Paste Kiva’s message.',
    'Your name': 'Enter your name.',
  });
  const by = form.getByLabel('Confirmed by (at Kiva)');
  await by.fill('Ana, Kiva API team');
  await expect(form.getByRole('alert')).toContainText('3 fields need your attention');
  await expect(by).toBeFocused();
  await expect(by).not.toHaveAttribute('aria-invalid', 'true');
  await despite.uncheck();
  await record.click();
  await expect(form.getByRole('alert')).toBeFocused();
  await expect(form.getByRole('alert')).toContainText('4 fields need your attention');
});

test('the settings of reports lead to each wrong field', async ({ fileDesk: { page } }) => {
  await goTo(page, 'Settings');
  const section = page.getByRole('region', { name: /^Reporting in/ });
  await section.getByLabel('Rows in one batch').fill('0');
  await section.getByLabel('Day of the month when the report is due').fill('99');
  await section.getByRole('button', { name: 'Save', exact: true }).click();
  await leadsToEachField(section, {
    'Rows in one batch': 'Enter a whole number from 1 to 300.',
    'Day of the month when the report is due': 'Enter a day from 1 to 31.',
  });
});

test('forms of one or two fields give the focus to the first one that is wrong', async ({
  fileDesk: { page },
}) => {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Save credentials' }).click();
  const clientId = page.getByRole('textbox', { name: 'Client ID' });
  await expect(clientId).toBeFocused();
  await expect(clientId).toHaveAccessibleDescription('Enter the Client ID.');
});

test('a person is added by a form that says all that is missing once it is submitted', async ({
  fileDesk: { page },
}) => {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  const add = dialog.getByRole('button', { name: 'Add a person' });
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await add.click();
  await leadsToEachField(dialog, {
    'Name of the person': 'Type the name.',
    'New PIN': 'Use 6 digits or more.',
  });
  const pin = dialog.getByLabel('New PIN', { exact: true });
  await dialog.getByRole('textbox', { name: 'Name of the person' }).fill('Ben');
  await pin.fill('827364');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await add.click();
  const repeated = dialog.getByLabel('Repeat the new PIN');
  await expect(dialog.getByRole('alert')).toBeFocused();
  await expect(repeated).toHaveAttribute('aria-invalid', 'true');
  await repeated.fill('827364');
  await add.click();
  await expect(page.getByText('Ben was added.')).toBeVisible();
});

test('the review of a draft leads to the field, which describes what is wrong', async ({
  fileDesk: { page },
}) => {
  await openWork(page, 'draft', await storeWork(page, 'practice', draftBody('L-1', { amount: '-5' })));
  await review(page);
  await page
    .getByRole('button', { name: /^Amount: / })
    .first()
    .click();
  const amount = page.getByRole('textbox', { name: 'Amount', exact: true });
  await expect(amount).toBeFocused();
  await expect(amount).toHaveAccessibleDescription(/must be more than zero/);
});
