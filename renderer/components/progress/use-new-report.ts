import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Environment } from '../../../shared/environment.ts';
import { receiptIn } from '../../../shared/model/receipt.ts';
import type { ReportRow } from '../../../shared/model/work.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call } from '../../lib/calls.ts';
import { callInParts } from '../../lib/calls-in-parts.ts';
import { type Chosen, reportOfRows } from './report-of-rows.ts';

/** Makes such a report and opens it. A correction, or remainder, of the same report that was not sent yet gets the rows that it lacks instead. */
export function useNewReport(workId: string) {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation<string | null, CallError, Chosen>({
    mutationFn: async (chosen) => {
      const receipt = receiptIn(await callInParts('receipts.get', { environment, workId }));
      const content = reportOfRows(receipt, chosen);
      if (content.rows.length === 0) return null;
      const begun = (await call('reports.sent', { environment })).find(
        ({ corrects, role, isOpen, accepted, refused }) =>
          corrects === workId &&
          (role === 'remainder') === content.isRemainder &&
          isOpen &&
          accepted + refused === 0,
      );
      if (begun) return addRows(environment, begun.workId, content.rows);
      const id = crypto.randomUUID();
      await call('work.save', { environment, id, body: { kind: 'report', content } });
      return id;
    },
    onSuccess: (id) => {
      if (id === null) return;
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void client.invalidateQueries({ queryKey: ['reports.names'] });
      void navigate({ to: `/repayments/${id}` });
    },
  });
}

async function addRows(environment: Environment, id: string, rows: readonly ReportRow[]): Promise<string> {
  const { body, revision } = await call('work.get', { environment, id });
  if (body.kind !== 'report') return id;
  const there = new Set(body.content.rows.map(({ loanId }) => cleanId(loanId)));
  const added = rows.filter(({ loanId }) => !there.has(cleanId(loanId)));
  const content = { ...body.content, rows: [...body.content.rows, ...added] };
  if (added.length > 0)
    await call('work.save', { environment, id, body: { kind: 'report', content }, revision });
  return id;
}
