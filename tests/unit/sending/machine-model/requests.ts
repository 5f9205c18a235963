import { sha256 } from '../../../../electron/store/fingerprint.ts';
import type { NewSend } from '../../../../electron/store/sends.ts';
import { emptyReport } from '../../../../shared/rules/empty-report.ts';
import { itemsOf } from '../../../../shared/rules/kinds/kinds.ts';
import { batchesOf } from '../../../../shared/rules/kinds/requests.ts';

/** A report of these loans in one request, as the program makes it. */
export function reportRequest(partnerId: string, workId: string, rows: readonly string[]): NewSend {
  const content = {
    ...emptyReport('repaid', '2026-10'),
    // Kiva warns of each zero: its answer is long, and needs room on the disk.
    rows: rows.map((loanId) => ({ loanId, clientId: '', amount: '0', note: '' })),
  };
  const body = { kind: 'report' as const, content };
  const [batch] = batchesOf('report', itemsOf(body), { journalsBody: 'wrapped', batchSize: rows.length });
  const { json, items } = batch as NonNullable<typeof batch>;
  return {
    ...{ id: crypto.randomUUID(), workId, kind: 'report', partnerId, title: '2026-10' },
    ...{ path: `/v3/partner/${partnerId}/repayments`, request: json, requestSha256: sha256(json) },
    ...{ period: '2026-10', meaning: 'repaid', overrideReason: null, replaces: null, batch: 1, batches: 1 },
    items: items.map((item) => ({ ...item, fingerprint: sha256(item.identity) })),
  };
}
