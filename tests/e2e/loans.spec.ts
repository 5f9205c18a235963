import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import { alteredLoans } from './tasks/altered-loans.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { saveAt } from './tasks/files.ts';
import { handsOn } from './tasks/keyboard.ts';
import {
  columnNames,
  columnTexts,
  copiedRows,
  listed,
  loansGrid,
  searchLoans,
  settled,
  wholeCopy,
} from './tasks/loans.ts';
import { goTo } from './tasks/places.ts';
import { reportBody } from './tasks/samples.ts';

// The whole portfolio from the local copy: searched, sorted, laid out, copied and exported.

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));

test('the list appears within seconds, before the copy, and the copy loads by itself', async ({ page }) => {
  // Whoever leaves Today before it has anything to show sees no mark of it.
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('today-shown').length)).toBe(1);
  await goTo(page, 'Loans');
  await expect(loansGrid(page).getByRole('link').first()).toBeVisible();
  await expect.poll(() => listed(page)).toBe(2_400);
  await wholeCopy(page);
  await expect.poll(() => listed(page)).toBe(2_400);
  expect(await page.evaluate(() => performance.getEntriesByName('today-shown').length)).toBe(1);
});

test('a search is immediate, ignores case, matches inside ids, and Back restores it', async ({
  sharedDesk: { page },
}) => {
  await wholeCopy(page);
  await searchLoans(page, 'ольга');
  await expect(loansGrid(page).getByRole('link', { name: 'Ольга Асанова' }).first()).toBeVisible();
  await searchLoans(page, '00042');
  expect(await listed(page)).toBeGreaterThan(0);
  await expect(
    loansGrid(page)
      .getByRole('row', { name: /000042/ })
      .first(),
  ).toBeVisible();
  await expect.poll(() => hash(page)).toContain('q=00042');
  // The foot sums what is listed, or what is selected of it.
  await expect(page.getByText(/^Sum: .*\d [A-Z]{3}/)).toBeVisible();
  const tick = loansGrid(page)
    .getByRole('row', { name: /000042/ })
    .first()
    .getByRole('checkbox');
  await tick.click();
  await expect(page.getByText('Sum: 65,000 KES', { exact: true })).toBeVisible();
  await tick.click();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Paying back');
  await settled(page);
  const found = await listed(page);
  await loansGrid(page).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Money' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Search loans' })).toHaveValue('00042');
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('payingBack');
  await expect.poll(() => listed(page)).toBe(found);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect.poll(() => listed(page)).toBe(2_400);
});

