import { expect, type Page } from '@playwright/test';
import type { ReportRow } from '../../shared/model/work.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import { onStage } from './fixtures/stage.ts';
import { heldOf } from './tasks/held.ts';
import { atRest, mend, payingRows, receiptOf, reportInBatches, startReport } from './tasks/reporting.ts';

// Whatever happens to the first, a middle or the last batch of a report: every reviewed row is accounted for, and
// the server has none twice. The whole matrix is in tests/unit/sending; here with the real program, its own
// connections and disk.

const [batches, perBatch] = [3, 2];
const faults = ['reset-after-receipt', '502-html', '429', 'token-expired', 'captive-portal'] as const;
const overcome = new Set<string>(['429', 'token-expired']);
const all = payingRows(2_400);
const shareOf = (turn: number) => all.slice(turn * batches * perBatch, (turn + 1) * batches * perBatch);

type Line = {
  fault: string;
  batch: number;
  accepted: number;
  unknown: number;
  waiting: number;
  held: number;
};

onStage('each fault at each batch', async ({ sharedStage: { page, server } }) => {
  const table: Line[] = [];
  await reportInBatches(page, perBatch);
  for (const [turn, [fault, batch]] of faults
    .flatMap((name) => [0, 1, 2].map((at) => [name, at] as const))
    .entries()) {
    const rows = shareOf(turn);
    await server.fault({ name: fault, only: 'repayments', after: batch, times: 1 });
    const workId = await startReport(page, rows);
    await atRest(page, workId);
    table.push(await expectAccounted(page, server, workId, rows, { fault, batch }));
    await server.fault({ name: null });
    await expectMended(page, server, workId, rows);
  }
  console.table(table);
});

onStage('kill -9 while a batch is on its way', async ({ stage, launch }) => {
  const { server, env } = stage;
  const table: Line[] = [];
  let { app } = stage;
  await reportInBatches(app.page, perBatch);
  for (const batch of [0, 1, 2]) {
    const rows = shareOf(faults.length * batches + batch);
    await server.fault({ name: 'timeout-after-receipt', only: 'repayments', after: batch });
    const workId = await startReport(app.page, rows);
    await expect.poll(async () => (await heldOf(server, rows)).length).toBe((batch + 1) * perBatch);
    await app.kill9();
    await server.fault({ name: null });
    app = await launch({ env });
    table.push(await expectAccounted(app.page, server, workId, rows, { fault: 'kill -9', batch }));
    await expectMended(app.page, server, workId, rows);
  }
  console.table(table);
});

async function expectAccounted(
  page: Page,
  server: PracticeServer,
  workId: string,
  rows: ReportRow[],
  { fault, batch }: { fault: string; batch: number },
): Promise<Line> {
  const receipt = await receiptOf(page, workId);
  const held = await heldOf(server, rows);
  const of = (state: string) => receipt.rows.filter((row) => row.counts && row.state === state);
  const [accepted, unknown, waiting] = [of('accepted'), of('unknown'), of('waiting')];
  const accounted = [...accepted, ...unknown, ...waiting].map(({ key }) => key);
  expect(accounted.sort()).toEqual(rows.map(({ loanId }) => loanId).sort());
  expect(new Set(held).size, `${fault}: no row twice`).toBe(held.length);
  expect(held).toEqual(expect.arrayContaining(accepted.map(({ key }) => key)));
  expect([unknown.length, waiting.length]).toEqual(
    overcome.has(fault) ? [0, 0] : [perBatch, (batches - 1 - batch) * perBatch],
  );
  const counts = { accepted: accepted.length, unknown: unknown.length, waiting: waiting.length };
  return { fault, batch: batch + 1, ...counts, held: held.length };
}

async function expectMended(
  page: Page,
  server: PracticeServer,
  workId: string,
  rows: ReportRow[],
): Promise<void> {
  await mend(page, server, workId, rows);
  const receipt = await receiptOf(page, workId);
  const accepted = receipt.rows.filter(({ counts, state }) => counts && state === 'accepted');
  expect(accepted.map(({ key }) => key).sort()).toEqual(rows.map(({ loanId }) => loanId).sort());
  expect((await heldOf(server, rows)).sort()).toEqual(rows.map(({ loanId }) => loanId).sort());
}
