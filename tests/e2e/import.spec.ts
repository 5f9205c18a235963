import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type FixtureCell, shownAs, workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { chooseFile } from './tasks/files.ts';
import { longestPause, watchPauses } from './tasks/pauses.ts';
import { goTo } from './tasks/places.ts';

// From a sheet to drafts in the real program. Importing never sends anything.

const names = [
  'Loan ID',
  'Client ID',
  'Given name',
  'Surname',
  'Sexo',
  'Loan amount',
  'Location of client',
  'Activity',
  'Disbursment date',
  'Officer',
  'Group',
];
const person = (
  id: FixtureCell,
  amount: string,
  activity = 'Farming',
  date = '03/04/2026',
  group = '',
): FixtureCell[] => [
  id,
  `C-${typeof id === 'string' ? id : id.v}`,
  'Ánh',
  'Nguyễn',
  'M',
  amount,
  'Atlantis',
  activity,
  date,
  'Jane',
  group,
];

test('a workbook with every fixable problem becomes drafts', async ({ fileDesk: { page }, dataDir }) => {
  const rows = [
    ['Umutanguha Finance, new loans'],
    names,
    person(shownAs(42, '000000'), '1.234'),
    person('LOAN/12/2024', '5.000', 'Farming', '05/04/2026', 'G1'),
    person('L3', 'abc', 'Frming', '06/04/2026', 'G1'),
    ['Total', '', '', '', '', '6.234'],
  ];
  await openImport(page);
  await passes(page, 'which file');
  const hidden = { '!rows': rows.map((_, index) => ({ hidden: index === 3 })) };
  await choose(
    page,
    dataDir,
    'loans.xlsx',
    workbookOf('xlsx', rows, { sheet: hidden, others: { Old: [['x']] } }),
  );

  await heading(page, 'Where does the table start?');
  await expect(page.getByRole('radio', { name: 'Row 2 is the heading row' })).toBeChecked();
  await passes(page, 'where the table begins');
  await next(page);

  await heading(page, 'What is in which column?');
  await passes(page, 'columns');
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled();
  await expect(decided(page)).toHaveText([
    'meaning of M not chosen yet',
    'decimal mark not chosen yet',
    'order of day and month not chosen yet',
    '1 hidden row imported',
  ]);
  await page.getByRole('radio', { name: 'Comma for decimals' }).check();
  await page.getByRole('radio', { name: 'Day first' }).check();
  await page.getByRole('radio', { name: 'M is male' }).check();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled();
  await confirmDates(page);
  await next(page);

  await heading(page, 'Check and correct');
  await passes(page, 'repair');
  const words = ['M is male', 'decimal comma', 'day before month', '1 hidden row imported'];
  await expect(decided(page)).toHaveText([...words, '1 row left out']);
  await page.getByRole('button', { name: 'decimal comma' }).click();
  await expect(page.getByRole('radio', { name: 'Comma for decimals' })).toBeFocused();
  await page.getByRole('button', { name: '1 hidden row imported' }).click();
  await expect(page.getByRole('checkbox', { name: 'Also import 1 hidden row' })).toBeFocused();
  await next(page);
  await next(page);
  await page.getByRole('button', { name: '1 row left out' }).click();
  await page.getByRole('checkbox', { name: 'Row 6: total' }).check();
  await expect(page.getByText('3 drafts from 4 rows')).toBeVisible();
  await passes(page, 'a total that is taken all the same');
  await page.getByRole('checkbox', { name: 'Row 6: imported anyway' }).uncheck();
  await page.getByRole('button', { name: '1 row left out' }).click();
  await page.getByRole('button', { name: 'Choose their meaning' }).click();
  await passes(page, 'what texts mean');
  const meaning = page.getByRole('dialog', { name: 'Not in Kiva’s lists' });
  await meaning.getByRole('button', { name: 'Leave empty' }).first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next problem' }).click();
  await expect(page.getByText('Row 5, Amount: This is not an amount.')).toBeVisible();
  for (const text of ['7.500', 'Farming', '05/04/2026']) {
    await page.keyboard.type(text);
    await page.keyboard.press('F8');
  }
  await expect(page.getByText('No problems')).toBeVisible();
  await next(page);

  await heading(page, 'Ready');
  await passes(page, 'ready');
  await expect(page.getByText('1 individual loan, 1 group')).toBeVisible();
  await expect(page.getByRole('row', { name: /000042/ })).toBeVisible();
});

