import type { Page } from '@playwright/test';
import type { ReportRow } from '../../../shared/model/work.ts';
import { callBridge, good, storeWork } from '../../e2e/tasks/bridge.ts';
import { payingRows } from '../../e2e/tasks/reporting.ts';
import { reportBody } from '../../e2e/tasks/samples.ts';
import { plainTable } from '../bases.ts';
import { type Figure, median } from '../figures.ts';
import { actInPage, hasText, untilPainted } from '../painted.ts';
import type { Running } from '../setup.ts';

const openedRows = 10_000;
const pastedRows = 3_000;

/** Columns of a report that show something. */
const columns = 6;

/** Opens a stored report: from the change of the address to the page with its rows, checked. Over a plain table of them. */
export async function openReportFigures(running: Running): Promise<Figure[]> {
  const { page, blank } = running;
  const { id, rows } = await storeReport(running);
  const times = await several(running, async () => {
    await leave(page);
    return untilPainted(page, isChecked(rows), () => actInPage(page, `location.hash = '#/repayments/${id}'`));
  });
  const base = {
    name: 'a plain table of them',
    value: await middleOf(running, () => plainTable(blank, rows, columns)),
  };
  const target: Figure['target'] = { what: 'ratio', most: 1 };
  return [
    { name: 'Opening a report', value: median(times), unit: 'ms', base, target, note: note(rows, times) },
  ];
}

/** Pastes rows into an empty report, until they are there and checked. Over a plain table of them. */
export async function pasteFigures(running: Running): Promise<Figure[]> {
  const { page, blank } = running;
  await beSetUp(page);
  const rows = payingRows(running.loans).slice(0, pastedRows);
  const text = rows.map(({ loanId, amount }) => `${loanId}\t${amount}`).join('\r\n');
  const times = await several(running, async () => {
    await leave(page);
    const id = await storeWork(page, 'stage', reportBody({ rows: [], period: '2026-11', meaning: 'repaid' }));
    await actInPage(page, `location.hash = '#/repayments/${id}'`);
    await expectedLoans(page);
    await page.getByRole('textbox', { name: 'Loan ID, row 1', exact: true }).click();
    const paste = `const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))`;
    return untilPainted(page, isChecked(rows.length), () => actInPage(page, paste));
  });
  const value = await middleOf(running, () => plainTable(blank, rows.length, columns));
  const base = { name: 'a plain table of them', value };
  return [
    { name: 'Pasting into a report', value: median(times), unit: 'ms', base, note: note(rows.length, times) },
  ];
}

/** From a click on Review to what the page says of it. Over a plain table of the rows, too. */
export async function reviewFigures(running: Running): Promise<Figure[]> {
  const { page, blank } = running;
  const { id, rows } = await storeReport(running);
  const batches = Math.ceil(rows / 200);
  const times = await several(running, async () => {
    await leave(page);
    await actInPage(page, `location.hash = '#/repayments/${id}'`);
    const button = page.getByRole('button', { name: 'Review', exact: true });
    await button.waitFor();
    await page.getByText(amountsOf(rows), { exact: true }).waitFor();
    await button.evaluate((element) => Object.assign(window, { benchButton: element }));
    const shown = `document.body.textContent.includes('${batches} batches of at most 200 rows')`;
    return untilPainted(page, shown, () => actInPage(page, 'window.benchButton.click()'));
  });
  const base = {
    name: 'a plain table of them',
    value: await middleOf(running, () => plainTable(blank, rows, columns)),
  };
  return [{ name: 'Review of a report', value: median(times), unit: 'ms', base, note: note(rows, times) }];
}

/** A report of as many of the loans that pay back as are wanted. */
async function storeReport({ page, loans }: Running): Promise<{ id: string; rows: number }> {
  await beSetUp(page);
  const rows: ReportRow[] = payingRows(loans).slice(0, openedRows);
  const body = reportBody({ rows, period: '2026-11', meaning: 'repaid' });
  return { id: await storeWork(page, 'stage', body), rows: rows.length };
}

/** How this partner reports, which is asked before the first report. */
export async function beSetUp(page: Page): Promise<void> {
  const reporting = { meaning: 'repaid', columns: 'two' } as const;
  await good(callBridge(page, 'reporting.save', { environment: 'stage', reporting }));
}

/** Waits until an empty report knows which loans Kiva expects. */
export async function expectedLoans(page: Page): Promise<void> {
  await page.getByText(/^0 of [\d,]+ expected loans reported$/).waitFor({ timeout: 60_000 });
}

/** Away from the report, so that it is opened anew. */
async function leave(page: Page): Promise<void> {
  await actInPage(page, `location.hash = '#/drafts'`);
  await page.getByRole('heading', { level: 1, name: 'Drafts', exact: true }).waitFor();
  await page.waitForTimeout(300);
}

const amountsOf = (rows: number): string => `${rows.toLocaleString('en-US')} rows with an amount`;

function isChecked(rows: number): string {
  return `${hasText(amountsOf(rows))} && ${hasText('No problems')} && document.querySelector('[role="grid"] [role="row"]:nth-child(2)')`;
}

async function several({ runs }: Running, run: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) times.push(await run());
  return times;
}

async function middleOf(running: Running, run: () => Promise<number>): Promise<number> {
  return median(await several(running, run));
}

function note(rows: number, times: readonly number[]): string {
  return `${rows} rows, median of ${times.length}`;
}
