import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { storeWork } from './tasks/bridge.ts';
import { chooseFile } from './tasks/files.ts';
import { resize, rowsInSight } from './tasks/in-sight.ts';
import { goTo, openWork } from './tasks/places.ts';

// The rows of an import and the list of journals fill the window, and F8 leads to every problem.

test('the rows of an import fill the window, with what is wrong and what repairs it in sight', async ({
  desk: { page, electron },
  dataDir,
}) => {
  await resize(electron, 1280, 720);
  await goTo(page, 'Drafts');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  const names = [
    'Loan ID',
    'Given name',
    'Surname',
    'Amount',
    'Currency',
    'Location',
    'Activity',
    'Loan use',
  ];
  const rows = Array.from({ length: 40 }, (_, row) => [
    ...[`L-${row}`, 'Wanjiru', `Njoroge ${row}`, row === 30 ? 'abc' : `${48_000 + row}`, 'KES'],
    ...[row === 1 ? 'Atlantis' : '', row === 1 || row === 2 ? 'Frming' : 'Farming', 'seeds'],
  ]);
  const file = join(dataDir, 'loans.csv');
  writeFileSync(file, [names, ...rows].map((row) => row.join(';')).join('\r\n'));
  await chooseFile(page, 'Choose file', file);
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await expect(page.getByRole('heading', { name: 'What is in which column?' })).toBeVisible();
  await expect(next).toBeInViewport();
  for (const name of names)
    await page.getByRole('combobox', { name: `Field for ${name}`, exact: true }).selectOption('Ignored');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Choose a field for at least one column.')).toBeInViewport();
  await expect(next).toHaveAccessibleDescription('Choose a field for at least one column.');
  const fields = [
    'Loan ID',
    'Given name',
    'Family name',
    'Amount',
    'Currency',
    'Location',
    'Activity',
    'Loan use',
  ];
  for (const [place, name] of names.entries())
    await page
      .getByRole('combobox', { name: `Field for ${name}`, exact: true })
      .selectOption(fields[place] ?? '');
  await next.click();

  const grid = page.getByRole('grid', { name: 'Rows of the import' });
  await expect.poll(() => rowsInSight(grid)).toBeGreaterThanOrEqual(12);
  await resize(electron, 1920, 1080);
  await expect.poll(() => rowsInSight(grid)).toBeGreaterThanOrEqual(25);
  await resize(electron, 1024, 640);
  await expect.poll(() => rowsInSight(grid)).toBeGreaterThanOrEqual(7);
  await expect(next).toBeInViewport();
  await expect(grid.getByRole('columnheader', { name: 'Check' })).toBeInViewport();
  await resize(electron, 1280, 720);
  await expect(page.getByText('4 problems', { exact: true })).toBeInViewport();

  const cell = grid.locator('input');
  await page.getByRole('button', { name: 'Next problem' }).click();
  const seen = [await cell.getAttribute('aria-label')];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('F8');
    seen.push(await cell.getAttribute('aria-label'));
  }
  const problems = ['Location, row 3', 'Activity, row 3', 'Activity, row 4', 'Amount, row 32'];
  expect(seen).toEqual([...problems, problems[0]]);
  await page.keyboard.press('F8');
  await expect(page.getByText(/^Row 3, Activity: Not in Kiva’s list\. Location: /)).toBeInViewport();
  await passes(page, 'a row of an import with two problems');
  // The row that takes the place of one that is left out was not looked at yet.
  await page.getByRole('button', { name: 'Leave out row 3' }).click();
  await expect(page.getByText('2 problems', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next problem' }).click();
  await expect(cell).toHaveAccessibleName('Activity, row 4');
  await page.getByRole('button', { name: 'Leave empty' }).click();
  await expect(page.getByText('1 problem', { exact: true })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(cell).toHaveAccessibleName('Amount, row 32');
});

test('the list of journals fills the window, and F8 leads to every field that blocks', async ({
  desk: { page, electron },
}) => {
  await resize(electron, 1280, 720);
  const entries = Array.from({ length: 30 }, (_, place) => ({
    ...{ loanId: place === 3 ? '' : `L-${place}`, clientId: '', imageUrl: '' },
    ...{ subject: place === 3 ? '' : `News ${place}`, body: place === 20 ? '' : `All is well: ${place}.` },
  }));
  const content = { entries, template: { subject: 'News', body: 'Of {name}' } };
  await openWork(page, 'journals', await storeWork(page, 'practice', { kind: 'journals', content }));
  const list = page.getByRole('listbox', { name: 'Journals written together' });
  await expect.poll(() => rowsInSight(list)).toBeGreaterThanOrEqual(12);
  await expect(page.getByText('2 cannot be sent yet')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeInViewport();

  await page.getByRole('button', { name: 'Next problem' }).click();
  const seen = [await focused(page)];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('F8');
    seen.push(await focused(page));
  }
  const blocked = ['field-entries.3.loanId', 'field-entries.3.subject', 'field-entries.20.body'];
  expect(seen).toEqual([...blocked, blocked[0]]);
  await page.keyboard.press('Shift+F8');
  expect(await focused(page)).toBe('field-entries.20.body');
  await passes(page, 'a journal without a text');

  await resize(electron, 1920, 1080);
  await expect.poll(() => rowsInSight(list)).toBeGreaterThanOrEqual(25);
  await resize(electron, 1024, 640);
  await expect.poll(() => rowsInSight(list)).toBeGreaterThanOrEqual(8);
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeInViewport();
});

test('the loans to write for fill the window', async ({ desk: { page, electron } }) => {
  await goTo(page, 'Journals');
  await page.getByRole('link', { name: 'Write for several loans' }).click();
  const grid = page.getByRole('grid', { name: 'Loans to write for' });
  const load = page.getByRole('button', { name: 'Load the loans' });
  await expect(load.or(grid)).toBeVisible();
  if (await load.isVisible()) await load.click();
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible({ timeout: 60_000 });
  for (const [width, height, rows] of [
    [1280, 720, 12],
    [1920, 1080, 25],
    [1024, 640, 9],
  ] as const) {
    await resize(electron, width, height);
    await expect.poll(() => rowsInSight(grid)).toBeGreaterThanOrEqual(rows);
    await expect(page.getByRole('button', { name: 'Write journals' })).toBeInViewport();
  }
});

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}
