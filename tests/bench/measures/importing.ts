import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { storeWork } from '../../e2e/tasks/bridge.ts';
import { payingRows } from '../../e2e/tasks/reporting.ts';
import { reportBody } from '../../e2e/tasks/samples.ts';
import { type Figure, median } from '../figures.ts';
import { actInPage, hasText, untilPainted } from '../painted.ts';
import type { Running } from '../setup.ts';
import { foreignWorkbook } from '../workbook.ts';
import { beSetUp, expectedLoans } from './reports.ts';

/** The most rows of one file, less its heading. */
const mostRows = 49_999;

const targetSeconds = 6;

/**
 * From choosing a workbook to the report that has all of its rows, checked. Over reading the same file by SheetJS alone in Node.
 */
export async function importFigures({ page, loans, runs, dataDir }: Running): Promise<Figure[]> {
  const rows = payingRows(loans).slice(0, mostRows);
  const bytes = foreignWorkbook(
    rows.map(({ loanId, clientId }, at) => ({ loanId, clientId, amount: 2 + ((at * 7_919) % 47) })),
  );
  const file = join(dataDir, 'report.xlsx');
  writeFileSync(file, bytes);
  await beSetUp(page);
  const times: number[] = [];
  const bare: number[] = [];
  const turns = Math.min(runs, 3);
  for (let turn = 0; turn < turns; turn += 1) {
    const id = await storeWork(page, 'stage', reportBody({ rows: [], period: '2026-11', meaning: 'repaid' }));
    await actInPage(page, `location.hash = '#/repayments/${id}'`);
    await expectedLoans(page);
    const count = rows.length.toLocaleString('en-US');
    const shown = `${hasText(`${count} rows with an amount`)} && ${hasText('No problems')}`;
    times.push((await untilPainted(page, shown, () => choose(page, file))) / 1000);
    bare.push(bareSeconds(bytes));
    await actInPage(page, `location.hash = '#/drafts'`);
    await page.getByRole('heading', { level: 1, name: 'Drafts', exact: true }).waitFor();
  }
  return [
    {
      ...{ name: 'XLSX to a checked report', value: median(times), unit: 's' },
      base: { name: 'SheetJS alone', value: median(bare) },
      target: { what: 'value', most: targetSeconds },
      note: `${rows.length} rows, ${(bytes.length / 1e6).toFixed(1)} MB, median of ${turns}`,
    },
  ];
}

async function choose(page: Page, file: string): Promise<number> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import file' }).click();
  const begun = performance.timeOrigin + performance.now();
  await (await chooser).setFiles(file);
  return begun;
}

function bareSeconds(bytes: Buffer): number {
  const start = performance.now();
  const book = XLSX.read(bytes);
  for (const sheet of Object.values(book.Sheets)) XLSX.utils.sheet_to_json(sheet, { header: 1 });
  return (performance.now() - start) / 1000;
}
