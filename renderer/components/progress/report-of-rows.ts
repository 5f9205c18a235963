import type { Receipt, ReceiptRow } from '../../../shared/model/receipt.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

/** Which rows of a report go into a new one: those that Kiva refused or may have meant, those that were stopped, or those of some loans. */
export type Chosen = 'refused' | 'stopped' | readonly string[];

/** A report of these rows alone, linked to the one that they were of; without those that a newer request has, unless they were named. */
export function reportOfRows(receipt: Receipt, chosen: Chosen): ReportContent {
  const accepted = new Set(
    receipt.batches.filter(({ state }) => state === 'accepted').map(({ number }) => number),
  );
  const isChosen = ({ key, batch, counts, state, stopped, newer }: ReceiptRow): boolean => {
    if (typeof chosen !== 'string') return counts && chosen.includes(key);
    if (newer) return false;
    if (chosen === 'stopped') return stopped;
    return counts && (state === 'refused' || (state === 'unknown' && accepted.has(batch)));
  };
  const rows = receipt.rows.filter(isChosen).map(({ key, label, amount, reason }) => ({
    ...{ loanId: key, clientId: label, amount, note: reason },
  }));
  return {
    ...emptyReport(receipt.meaning, receipt.period),
    ...{ corrects: receipt.workId, isRemainder: chosen === 'stopped', rows },
  };
}
