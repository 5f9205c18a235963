import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { decodeReceipt, type Receipt, type ReceiptRow } from '../../../shared/model/receipt.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { type CallError, call } from '../../app/calls.ts';

/** Which rows of a report go into a new one: those that Kiva refused or may have meant, or those that were stopped. */
export type Chosen = 'refused' | 'stopped';

/** A report of these rows alone, linked to the one that they were of; without those that a newer request has. */
export function reportOfRows(receipt: Receipt, chosen: Chosen): ReportContent {
  const accepted = new Set(
    receipt.batches.filter(({ state }) => state === 'accepted').map(({ number }) => number),
  );
  const isChosen = ({ batch, counts, state, stopped, newer }: ReceiptRow): boolean => {
    if (newer) return false;
    if (chosen === 'stopped') return stopped;
    return counts && (state === 'refused' || (state === 'unknown' && accepted.has(batch)));
  };
  const rows = receipt.rows.filter(isChosen).map(({ key, label, amount, reason }) => ({
    ...{ loanId: key, clientId: label, amount, note: reason },
  }));
  return { ...emptyReport(receipt.meaning, receipt.period), corrects: receipt.workId, rows };
}

/** Makes such a report and opens it. */
export function useNewReport(workId: string) {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation<string | null, CallError, Chosen>({
    mutationFn: async (chosen) => {
      const receipt = decodeReceipt(await call('receipts.get', { environment, workId }));
      const id = crypto.randomUUID();
      const content = reportOfRows(receipt, chosen);
      if (content.rows.length === 0) return null;
      await call('work.save', { environment, id, body: { kind: 'report', content } });
      return id;
    },
    onSuccess: (id) => {
      if (id === null) return;
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void navigate({ to: `/repayments/${id}` });
    },
  });
}
