import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { receiptIn } from '../../../shared/model/receipt.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call } from '../../lib/calls.ts';
import { callInParts } from '../../lib/calls-in-parts.ts';
import { type Chosen, reportOfRows } from './report-of-rows.ts';

/** Makes such a report and opens it. */
export function useNewReport(workId: string) {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation<string | null, CallError, Chosen>({
    mutationFn: async (chosen) => {
      const receipt = receiptIn(await callInParts('receipts.get', { environment, workId }));
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