test('the list in groups shows counts and sums, folds by keyboard, and stays so in the address', async ({
  sharedDesk: { page },
}) => {
  await wholeCopy(page);
  const chooseGroup = async (item: string, role: 'menuitem' | 'menuitemradio' = 'menuitemradio') => {
    await page.getByRole('button', { name: 'Group', exact: true }).click();
    await page.getByRole(role, { name: item, exact: true }).click();
    await settled(page);
  };
  await chooseGroup('Status');
  await expect.poll(() => hash(page)).toContain('group=status');
  const heading = (name: RegExp) => loansGrid(page).getByRole('button', { name });
  const first = heading(/^Pending \d+ loans [\d,.]+ [A-Z]{3}/);
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  const loans = Number((await first.innerText()).match(/(\d+) loans/)?.[1]);
  const lines = await listed(page);
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  expect(await listed(page)).toBe(lines - loans);
  await page.keyboard.press('ArrowDown');
  await expect(heading(/^Under review/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await passesInBoth(page, 'loans in groups');
  await chooseGroup('Collapse all groups', 'menuitem');
  expect(await listed(page)).toBe(lines - 2_400);
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Expand all groups' }).click();
  await chooseGroup('No groups');
  expect(await listed(page)).toBe(2_400);
});

test('a match in a hidden column is labelled', async ({ sharedDesk: { page } }) => {
  await wholeCopy(page);
  const [first] = (
    await good(
      callBridge(page, 'portfolio.search', {
        environment: 'practice',
        filter: {},
        sort: [],
        offset: 0,
        limit: 1,
      }),
    )
  ).rows;
  await searchLoans(page, first?.uuid?.slice(9, 23) ?? '');
  await expect.poll(() => listed(page)).toBe(1);
  await expect(loansGrid(page).getByRole('row').nth(1)).toContainText('UUID');
  await searchLoans(page, '');
});

test('filters are added, listed, removed by keyboard, saved under a name and applied again', async ({
  launch,
}) => {
  const first = await launch();
  await wholeCopy(first.page);
  const hands = handsOn(first.page);
  await hands.tabTo('Add filter');
  await hands.press('Enter');
  await expect.poll(() => focusedText(first.page)).toBe('Status');
  await hands.press('Enter');
  const find = first.page.getByRole('textbox', { name: 'Find in this list' });
  await expect(find).toBeFocused();
  await hands.type('rep');
  await hands.press('Tab');
  await hands.press('Space');
  await expect(first.page.getByRole('checkbox', { name: 'Repaid' })).toBeChecked();
  await find.fill('defau');
  await first.page.getByRole('checkbox', { name: 'Defaulted' }).check();
  await hands.press('Escape');
  const chip = first.page.getByRole('button', { name: 'Status: Repaid, Defaulted', exact: true });
  await expect(chip).toBeFocused();
  await settled(first.page);
  const two = await listed(first.page);
  const words = (await columnTexts(first.page, 'Status')).map((text) => text.split('\n')[0]);
  expect(new Set(words)).toEqual(new Set(['Repaid', 'Defaulted']));
  await expect(first.page.getByRole('status').filter({ hasText: /of 2,400 loans/ })).toHaveText(
    `${two} of 2,400 loans`,
  );

  await first.page.getByRole('button', { name: 'Add filter' }).click();
  await first.page.getByRole('menuitem', { name: 'Never reported' }).click();
  await first.page.getByRole('button', { name: 'Views' }).click();
  await first.page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await first.page.getByLabel('Name of the view').fill('Ended, silent');
  await hands.press('Enter');
  await expect(first.page.getByRole('button', { name: 'Ended, silent' })).toBeVisible();

  await first.page.getByRole('button', { name: 'Never reported', exact: true }).focus();
  await hands.press('Delete');
  await expect(first.page.getByRole('button', { name: 'Never reported', exact: true })).toHaveCount(0);
  await expect(chip).toBeFocused();
  await hands.press('Backspace');
  await expect.poll(() => listed(first.page)).toBe(2_400);
  await expect(first.page.getByRole('button', { name: 'Add filter' })).toBeFocused();
  await first.close();

  const { page } = await launch();
  await wholeCopy(page);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Ended, silent' }).click();
  await expect(page.getByRole('button', { name: 'Status: Repaid, Defaulted', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Never reported', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => listed(page)).toBe(2_400);
});

test('a named view is exported and imported; a file with unknown fields is rejected', async ({
  fileDesk: desk,
  dataDir,
}) => {
  const { page } = desk;
  const path = join(dataDir, 'view.json');
  await wholeCopy(page);
  await searchLoans(page, 'achieng');
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: 'Never reported' }).click();
  await settled(page);
  const found = await listed(page);
  await chooseOfViews(page, 'Save this view…');
  await page.getByLabel('Name of the view').fill('Achieng, silent');
  await page.keyboard.press('Enter');

  await chooseOfViews(page, 'Rename, export or delete…');
  await expect(page.getByText('The file contains the search text “achieng”.')).toBeVisible();
  await saveAt(desk, path);
  await page.getByRole('button', { name: 'Export Achieng, silent' }).click();
  await expect(page.getByText('The view “Achieng, silent” was written to the file.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete Achieng, silent' }).click();
  await page.keyboard.press('Escape');
  await searchLoans(page, '');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => listed(page)).toBe(2_400);

  const dialog = page.getByRole('dialog', { name: 'Import a view' });
  await importView(page, path);
  await expect(dialog.getByText('Search: achieng · Never reported')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import view' }).click();
  await expect(page.getByRole('button', { name: 'Achieng, silent' })).toBeVisible();
  await expect.poll(() => listed(page)).toBe(found);

  await importView(page, path);
  await expect(dialog.getByText('The view with this name will be replaced.')).toBeVisible();
  await dialog.getByLabel('Name of the view').fill('Another');
  await dialog.getByRole('button', { name: 'Import view' }).click();
  await expect(dialog).toBeHidden();
  await chooseOfViews(page, 'Another');

  const file = JSON.parse(readFileSync(path, 'utf8')) as { filter: object };
  writeFileSync(path, JSON.stringify({ ...file, filter: { ...file.filter, region: 'North' } }));
  await importView(page, path);
  await expect(dialog.getByRole('alert')).toContainText('Not known or not valid: filter.region.');
  await expect(dialog.getByLabel('Name of the view')).toHaveCount(0);
});

async function chooseOfViews(page: Page, entry: string): Promise<void> {
  await page
    .locator('button[aria-haspopup=menu]')
    .filter({ hasText: /Views|Achieng|Another/ })
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function importView(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await chooseOfViews(page, 'Import a view…');
  await (await chooser).setFiles(path);
}

test('rows are navigated, selected and copied by keyboard, all of them, and Enter opens one', async ({
  fileDesk: desk,
}) => {
  const { page } = desk;
  await wholeCopy(page);
  const hands = handsOn(page);
  const grid = loansGrid(page);
  await grid.getByRole('gridcell').nth(2).click();
  await hands.press('Space');
  await hands.press('Shift+ArrowDown', 2);
  await expect(page.getByText('3 selected')).toBeVisible();
  const three = await copiedRows(desk, '3 rows copied');
  expect(three).toHaveLength(4);
  expect(three[0]?.slice(0, 3)).toEqual(['Name', 'Loan ID', 'Client ID']);
  expect(three[1]?.slice(0, 3)).toEqual(['Achieng Odhiambo', '000042', 'C-000042']);

  await hands.press('Control+End');
  await expect(grid.locator('[role=row][aria-rowindex="2401"]')).toBeInViewport();
  await hands.press('Control+a');
  await expect(page.getByText('2,400 selected')).toBeVisible();
  const all = await copiedRows(desk, '2,400 rows copied');
  expect(all).toHaveLength(2_401);
  expect(new Set(all.slice(1).map(([, loanId]) => loanId)).has('000042')).toBe(true);
  await hands.press('Escape');
  await expect(page.getByText('2,400 selected')).toBeHidden();

  await hands.press('Control+Home');
  await hands.press('PageDown', 3);
  const row = await page.evaluate(() => document.activeElement?.closest('[role=row]')?.ariaRowIndex);
  // A row that is still loading cannot be opened.
  await expect(grid.locator(`[role=row][aria-rowindex="${row}"]`).getByRole('link')).toBeVisible();
  await hands.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Money' })).toBeVisible();
  await page.goBack();
  await expect(grid.locator(`[role=row][aria-rowindex="${row}"]`)).toBeInViewport();
});

test('the shown rows are exported to files with the same ids', async ({ fileDesk: desk, dataDir }) => {
  const { page, electron } = desk;
  await wholeCopy(page);
  await loansGrid(page).getByRole('button', { name: 'Loan ID', exact: true }).click();
  await settled(page);
  const suggested: string[] = [];
  for (const [format, entry] of [
    ['csv', 'CSV (.csv)'],
    ['xlsx', 'Excel workbook (.xlsx)'],
  ] as const) {
    const filePath = join(dataDir, `loans.${format}`);
    await electron.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const options = args.at(-1) as { defaultPath?: string };
        Object.assign(globalThis, { suggested: options.defaultPath });
        return { canceled: false, filePath: path };
      };
    }, filePath);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await expect(page.getByText('2,400 loans were written to the file.').last()).toBeVisible();
    suggested.push(await electron.evaluate(() => (globalThis as unknown as { suggested: string }).suggested));
    const rows = format === 'csv' ? csvRows(filePath) : xlsxRows(filePath);
    expect(rows[0]?.slice(0, 2)).toEqual(['Name', 'Loan ID']);
    expect(rows).toHaveLength(2_401);
    const unit = (rows[0]?.indexOf('Loan amount') ?? -1) + 1;
    expect(rows[0]?.[unit]).toBe('Currency');
    expect(rows.slice(1).filter((row) => !/^[A-Z]{3}$/.test(row[unit] ?? ''))).toEqual([]);
    const ids = rows.slice(1).map(([, loanId]) => loanId);
    const rest = await good(
      callBridge(page, 'portfolio.search', {
        environment: 'practice',
        filter: {},
        sort: [{ column: 'loanId', descending: false }],
        offset: 0,
        limit: 500,
      }),
    );
    expect(ids.slice(0, 500)).toEqual(rest.rows.map(({ loanId }) => loanId ?? ''));
    expect(ids).toContain('000042');
    await page.getByText('2,400 loans were written to the file.').last().waitFor({ state: 'hidden' });
  }
  expect(suggested[0]).toMatch(/Loans Practice \d+.* \d{4}-\d\d-\d\d \d{4}\.csv$/);
});

test('columns, and whether CSV has a byte order mark, stay as last chosen', async ({ launch, dataDir }) => {
  const path = join(dataDir, 'loans.csv');
  const exported = async (app: RunningApp) => {
    await saveAt(app, path);
    await openExport(app.page);
    await app.page.getByRole('menuitem', { name: 'CSV (.csv)' }).click();
    await expect.poll(() => existsSync(path) && statSync(path).size).toBeGreaterThan(5);
    const first = readFileSync(path).subarray(0, 5).toString('hex');
    rmSync(path);
    return first;
  };
  const app = await launch();
  await wholeCopy(app.page);
  expect(await exported(app)).toBe(Buffer.from('\ufeffNa').toString('hex'));
  await openExport(app.page);
  const mark = app.page.getByRole('menuitemcheckbox', { name: 'CSV for Excel' });
  await expect(mark).toHaveAttribute('aria-checked', 'true');
  await mark.click();
  await expect(mark).toHaveAttribute('aria-checked', 'false');
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: 'Column Loan ID' }).click({ force: true });
  await app.page.getByRole('menuitem', { name: 'Pin', exact: true }).click();
  await expect.poll(async () => (await columnNames(app.page))[0]).toBe('Loan ID');
  await app.page.getByRole('button', { name: 'Columns' }).click();
  await app.page.getByRole('checkbox', { name: 'Kiva ID' }).uncheck();
  await expect.poll(() => columnNames(app.page)).not.toContain('Kiva ID');
  await app.close();

  const again = await launch();
  const firstNames = async (count: number) => (await columnNames(again.page)).slice(0, count);
  await wholeCopy(again.page);
  // The default layout is shown until the saved one is loaded.
  await expect.poll(() => firstNames(3)).toEqual(['Loan ID', 'Name', 'Client ID']);
  expect(await columnNames(again.page)).not.toContain('Kiva ID');
  await again.page.getByRole('button', { name: 'Columns' }).click();
  await again.page.getByRole('button', { name: 'Reset' }).click();
  await again.page.keyboard.press('Escape');
  await expect.poll(() => firstNames(4)).toEqual(['Name', 'Loan ID', 'Client ID', 'Kiva ID']);
  expect(await exported(again)).toBe(Buffer.from('Name,').toString('hex'));
});

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('menuitem', { name: 'CSV (.csv)' })).toBeVisible();
}

