import { expect, type Page } from '@playwright/test';
import { passes } from '../e2e/tasks/axe.ts';
import { pasteAt } from '../e2e/tasks/writing.ts';
import { test } from './harness/test.ts';

// The form of a draft: its pickers, and its tables of members and repayments.

test.use({ scene: 'draft' });

test('a location is found without accents and kept exactly as Kiva writes it', async ({ page }) => {
  const location = page.getByRole('combobox', { name: 'Location', exact: true });
  await location.fill('kísumu');
  await page.getByRole('option', { name: 'KISUMU: Kenya', exact: true }).click();
  await expect(location).toHaveValue('KISUMU: Kenya');
});

test('typed letters choose by Tab, a pinned choice comes first, and an id finds its choice', async ({
  page,
}) => {
  const activity = page.getByRole('combobox', { name: 'Activity', exact: true });
  const options = page.getByRole('listbox', { name: 'Activity' }).getByRole('option');
  await activity.focus();
  await page.keyboard.type('farmi');
  await expect(options.first()).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(activity).toHaveValue('Farming');
  await expect(page.getByRole('combobox', { name: 'Language of description' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(activity).toBeFocused();
  await page.keyboard.press('Alt+p');
  await expect(page.getByRole('button', { name: 'Unpin Farming' })).toHaveAttribute('aria-pressed', 'true');
  // Enter on the choice that is there already leaves it there.
  await page.keyboard.press('Enter');
  await expect(activity).toHaveValue('Farming');
  await activity.fill('31');
  await expect(options.first()).toHaveText('Farming · 31');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(activity).toHaveValue('Farming');
  await activity.fill('');
  await expect(options.first()).toHaveText('Farming');
  await expect(page.getByRole('listbox').getByText('Pinned')).toBeVisible();
  await page.keyboard.press('Escape');
  await activity.fill('farmi');
  await page.keyboard.press('Tab');
  await passes(page, 'a picker with a pinned choice');
  await page.getByRole('button', { name: 'Unpin Farming' }).click();
  await expect(page.getByRole('button', { name: 'Pin Farming' })).toBeVisible();
});

test('Enter leads to the next empty field, and the schedule is built as soon as its parts are known', async ({
  page,
}) => {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('Client ID').fill('C-1');
  await field('Given name').fill('Achieng');
  await field('Client ID').press('Enter');
  await expect(field('Loan ID')).toBeFocused();
  await page.keyboard.type('L-1');
  await page.keyboard.press('Enter');
  await expect(field('Family name')).toBeFocused();
  await field('Amount').fill('1200');
  await field('Amount').press('Enter');
  await expect(field('Disbursal date')).toBeFocused();
  await page.keyboard.type('2026-12-05');
  await page.keyboard.press('Enter');
  await expect(field('Number of repayments')).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await expect(page.getByText('3 repayments were added.')).toBeVisible();
  await expect(field('Principal, row 3')).toHaveValue('400');

  await field('Amount').fill('1500');
  await field('Amount').press('Tab');
  await expect(field('Principal, row 3')).toHaveValue('500');
  // What a person changed is theirs.
  await field('Principal, row 1').fill('600');
  await field('Amount').fill('1600');
  await field('Amount').press('Tab');
  await expect(page.getByText('Principal 1,600 of 1,600')).toBeVisible();
  await field('Number of repayments').fill('4');
  await field('Number of repayments').press('Tab');
  await expect(field('Principal, row 1')).toHaveValue('600');
  await expect(field('Principal, row 4')).toHaveCount(0);
});

test('what is found in a text is mended at one press, and Ctrl+Z takes it back', async ({ page }) => {
  const description = page.getByRole('textbox', { name: 'Description', exact: true });
  await description.fill('Achieng grows maize. Call her on 0712 345 678. She has a cow.');
  await page.getByRole('button', { name: 'Remove “Call her on 0712 345 678.”' }).click();
  await expect(description).toHaveValue('Achieng grows maize. She has a cow.');
  await expect(description).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(description).toHaveValue('Achieng grows maize. Call her on 0712 345 678. She has a cow.');
});

test('a pasted group fills its own fields too, and keeps what was typed there', async ({ page }) => {
  await chooseType(page, 'Group');
  const loanId = page.getByRole('textbox', { name: 'Group Loan ID' });
  await loanId.fill('GL-typed');
  const head = 'Group name\tGroup loan ID\tGiven name\tGender\tAmount';
  await paste(page, 'Given name, member 1', `${head}\nUmoja\tGL-1\tCy\tF\t1000\nUmoja\tGL-1\tDi\tF\t2000\n`);
  await expect(page.getByRole('textbox', { name: 'Group name' })).toHaveValue('Umoja');
  await expect(loanId).toHaveValue('GL-typed');
  await expect(page.getByText('Filled in from the pasted rows: Group name.')).toBeVisible();
  await expect(
    page.getByText('Group Loan ID stays as you typed it; the pasted rows say GL-1.'),
  ).toBeVisible();
});

test('members and repayments are pasted from a sheet and undone, with a question when ambiguous', async ({
  page,
}) => {
  await chooseType(page, 'Group');
  const loanId = page.getByRole('textbox', { name: 'Group Loan ID' });
  await loanId.pressSequentially('GL-2026-9');
  await paste(page, 'Given name, member 1', 'Ана\tЛи\tF\t1000\t007\tC-1\r\nBo\tLi\tM\t2000\t008\tC-2\r\n');
  await expect(page.getByText('Total 3,000')).toBeVisible();
  const first = page.getByRole('textbox', { name: 'Given name, member 1', exact: true });
  await page.keyboard.press('Control+z');
  await expect(first).toHaveValue('');
  await page.keyboard.press('Control+z');
  await page.getByRole('textbox', { name: 'Group Client ID' }).focus();
  await page.keyboard.press('Control+z');
  await expect(loanId).toHaveValue('GL-2026-9');
  await first.focus();
  await page.keyboard.press('Control+Shift+z');
  await expect(first).toHaveValue('Ана');
  await loanId.focus();
  await page.keyboard.press('Control+z');
  await expect(loanId).not.toHaveValue('GL-2026-9');
  await expect(first).toHaveValue('Ана');

  const second =
    'Given name\tGender\tAmount (KES)\tLoan ID\tAgent\nCy\tF\t1000\t007\tX\nDi\tF\t2000\t008\tY\n';
  await paste(page, 'Given name, member 1', second);
  await expect(page.getByText('It is not clear what is in the column Agent.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read it this way' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('There are already 2 rows.')).toBeVisible();
  await page.getByRole('button', { name: 'Replace them' }).click();
  await expect(page.getByText('Total 3,000')).toBeVisible();
  await expect(first).toHaveValue('Cy');
  await expect(page.getByRole('textbox', { name: 'Loan ID, member 1', exact: true })).toHaveValue('007');
  await page.getByRole('button', { name: 'Add row' }).click();
  await paste(page, 'Due date, row 1', '03/04/2027\t1000\t10\r\n03/05/2027\t1900\t10\r\n');
  await page.getByRole('button', { name: 'Day first' }).click();
  // Dates stand as the region writes them, here month first; one that is edited there is read so.
  const due = page.getByRole('textbox', { name: 'Due date, row 1', exact: true });
  await expect(due).toHaveValue('04/03/2027');
  await due.fill('04/02/2027');
  await page.keyboard.press('Tab');
  await expect(due).toHaveValue('04/02/2027');
  await expect(page.getByText('Due date, row 1:')).toHaveCount(0);
  await expect(page.getByText('Principal 2,900 of 3,000: 100 too little')).toBeVisible();
  await page.getByRole('button', { name: 'Put the difference on the last row' }).click();
  await expect(page.getByText('Principal 3,000 of 3,000')).toBeVisible();
});

test('a pasted block with unclear columns is asked about, and lists what was left out', async ({ page }) => {
  await chooseType(page, 'Group');
  await paste(page, 'Given name, member 1', 'C-1\tАна\tF\t1000\r\nC-2\tBo\tF\t2000\r\nTotal\t\t\t3000\r\n');
  await expect(page.getByText('It is not clear which column is which.')).toBeVisible();
  for (const [field, letter] of [
    ['Client ID', 'A'],
    ['Given name', 'B'],
    ['Gender', 'C'],
    ['Amount', 'D'],
  ] as const) {
    await page.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: new RegExp(`^${letter}: `) }).click();
  }
  await passes(page, 'the columns of a pasted block');
  await page.getByRole('button', { name: 'Read it this way' }).click();
  await expect(page.getByText('Row 3 of the pasted rows was left out')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Given name, member 1', exact: true })).toHaveValue('Ана');
});

async function chooseType(page: Page, type: 'Individual' | 'Group'): Promise<void> {
  await page.getByRole('combobox', { name: 'Loan type' }).click();
  await page.getByRole('option', { name: type, exact: true }).click();
}

async function paste(page: Page, cell: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: cell, exact: true });
  await box.click();
  await pasteAt(box, text);
}
