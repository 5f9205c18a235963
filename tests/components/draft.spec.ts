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
  await expect(page.getByText('There are 2 rows already.')).toBeVisible();
  await page.getByRole('button', { name: 'Replace them' }).click();
  await expect(page.getByText('Total 3,000')).toBeVisible();
  await expect(first).toHaveValue('Cy');
  await expect(page.getByRole('textbox', { name: 'Loan ID, member 1', exact: true })).toHaveValue('007');
  await page.getByRole('button', { name: 'Add row' }).click();
  await paste(page, 'Due date, row 1', '03/04/2027\t1000\t10\r\n03/05/2027\t1900\t10\r\n');
  await page.getByRole('button', { name: 'The day comes first' }).click();
  await expect(page.getByRole('textbox', { name: 'Due date, row 1', exact: true })).toHaveValue('2027-04-03');
  await expect(page.getByText('Principal 2,900 of 3,000: 100 too little')).toBeVisible();
  await page.getByRole('button', { name: 'Put it on the last row' }).click();
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
  await expect(page.getByText('Row 3 of the pasted block was left out')).toBeVisible();
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