function csvRows(path: string): string[][] {
  const text = readFileSync(path, 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

function xlsxRows(path: string): string[][] {
  const book = XLSX.read(readFileSync(path));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return XLSX.utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, raw: false });
}

onStage(
  'a status and a field that nobody knows are shown, changes are told, and without a line all goes on',
  async ({ launchOnStage, practiceServer }) => {
    const practice = await practiceServer(['--loans', '250']);
    const line = await alteredLoans(practice);
    line.change((loan) =>
      loan.internal_loan_id === '000042' ? { ...loan, status: 'on_the_moon', moon_phase: 'waxing' } : loan,
    );
    const { page } = await launchOnStage(line.server);
    await wholeCopy(page);
    const row = loansGrid(page).getByRole('row', { name: /Achieng Odhiambo 000042/ });
    await expect(row).toContainText('on_the_moon');
    await page.getByRole('combobox', { name: 'Status' }).selectOption('on_the_moon');
    await expect.poll(() => listed(page)).toBe(1);
    await loansGrid(page).getByRole('link').click();
    await expect(page.getByText('moon_phase')).toBeVisible();
    await expect(page.getByText('waxing')).toBeVisible();
    await page.getByText('Show JSON').click();
    await expect(page.getByRole('region', { name: 'Show JSON' })).toContainText('"on_the_moon"');

    line.change((loan) =>
      /^(000042|42)$/.test(String(loan.internal_loan_id)) ? { ...loan, status: 'ended' } : loan,
    );
    await goTo(page, 'Loans');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText('2 loans changed: 2 are now “Repaid”')).toBeVisible();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect.poll(() => listed(page)).toBe(2);
    await expect(page.getByRole('button', { name: 'Changed recently', exact: true })).toBeVisible();

    await line.stop();
    await practice.stop();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await searchLoans(page, 'Ольга');
    await loansGrid(page).getByRole('link', { name: 'Ольга Асанова' }).first().click();
    await expect(page.getByRole('heading', { level: 2, name: 'Money' })).toBeVisible();
  },
);

