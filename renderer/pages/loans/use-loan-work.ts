import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Environment } from '../../../shared/environment.ts';
import type { Loan } from '../../../shared/model/loan.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { type CallError, call } from '../../app/calls.ts';
import { workRoutes } from '../../components/work/routes.ts';
import { journalOf, reportWith } from './loan-work.ts';

/** What can be written for a loan. */
export type LoanWork = 'journal' | 'report';

/** Writes work for a loan and opens it: a journal of its own, or a row in the newest open report. */
export function useLoanWork(loan: Loan) {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation<{ id: string; body: WorkBody }, CallError, LoanWork>({
    mutationFn: async (what) => {
      const work = what === 'journal' ? journalOf(loan) : await reportFor(environment, loan);
      await call('work.save', { environment, ...work });
      return work;
    },
    onSuccess: ({ id, body }) => {
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void navigate({ to: workRoutes[body.kind].item, params: { id } });
    },
  });
}

async function reportFor(environment: Environment, loan: Loan): Promise<{ id: string; body: WorkBody }> {
  const reports = await call('work.list', { environment, kind: 'report' });
  const newest = reports.find(({ state }) => state === 'open');
  if (newest) {
    const { body } = await call('work.get', { environment, id: newest.id });
    if (body.kind === 'report') return { id: newest.id, body: reportWith(body.content, loan) };
  }
  const { meaning } = await call('reporting.get', { environment });
  return { id: crypto.randomUUID(), body: reportWith(emptyReport(meaning), loan) };
}
