import { randomUUID } from 'node:crypto';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { fingerprintOf } from '../../../electron/store/fingerprint.ts';
import { type NewSend, type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
import { identityOf } from '../../../shared/rules/kinds/kinds.ts';

/** A moment at which all of it happens: nothing may depend on the clock. */
export const at = '2026-11-21T10:00:00.000Z';

/** An empty store in memory, and what is sent from it. */
export function openSends(): { store: Store; sends: SendRepository } {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  return { store: opened.value, sends: sendRepository(opened.value, 'stage') };
}

/** A report of one request: amounts by loan, where `7/C1` names a client too. */
export function reportSend(rows: Record<string, string>, change: Partial<NewSend> = {}): NewSend {
  const { partnerId = '1' } = change;
  const parsed = Object.entries(rows).map(([loan, amount]) => {
    const [key = '', label = ''] = loan.split('/');
    return { key, label, amount };
  });
  return {
    ...{ id: randomUUID(), workId: randomUUID(), kind: 'report', partnerId, title: '', path: '/p' },
    request: JSON.stringify({
      repayments: parsed.map(({ key, amount }) => ({ loan_id: key, amount: Number(amount) })),
    }),
    ...{ requestSha256: '', overrideReason: null, replaces: null, period: '2026-11', meaning: 'repaid' },
    ...{ batch: 1, batches: 1 },
    items: parsed.map((row) => ({
      ...row,
      fingerprint: fingerprintOf(partnerId, identityOf('report', { loan_id: row.key })),
    })),
    ...change,
  };
}