onStage(
  'a row that is no loan does not sink the list, and Kiva’s own search can be asked',
  async ({ stage: { page, server } }) => {
    await server.fault({ name: 'bad-row', only: 'loans' });
    await wholeCopy(page);
    expect(await listed(page)).toBeGreaterThan(2_300);
    await server.fault({ name: null });
    await searchLoans(page, 'GRP-001');
    await page.getByRole('button', { name: 'Search at Kiva' }).click();
    await expect(page.getByText('Live from Kiva', { exact: true })).toBeVisible();
    await expect.poll(() => listed(page)).toBe(1);
    await loansGrid(page).getByRole('link', { name: 'Tuungane Women Group 7' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tuungane Women Group 7' })).toBeVisible();
    await expect(page.getByText(/^As of /)).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Back to the copy' }).click();
    await expect(page.getByText('Live from Kiva', { exact: true })).toBeHidden();
  },
);

onStage('a failure is gone once it was seen and its cause mended', async ({ stage: { page, server } }) => {
  await wholeCopy(page);
  await good(callBridge(page, 'credentials.remove', { environment: 'stage' }));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('No Kiva credentials are saved here')).toBeVisible();
  await saveCredentials(page, server.address);
  await goTo(page, 'Loans');
  await expect(page.getByText(/^As of /)).toBeVisible();
  await expect(page.getByText('No Kiva credentials are saved here')).toBeHidden();
});

test('a loan links to its journal and its row in a report', async ({ fileDesk: { page } }) => {
  await wholeCopy(page);
  await searchLoans(page, '000042');
  await loansGrid(page).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Write journal' }).click();
  await expect(page.getByRole('textbox', { name: 'Loan ID' })).toHaveValue('000042');
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue('C-000042');
  await goTo(page, 'Loans');
  await searchLoans(page, '000042');
  await loansGrid(page).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Add to report' }).click();
  await expect(page.getByRole('grid', { name: 'Repayments' })).toContainText('C-000042');
  await goTo(page, 'Loans');
  await searchLoans(page, '000042');
  await loansGrid(page).getByRole('link').first().click();
  const ours = page.getByRole('table', { name: 'Drafts, journals and reports' });
  await expect(ours.getByRole('row')).toHaveCount(3);
});

test('a loan added to a report is scrolled into view there, with its amount focused', async ({ page }) => {
  const rows = Array.from({ length: 300 }, (_, n) => ({
    ...{ loanId: n === 250 ? '000042' : `old-${n}`, clientId: '', amount: '1', note: '' },
  }));
  const id = await storeWork(page, 'practice', reportBody({ rows }));
  await wholeCopy(page);
  await searchLoans(page, '000042');
  await loansGrid(page).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Add to report' }).click();
  await expect(page.getByText('1 was already in it.')).toBeVisible();
  await expect(amountOf(page, 251)).toBeFocused();
  await expect(amountOf(page, 251)).toBeInViewport();

  await goTo(page, 'Loans');
  await settled(page);
  const picked: string[] = [];
  for (const at of [1, 2, 3]) {
    const row = loansGrid(page)
      .locator('[role=row]')
      .nth(at + 1);
    picked.push((await row.getByRole('gridcell').nth(2).innerText()).trim());
    await row.getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: 'Add to report' }).click();
  await expect(page.getByText('3 loans were added to the report.')).toBeVisible();
  await expect(amountOf(page, 301)).toBeFocused();
  await expect(amountOf(page, 301)).toBeInViewport();
  await page.keyboard.type('77');
  await expect
    .poll(async () => {
      const { body } = await good(callBridge(page, 'work.get', { environment: 'practice', id }));
      return body.kind === 'report' && body.content.rows.slice(300).map((row) => [row.loanId, row.amount]);
    })
    .toEqual(picked.map((loanId, at) => [loanId, at === 0 ? '77' : '']));
});

function amountOf(page: Page, row: number) {
  return page.getByRole('textbox', { name: `Amount, row ${row}`, exact: true });
}

test('list, menus, filters and a loan pass axe in both colours', async ({ fileDesk: { page } }) => {
  await wholeCopy(page);
  await page.keyboard.press('Control+a');
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await passesInBoth(page, 'list, all selected');
  await page.getByRole('button', { name: 'Column Name' }).click({ force: true });
  await expect(page.getByRole('menu')).toBeVisible();
  await passesInBoth(page, 'menu of a column');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('checkbox', { name: 'UUID' })).toBeVisible();
  await passesInBoth(page, 'columns');
  await page.keyboard.press('Escape');
  for (const name of ['Status', 'Amount in USD', 'Created', 'Never reported', 'Delinquent']) {
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await passesInBoth(page, `filter ${name}`);
    await page.keyboard.press('Escape');
  }
  await searchLoans(page, 'nothing has this name');
  await passesInBoth(page, 'nothing found');
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await settled(page);
  await loansGrid(page).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Money' })).toBeVisible();
  await passesInBoth(page, 'a loan');
});