test('a sheet with a known heading opens at the check step, and a folder of photos is matched to its drafts', async ({
  page,
  dataDir,
}) => {
  const rows = [names, person('A1', '1.234,50', 'Farming', '25/04/2026'), person('A2', '10')];
  await openImport(page);
  await choose(page, dataDir, 'one.csv', Buffer.from(rows.map((row) => row.join(';')).join('\r\n')));
  await heading(page, 'What is in which column?');
  await page.getByRole('radio', { name: 'M is female' }).check();
  await confirmDates(page);
  await next(page);
  await leaveEmpty(page);
  await next(page);
  mkdirSync(join(dataDir, 'photos'));
  for (const file of ['C-A1.jpg', 'other.png', 'notes.txt'])
    writeFileSync(join(dataDir, 'photos', file), 'x');
  await chooseFile(page, 'Choose photo folder', join(dataDir, 'photos'));
  await expect(page.getByText('1 draft has a photo')).toBeVisible();
  await expect(page.getByText('1 picture not used')).toBeVisible();
  await page.getByRole('button', { name: 'Create 2 drafts' }).click();
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeHidden();
  await expect(page.getByText('2 drafts created')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send selected' })).toHaveText('Send selected (2)');
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByText('Import undone: 2 drafts removed')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No drafts yet' })).toBeVisible();

  await openImport(page);
  await choose(page, dataDir, 'two.csv', Buffer.from(rows.map((row) => row.join(';')).join('\r\n')));
  await heading(page, 'Check and correct');
  await expect(page.getByText('2 drafts from 2 rows')).toBeVisible();
  await expect(page.getByText('No problems')).toBeVisible();
});

test('thirty drafts with schedules are imported, completed and sent in few clicks', async ({
  page,
  dataDir,
}) => {
  let clicks = 3; // Drafts, Import and Choose file
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).click();
    clicks += 1;
  };
  const pick = async (field: string, option: string) => {
    await page.getByRole('combobox', { name: field }).selectOption(option);
    clicks += 1;
  };
  const title = [
    'Loan ID',
    'Given name',
    'Surname',
    'Gender',
    'Loan amount',
    'Currency',
    'Disbursement date',
  ];
  const rows = Array.from({ length: 30 }, (_, row) => [
    ...[`L-30-${row}`, 'Wanjiru', `Njoroge ${row}`, 'F', `${48_000 + row}`, 'KES', '2026-12-05', '12', '14'],
  ]);
  const text = [[...title, 'Number of instalments', 'Interest rate'], ...rows].map((row) => row.join(';'));
  await openImport(page);
  await choose(page, dataDir, 'thirty.csv', Buffer.from(text.join('\r\n')));
  await heading(page, 'What is in which column?');
  await press('Next');
  await heading(page, 'Check and correct');
  await press('Next');
  const make = page.getByRole('button', { name: 'Create 30 drafts' });
  await expect(make).toHaveAccessibleDescription(/^Under “Repayment schedules”, say/);
  await pick('First repayment is due', 'One period after the disbursal date');
  await pick('Interest type', 'Flat');
  await expect(
    page.getByText('12 repayments, Jan 5, 2027 to Dec 5, 2027; interest 6,720').first(),
  ).toBeVisible();
  await passes(page, 'the schedules of an import');
  await press('Create 30 drafts');
  await expect(page.getByText('30 drafts created')).toBeVisible();
  await press('Set for selected…');
  await pick('Client waiver signed', 'Yes');
  await passes(page, 'setting fields in many drafts');
  await press('Set for 30 drafts');
  await expect(page.getByText('30 drafts changed')).toBeVisible();
  await press(/^Send selected/);
  await press('Send 30 drafts to Practice');
  await expect(page.getByText('Finished: 30 of 30 sent')).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(14);
});

