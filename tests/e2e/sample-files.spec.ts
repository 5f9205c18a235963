import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { chooseFile, savedFile } from './tasks/files.ts';
import { goTo, switchTo } from './tasks/places.ts';
import { activeCell, pressKeys, reportGrid, rowsWithAmount } from './tasks/report-rows.ts';
import { reviewAndSend, sendIs } from './tasks/sending.ts';
import { beginReport } from './tasks/writing.ts';

// Spoilt files of the practice loans: saved, imported, repaired, sent.

const environment = 'practice';

test('a sample of repayments is saved, imported, repaired and sent', async ({ desk, dataDir }) => {
  const { page } = desk;
  // With the list on this computer the import knows the ids, and that they stand under each other's heading.
  await good(callBridge(page, 'portfolio.refresh', { environment, scope: 'payable', resume: false }));
  await page.reload();
  await beginReport(page, '2026-11');
  const path = join(dataDir, 'sample.xlsx');
  await savedFile(desk, 'Save a sample file', path);
  await expect(page.getByText('Saved. Now import it.')).toBeVisible();
  await chooseFile(page, 'Import file', path);
  const dialog = page.getByRole('dialog', { name: 'How should this be read?' });
  await expect(dialog.getByRole('button', { name: '1 row left out' })).toBeVisible();
  await expect(dialog.getByText('Found in your loans')).toHaveCount(2);
  await dialog.getByRole('radio', { name: 'Point for decimals' }).check();
  await dialog.getByRole('button', { name: 'Import 14 rows' }).click();
  await expect(page.getByRole('button', { name: 'Save a sample file' })).toHaveCount(0);

  await reportGrid(page).getByText('26000,00').click();
  // Enter goes on to the row below: a day. The row that is there twice and the unknown loan are the last ones.
  await pressKeys(page, '26000', 'Enter');
  await expect(activeCell(page)).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await pressKeys(page, '5600', 'Enter');
  for (let row = 5; row < 13; row += 1) await pressKeys(page, 'ArrowDown');
  await expect(activeCell(page)).toHaveAccessibleName('Amount, row 13');
  await pressKeys(page, 'Delete', 'ArrowDown');
  await expect(activeCell(page)).toHaveValue('150.50');
  await pressKeys(page, 'Delete');
  await expect(rowsWithAmount(page, 12)).toBeVisible();
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted', { timeout: 30_000 });
});

test('a sample of drafts leads to the repair; Stage has neither', async ({ desk, dataDir }) => {
  const { page } = desk;
  await goTo(page, 'Drafts');
  await page.getByRole('link', { name: 'Import' }).click();
  const path = join(dataDir, 'drafts.xlsx');
  await savedFile(desk, 'Save a sample file', path);
  await chooseFile(page, 'Choose file', path);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText('Not in Kiva’s lists: “Nakur Kenya” (1 row)')).toBeVisible();
  await expect(page.getByText('6 drafts from 6 rows')).toBeVisible();
  await expect(page.getByText('1 problem', { exact: true })).toBeVisible();

  await switchTo(page, 'Stage');
  const asked = await callBridge(page, 'practice.saveSample', { environment, kind: 'draft' });
  expect(asked).toMatchObject({ ok: false, error: { code: 'ENVIRONMENT_CHANGED' } });
});
