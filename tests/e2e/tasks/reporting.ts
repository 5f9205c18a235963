import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { generateLoans } from '../../../electron/practice/data/generate.ts';
import type { Progress } from '../../../shared/model/progress.ts';
import { type Receipt, receiptIn } from '../../../shared/model/receipt.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { ReportRow, WorkBody } from '../../../shared/model/work.ts';
import type { PracticeServer } from '../fixtures/practice-server.ts';
import { callBridge, callInParts, good, storeWork } from './bridge.ts';
import { heldOf } from './held.ts';
import { reportBody } from './samples.ts';

const environment = 'stage';

/** Rows of loans that pay back at a practice server with this many loans. */
export function payingRows(loans: number, partnerId = '9001'): ReportRow[] {
  const today = new Date().toISOString().slice(0, 10);
  return generateLoans({ seed: 1, count: loans, today, partnerId })
    .filter(({ status }) => status === 'payingBack')
    .map((loan) => ({
      loanId: loan.internal_loan_id,
      clientId: loan.internal_client_id,
      amount: '1',
      note: '',
    }));
}

/** Says that amounts are totals repaid, in batches of this size. */
export async function reportInBatches(page: Page, batchSize: number): Promise<void> {
  const reporting = reportingSchema.parse({ meaning: 'repaid', columns: '', batchSize });
  await good(callBridge(page, 'reporting.save', { environment, reporting }));
}

/** Stores, reviews and sends a report without the page; returns its id. */
export function startReport(page: Page, rows: ReportRow[], period = '2026-10'): Promise<string> {
  return startWork(page, reportBody({ rows, period, meaning: 'repaid' }));
}

/** Stores, reviews and sends any work without the page; returns its id. */
export async function startWork(page: Page, body: WorkBody): Promise<string> {
  const workId = await storeWork(page, environment, body);
  const review = await good(callBridge(page, 'work.review', { environment, id: workId }));
  expect(review.findings.filter(({ certainty }) => certainty === 'blocks')).toEqual([]);
  await good(callBridge(page, 'sends.start', { environment, workId, digest: review.digest }));
  return workId;
}

/** How far a report is. */
export function progressOf(page: Page, workId: string): Promise<Progress> {
  return good(callBridge(page, 'sends.progress', { environment, workId }));
}

/** Waits until no request of it is in flight or will be retried. */
export async function atRest(page: Page, workId: string, timeout = 60_000): Promise<Progress> {
  const moving = async () => {
    const { running, retryAt, rows } = await progressOf(page, workId);
    return running || retryAt !== null || rows.sending > 0;
  };
  await expect.poll(moving, { timeout, intervals: [30] }).toBe(false);
  return progressOf(page, workId);
}

/** The receipt of a report, past the page. */
export async function receiptOf(page: Page, workId: string): Promise<Receipt> {
  return receiptIn(await callInParts(page, 'receipts.get', { environment, workId }));
}

/** What a person does after a fault: checks the server's own list, confirms what is there, and sends the rest. */
export async function mend(
  page: Page,
  server: PracticeServer,
  workId: string,
  rows: ReportRow[],
): Promise<void> {
  const { batches } = await progressOf(page, workId);
  for (const { id, state } of batches) {
    if (state !== 'unknown') continue;
    const { rows: sent } = await good(callBridge(page, 'sends.get', { environment, id }));
    const held = await heldOf(server, rows);
    const verdict = held.includes(sent[0]?.key ?? '') ? 'arrived' : 'again';
    await good(callBridge(page, 'sends.settle', { environment, id, verdict }));
    await atRest(page, workId);
  }
  await good(callBridge(page, 'sends.control', { environment, workId, action: 'resume' }));
  await atRest(page, workId);
}
