import { expect, type Locator, type Page } from '@playwright/test';
import { workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import { onStage } from './fixtures/stage.ts';
import { alteredLoans } from './tasks/altered-loans.ts';
import { passes, passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { chooseFile, madeFile } from './tasks/files.ts';
import { press, tabTo } from './tasks/keyboard.ts';
import { loansGrid, wholeCopy } from './tasks/loans.ts';
import { goTo, openWork } from './tasks/places.ts';
import { review, sendButton, sendIs } from './tasks/sending.ts';
import { saved } from './tasks/writing.ts';

// Journals for several loans: choosing, templates, setting aside, sending, results, sheets; by mouse and by keyboard alone.

const needed = ['Loan ID', 'Client ID', 'Subject', 'Body', 'Image URL'];

onStage('three loans: a template, one set aside, two sent, each with its result', async ({ stage }) => {
  const { page, server } = stage;
  await openChoice(page);
  const grid = await loansToWriteFor(page);
  for (const index of [1, 2, 3]) await grid.getByRole('row').nth(index).getByRole('checkbox').check();
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Write for 3 loans' }).click();

  // Known facts differ by loan; none of these was drafted here, so their activity is unknown.
  await textbox(page, 'Template subject').fill('News of {name}');
  await textbox(page, 'Template body').fill('{name} in {place} is doing well.');
  await textbox(page, 'Template body').press('End');
  const list = page.getByRole('listbox', { name: 'Journals written together' });
  await expect(list.getByRole('option')).toHaveCount(3);
  await expect(textbox(page, 'Body')).toHaveValue(/ is doing well\.$/);
  await list.getByRole('option').nth(1).click();
  await textbox(page, 'Body').fill('Her {activity} is her own story.');
  await expect(page.getByText('1 cannot be sent yet')).toBeVisible();
  await expect(page.getByText('Your own text: the template no longer changes this journal.')).toBeVisible();
  await textbox(page, 'Template body').fill('{name} is doing well <3 “truly”.');
  await expect(textbox(page, 'Body')).toHaveValue('Her {activity} is her own story.');
  await list.getByRole('option').first().click();
  const preview = page.locator('[data-journal-body]');
  await expect(preview).toHaveText(/ is doing well <3 “truly”\.$/);
  const previewed = await preview.textContent();
  await saved(page);

  await review(page);
  await expect(sendButton(page, 'Stage')).toBeDisabled();
  await page.getByRole('button', { name: 'Move 1 journal with problems' }).click();
  await expect(page.getByText('1 journal was moved to a new entry')).toBeVisible();
  await expect(sendButton(page, 'Stage')).toBeEnabled();
  const texts = page.getByRole('region', { name: 'What lenders will read: 2 journals' });
  await expect(texts.getByRole('listitem').first()).toContainText(previewed ?? '');
  await server.resetLog();
  await sendButton(page, 'Stage').click();
  await expect(page.getByRole('link', { name: 'All activity' })).toBeVisible();
  await sendIs(page, 'Accepted');

  const sent = await sentJournals(server);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.body).toBe(previewed);
  expect(sent[0]?.subject).toMatch(/^News of \S/);

  await goTo(page, 'Journals');
  const table = page.getByRole('table', { name: 'Journals' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await table
    .getByRole('row', { name: /Accepted/ })
    .getByRole('link')
    .click();
  const results = page.getByRole('table', { name: 'Result of each journal' });
  await expect(results.getByRole('cell', { name: 'Accepted', exact: true })).toHaveCount(2);
  await expect(page.getByText(/Received 2 of 2 journal/)).toBeVisible();
  await goTo(page, 'Journals');
  await table
    .getByRole('row', { name: /Not sent/ })
    .getByRole('link')
    .click();
  await expect(textbox(page, 'Body')).toHaveValue('Her {activity} is her own story.');
});

onStage(
  'what is to publish is listed until a person says it was, and leads to kiva.org only',
  async ({ stage }) => {
    const { page, app } = stage;
    await app.electron.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = async (url) => void opened.push(url);
    });
    const id = await storeWork(page, 'stage', { kind: 'journals', content: { entries: [entry()] } });
    await openWork(page, 'journals', id);
    await review(page);
    await sendButton(page, 'Stage').click();
    await sendIs(page, 'Accepted');
    await goTo(page, 'Journals');
    await page.getByRole('table', { name: 'Journals' }).getByRole('link').first().click();
    await expect(page.getByRole('table', { name: 'Result of each journal' })).toBeVisible();
    await expect(page.getByRole('region', { name: /To publish/ })).toBeVisible();
    await goTo(page, 'Journals');
    const todo = page.getByRole('region', { name: /To publish/ });
    await todo.getByRole('button', { name: /^Open/ }).click();
    await expect
      .poll(() => app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
      .toEqual([expect.stringMatching(/^https:\/\/partners\.kiva\.org\/pa2\/journals\/confirm\//)]);
    for (const url of ['http://www.kiva.org/x', 'https://kiva.org.example.com/', 'file:///etc/passwd'])
      expect(await callBridge(page, 'links.open', { url })).toMatchObject({ ok: false });
    await todo.getByRole('checkbox', { name: 'I published it' }).check();
    await expect
      .poll(async () =>
        (await good(callBridge(page, 'todo.list', { environment: 'stage' }))).filter(
          ({ done }) => done === null,
        ),
      )
      .toEqual([]);
    await page.reload();
    await expect(page.getByRole('table', { name: 'Journals' })).toBeVisible();
    await expect(todo.getByRole('checkbox', { name: 'I published it', checked: false })).toHaveCount(0);
  },
);

test('the sent text equals the preview, whatever was pasted', async ({ launchOnStage, practiceServer }) => {
  const server = await practiceServer();
  const { page } = await launchOnStage(server);
  await goTo(page, 'Journals');
  await page.getByRole('button', { name: 'New journal' }).click();
  await textbox(page, 'Loan ID').fill('000042');
  await paste(textbox(page, 'Subject'), ' “Achieng’s”\u00a0harvest\u200b ');
  await paste(textbox(page, 'Body'), '·\tMaize \u00ad& beans\u000b👩🏾‍🌾 مرحبا <3\r\n');
  await saved(page);
  const body = page.locator('[data-journal-body]');
  await expect(body).toContainText('beans');
  const preview = await body.textContent();
  await review(page);
  await sendButton(page, 'Stage').click();
  await sendIs(page, 'Accepted');
  const [sent] = await sentJournals(server);
  expect(sent).toEqual({
    internal_loan_id: '000042',
    subject: '“Achieng’s” harvest',
    body: '• Maize & beans\n👩🏾‍🌾 مرحبا <3',
  });
  expect(preview).toBe(sent?.body);
});

test('journals are imported from a workbook, immediately if its columns are named', async ({
  fileDesk: { page },
}) => {
  const rows = [
    ['Journals of May'],
    needed,
    ['000042', 'C-000042', 'Harvest', 'All is well.', ''],
    ['7', '', 'Second', 'Other words.', ''],
    ['Total', '', '', '', ''],
  ];
  const sheet = { '!rows': rows.map((_, index) => ({ hidden: index === 3 })) };
  await importFile(page, 'journals.xlsx', workbookOf('xlsx', rows, { sheet }));
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  await expect(decided(dialog)).toHaveText(['1 hidden row imported', '1 row left out']);
  await dialog.getByRole('button', { name: '1 row left out' }).click();
  await passes(page, 'the rows of a file that are left out');
  await dialog.getByRole('button', { name: '1 hidden row imported' }).click();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('1 journal imported from journals.xlsx')).toBeVisible();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('button', { name: '1 hidden row left out' }).click();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('2 journals imported from journals.xlsx')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(2);
  await expect(textbox(page, 'Loan ID')).toHaveValue('000042');
  await saved(page);

  await importFile(page, 'odd.csv', Buffer.from('1;Nuevas;Todo bien\n2;Más;Otra cosa'));
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  // Short words may be a subject; nothing here is long enough for a text.
  await expect(dialog.getByText('Still needed: Body.')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Column separator' })).toHaveValue(';');
  for (const [field, letter] of [
    ['Loan ID', 'A'],
    ['Subject', 'B'],
    ['Body', 'C'],
  ] as const) {
    await dialog.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: new RegExp(`^${letter}: `) }).click();
  }
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('2 journals imported from odd.csv')).toBeVisible();
  await expect(textbox(page, 'Subject')).toHaveValue('Nuevas');
});

test('a template is saved under a name and used again', async ({ fileDesk: { page } }) => {
  const content = {
    entries: [entry(), entry({ loanId: '7' })],
    template: { subject: 'News', body: 'Of {name}' },
  };
  await openWork(page, 'journals', await storeWork(page, 'practice', { kind: 'journals', content }));
  await page.getByRole('button', { name: 'Change the template' }).click();
  await page.getByRole('button', { name: 'Saved templates' }).click();
  await textbox(page, 'Name of the template').fill('Monthly');
  await page.getByRole('button', { name: 'Save template' }).click();
  await expect(page.getByRole('button', { name: 'Use Monthly' })).toBeVisible();
  await page.keyboard.press('Escape');
  await textbox(page, 'Template body').fill('Something else');
  await page.getByRole('button', { name: 'Insert first name' }).click();
  await expect(textbox(page, 'Template body')).toHaveValue('Something else{first name}');
  await page.getByRole('button', { name: 'Saved templates' }).click();
  await page.getByRole('button', { name: 'Use Monthly' }).click();
  await expect(textbox(page, 'Template body')).toHaveValue('Of {name}');
});

test('loans are chosen and journals written by keyboard alone', async ({ fileDesk: { page } }) => {
  await press(page, page.getByRole('link', { name: 'Journals', exact: true }));
  await press(page, page.getByRole('link', { name: 'Write for several loans' }));
  const grid = await loansToWriteFor(page, (load) => press(page, load));
  await tabTo(page, grid.getByRole('row').nth(1));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Write for 3 loans' }));
  await tabTo(page, textbox(page, 'Template subject'));
  await page.keyboard.type('News of ');
  await press(page, page.getByRole('button', { name: 'Insert first name' }));
  await expect(textbox(page, 'Template subject')).toHaveValue('News of {first name}');
  await tabTo(page, page.getByRole('listbox', { name: 'Journals written together' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, textbox(page, 'Body'));
  await page.keyboard.type('Her own words.');
  await saved(page);
  await press(page, page.getByRole('button', { name: 'Review', exact: true }));
  await press(page, page.getByRole('button', { name: /^Move 2 journals/ }));
  await press(page, page.getByRole('button', { name: 'Send to Practice' }));
  await sendIs(page, 'Accepted');
});

test('loans loaded for journals also update Loans and Portfolio', async ({
  launchOnStage,
  practiceServer,
}) => {
  const line = await alteredLoans(await practiceServer(['--loans', '120']));
  const { page } = await launchOnStage(line.server);
  const reporting = { journalStatuses: ['payingBack', 'ended'] };
  await good(callBridge(page, 'reporting.save', { environment: 'stage', reporting }));
  await page.reload();
  await wholeCopy(page);
  const row = loansGrid(page).getByRole('row', { name: /Achieng Odhiambo 000042/ });
  await expect(row).not.toContainText('on_the_moon');
  await goToPortfolio(page);
  await expect(page.getByText('on_the_moon')).toHaveCount(0);

  line.change((loan) => (loan.internal_loan_id === '000042' ? { ...loan, status: 'on_the_moon' } : loan));
  await openChoice(page);
  const before = await copiedAt(page);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => copiedAt(page)).not.toBe(before);
  await goTo(page, 'Loans');
  await expect(row).toContainText('on_the_moon');
  await goToPortfolio(page);
  await expect(page.getByText('on_the_moon').first()).toBeVisible();
  await line.stop();
});

test('journals pass axe in both colours', async ({ launch }) => {
  const { page } = await launch();
  await openChoice(page);
  await passesInBoth(page, 'loans not loaded, or loading');
  const grid = await loansToWriteFor(page);
  for (const index of [1, 2]) await grid.getByRole('row').nth(index).getByRole('checkbox').check();
  await passesInBoth(page, 'choice of loans');
  await page.getByRole('button', { name: 'Write for 2 loans' }).click();
  await textbox(page, 'Template subject').fill('News');
  await textbox(page, 'Template body').fill(
    `<h1>{activity}</h1> <u>x</u> <a href="https://kiva.org">k</a> ${'word '.repeat(60)}`,
  );
  await textbox(page, 'Image URL').fill('https://x.org/a?token=1');
  await passesInBoth(page, 'several journals');
  await page.getByRole('button', { name: 'Saved templates' }).click();
  await passesInBoth(page, 'saved templates');
  await page.keyboard.press('Escape');
  await review(page);
  await passesInBoth(page, 'review');
  const entries = [entry()];
  await openWork(
    page,
    'journals',
    await storeWork(page, 'practice', { kind: 'journals', content: { entries } }),
  );
  await review(page);
  await sendButton(page, 'Practice').click();
  await sendIs(page, 'Accepted');
  await goTo(page, 'Journals');
  await passesInBoth(page, 'list with what is to publish');
  await page.getByRole('table', { name: 'Journals' }).getByRole('link', { name: 'A good harvest' }).click();
  await expect(page.getByRole('table', { name: 'Result of each journal' })).toBeVisible();
  await passesInBoth(page, 'sent journals');
});

test('5,000 journals: the template updates all of them while typing stays responsive', async ({
  fileDesk: { page },
}) => {
  const facts = {
    firstName: 'A',
    name: 'A B',
    activity: 'Farming',
    place: 'X',
    loanUse: '',
    repaid: '',
    language: '',
  };
  const entries = Array.from({ length: 5_000 }, (_, index) => ({
    ...entry({ loanId: String(index) }),
    subject: '',
    body: '',
    facts,
  }));
  const content = { entries, template: { subject: 'News of {name} {loan id}', body: '' } };
  await openWork(page, 'journals', await storeWork(page, 'practice', { kind: 'journals', content }));
  const body = textbox(page, 'Template body');
  await body.click();
  const started = Date.now();
  await page.keyboard.type('{name} of loan {loan id}: all is well.');
  await expect(textbox(page, 'Body')).toHaveValue('A B of loan 0: all is well.');
  console.log(`5,000 journals: 39 letters typed into the template in ${Date.now() - started} ms`);
  await page.getByRole('listbox').press('End');
  await expect(textbox(page, 'Body')).toHaveValue('A B of loan 4999: all is well.');
  await saved(page);
});

function entry(changes: Record<string, string> = {}) {
  return {
    loanId: '000042',
    clientId: 'C-000042',
    subject: 'A good harvest',
    body: 'A second pump.',
    imageUrl: '',
    ...changes,
  };
}

/** The journals of the last call that the practice server received. */
async function sentJournals(server: PracticeServer): Promise<Record<string, string>[]> {
  const posts = (await server.log()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('journals'),
  );
  const body: unknown = posts.at(-1)?.body;
  const read = typeof body === 'string' ? JSON.parse(body) : body;
  return (read as { journals: Record<string, string>[] }).journals;
}

function textbox(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/**
 * The loans to choose from, loaded where that is not done yet, and at rest: the page of loans, which is the first, may
 * have begun by itself (a reload of the page ends that), and may end just as its button is about to be pressed.
 */
async function loansToWriteFor(
  page: Page,
  press: (load: Locator) => Promise<void> = (load) => load.click({ timeout: 2_000 }),
): Promise<Locator> {
  const grid = page.getByRole('grid', { name: 'Loans to write for' });
  const load = page.getByRole('button', { name: /^(?:Load the loans|Continue loading)$/ });
  await expect(async () => {
    await expect(load.or(grid)).toBeVisible({ timeout: 5_000 });
    if (await load.isVisible()) await press(load);
    await expect(grid).toBeVisible({ timeout: 5_000 });
  }).toPass();
  // Rows may render again during a refresh.
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  return grid;
}

async function goToPortfolio(page: Page): Promise<void> {
  await goTo(page, 'Loans');
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
  await expect(page.getByText(/loans · .* US dollars/)).toBeVisible();
}

async function copiedAt(page: Page): Promise<string | undefined> {
  return (await good(callBridge(page, 'portfolio.status', { environment: 'stage' }))).all?.at;
}

async function openChoice(page: Page): Promise<void> {
  await goTo(page, 'Journals');
  await page.getByRole('link', { name: 'Write for several loans' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Write for several loans' })).toBeVisible();
}

/** Pastes text into a field as the clipboard holds it. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** What the line of a dialog says was decided. */
const decided = (dialog: Locator) =>
  dialog.getByRole('list', { name: 'How it was read' }).getByRole('listitem');

async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await goTo(page, 'Journals');
  await chooseFile(page, 'Import from a sheet', madeFile(name, buffer));
}
