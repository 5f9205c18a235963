import { randomUUID } from 'node:crypto';
import { closeDatabase } from '../../electron/store/database.ts';
import { fingerprintOf } from '../../electron/store/fingerprint.ts';
import { openStore } from '../../electron/store/open.ts';
import type { NewSend } from '../../electron/store/send-types.ts';
import { writeResult } from '../../electron/store/sends-end.ts';
import { addSends, beginSend } from '../../electron/store/sends-write.ts';
import { todoRepository } from '../../electron/store/todo.ts';
import { inTransaction } from '../../electron/store/transaction.ts';
import { serviceOf } from '../../electron/vault/service.ts';
import { createVault } from '../../electron/vault/vault.ts';
import { identityOf } from '../../shared/rules/kinds/kinds.ts';

/** Requests of one report; so many are written in a transaction. */
const ofOneReport = 20;

/** Of so many sends one was refused, and waits for a person. */
const refusedOf = 1_000;

/** The newest reports that are still to finish in PA2. */
const unfinishedReports = 3;

/**
 * Writes sends of years into Stage's store of a data folder, whose program is closed: by the store's own functions, with the
 * key from the keychain, since as many real ones would take hours.
 */
export async function writeEarlierSends(dataDir: string, partnerId: string, count: number): Promise<void> {
  const vault = createVault({ service: serviceOf(dataDir, dataDir) });
  const opened = await openStore(vault, dataDir, 'stage');
  if (!opened.ok) throw new Error(`the store was not opened: ${opened.error.code}`);
  const store = opened.value;
  const todo = todoRepository(store);
  const reports = Math.ceil(count / ofOneReport);
  for (let report = 0; report < reports; report += 1) {
    const size = Math.min(ofOneReport, count - report * ofOneReport);
    const at = new Date(Date.now() - (reports - report) * 3_600_000).toISOString();
    const sends = reportOf(partnerId, report, size);
    inTransaction(store, () => {
      addSends(store, sends, at);
      for (const [index, { id }] of sends.entries()) {
        const number = report * ofOneReport + index + 1;
        beginSend(store, id, at);
        const state = number % refusedOf === 0 ? 'refused' : 'accepted';
        writeResult(store, id, { state, settledBy: 'kiva', httpStatus: 200, answer: '{}' }, at);
      }
    });
    if (report < reports - unfinishedReports)
      todo.done(
        sends.map(({ id }) => id),
        true,
        at,
      );
  }
  closeDatabase(store);
  await vault.close();
}

/** Requests of two rows each, of loans that no other report names. */
function reportOf(partnerId: string, report: number, size: number): NewSend[] {
  const workId = randomUUID();
  return Array.from({ length: size }, (_, index) => {
    const items = [0, 1].map((row) => {
      const key = String(1_000_000 + (report * ofOneReport + index) * 2 + row);
      return {
        key,
        label: `C-${key}`,
        amount: '1250',
        fingerprint: fingerprintOf(partnerId, identityOf('report', { loan_id: key })),
      };
    });
    const repayments = items.map(({ key, label }) => ({ loan_id: key, client_id: label, amount: 1250 }));
    return {
      ...{
        id: randomUUID(),
        workId,
        kind: 'report',
        partnerId,
        title: '',
        path: `/v3/partner/${partnerId}/repayments`,
      },
      ...{ request: JSON.stringify({ repayments }), requestSha256: '0'.repeat(64) },
      ...{
        overrideReason: null,
        replaces: null,
        period: `2026-${String(1 + (report % 12)).padStart(2, '0')}`,
      },
      ...{ meaning: 'repaid', batch: index + 1, batches: size, items },
    };
  });
}