test('cells are pasted, and an unreadable file is reported', async ({ fileDesk: { page }, dataDir }) => {
  await openImport(page);
  await choose(page, dataDir, 'bad.xlsx', Buffer.from([9, 0, 1, 0, 0, 4]));
  await expect(page.getByRole('alert')).toContainText('This file could not be read');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, 'Loan ID\tGiven name\n000042\tÁnh\n');
  await heading(page, 'What is in which column?');
  await expect(page.getByText('000042')).toBeVisible();
});

test('a text with an ambiguous encoding is read as a person chooses', async ({
  fileDesk: { page },
  dataDir,
}) => {
  const letters = Buffer.from([0xcd, 0xf5, 0xb7, 0xbc]);
  const bytes = Buffer.concat([
    Buffer.from('Loan ID;Given name;Amount\r\n1001;'),
    letters,
    Buffer.from(';500\r\n'),
  ]);
  await openImport(page);
  await choose(page, dataDir, 'names.csv', bytes);
  const question = page.getByRole('dialog', { name: 'Which of these shows the right characters?' });
  await passes(page, 'which letters');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toBeHidden();

  await choose(page, dataDir, 'names.csv', bytes);
  await expect(question.getByRole('button', { name: 'Read it this way' })).toBeDisabled();
  await question.getByRole('radio', { name: '王芳' }).check();
  await question.getByRole('button', { name: 'Read it this way' }).click();
  await heading(page, 'What is in which column?');
  await expect(page.getByText('王芳')).toBeVisible();

  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('gb18030');
  await expect(page.getByRole('combobox', { name: 'Column separator' })).toHaveValue(';');
  await passes(page, 'how a text was read');
  await page.getByRole('combobox', { name: 'Encoding' }).selectOption('Korean (EUC-KR)');
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('euc-kr');
  await expect(page.getByText('王芳')).toBeHidden();
});

test('2,000 rows become drafts while the window stays responsive', async ({ page, dataDir }) => {
  const rows = [
    names,
    ...Array.from({ length: 2_000 }, (_, index) => person(`L${index}`, '1.234,50', 'Farming', '25/04/2026')),
  ];
  await openImport(page);
  await watchPauses(page);
  const started = Date.now();
  await choose(page, dataDir, 'many.xlsx', workbookOf('xlsx', rows));
  await heading(page, 'What is in which column?');
  const read = Date.now() - started;
  await page.getByRole('radio', { name: 'M is female' }).check();
  await confirmDates(page);
  await next(page);
  await expect(page.getByText('2,000 drafts from 2,000 rows')).toBeVisible();
  await leaveEmpty(page);
  await next(page);
  await heading(page, 'Ready');
  const pause = await longestPause(page);
  const ready = Date.now() - started;
  await page.getByRole('button', { name: 'Create 2,000 drafts' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  const kept = Date.now() - started;
  console.log(`2,000 rows: read ${read} ms, ready ${ready} ms, kept ${kept} ms, longest pause ${pause} ms`);
  expect(pause).toBeLessThan(5_000);
});

async function openImport(page: Page): Promise<void> {
  await goTo(page, 'Loans');
  await goTo(page, 'Drafts');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await heading(page, 'Which file contains the loans?');
}

/** What the line above the steps says was decided. */
const decided = (page: Page) => page.getByRole('list', { name: 'How it was read' }).getByRole('listitem');

/** Says that the one column whose name is only like a known one is right. */
async function confirmDates(page: Page): Promise<void> {
  await expect(page.getByText('The field of a column is only a guess.')).toBeVisible();
  await page.getByRole('button', { name: 'This is right: Disbursment date' }).click();
}

/** Says of the only text that Kiva's lists do not know that it means nothing. */
async function leaveEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose their meaning' }).click();
  const meaning = page.getByRole('dialog', { name: 'Not in Kiva’s lists' });
  await meaning.getByRole('button', { name: 'Leave empty' }).click();
  await expect(meaning).toBeHidden();
}

async function heading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
}

async function choose(page: Page, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  writeFileSync(join(folder, name), bytes);
  await chooseFile(page, 'Choose file', join(folder, name));
}
