import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../shared/environment.ts';
import type { LoanIds } from '../../../shared/model/portfolio-search.ts';
import { mostReportRows, type ReportContent } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call } from '../../lib/calls.ts';
import { journalOf, type ReportWith, reportWith } from './loan-work.ts';

/** Begins a journal of a loan's own and opens it. */
export function useWriteJournal() {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation<string, CallError, LoanIds>({
    mutationFn: async (loan) => {
      const { id, body } = journalOf(loan);
      await call('work.save', { environment, id, body });
      return id;
    },
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void navigate({ to: '/journals/$id', params: { id } });
    },
  });
}

/** Rows in the newest open report, and which report that is; no `report` where nothing could be added. */
type Added = { id: string; report: ReportWith | null };

/** Adds loans to the newest open report, or to a new one, and opens it at the row of the first of them. */
export function useAddToReport() {
  const { t } = useTranslation('loans');
  const environment = useEnvironment();
  const navigate = useNavigate();
  const client = useQueryClient();
  const tell = ({ added, known, without }: ReportWith) => {
    const counts = { added, known, without };
    const parts = (['added', 'known', 'without'] as const).filter((each) => counts[each] > 0);
    const words = parts.map((each) =>
      t(`toReport.${each}`, { count: counts[each], shown: formatCount(counts[each]) }),
    );
    notifications.show({ message: words.join(' ') });
  };
  return useMutation<Added, CallError, () => Promise<readonly LoanIds[]>>({
    mutationFn: async (loans) => addToReport(environment, await loans()),
    onSuccess: ({ id, report }) => {
      if (report === null) {
        notifications.show({ message: t('toReport.full', { most: formatCount(mostReportRows) }) });
        return;
      }
      tell(report);
      if (report.first === '') return;
      void client.invalidateQueries({ queryKey: ['work.list'] });
      void navigate({ to: '/repayments/$id', params: { id }, search: { loan: report.first } });
    },
  });
}

async function addToReport(environment: Environment, loans: readonly LoanIds[]): Promise<Added> {
  const { id, content, revision } = await openReport(environment);
  const report = reportWith(content, loans);
  if (report !== null && report.added > 0)
    await call('work.save', { environment, id, revision, body: { kind: 'report', content: report.content } });
  return { id, report };
}

type OpenReport = { id: string; content: ReportContent; revision: number };

/** The newest report that is not sent, else a new one of the month that is due, in the meaning that was said for all reports. */
async function openReport(environment: Environment): Promise<OpenReport> {
  const reports = await call('work.list', { environment, kind: 'report' });
  const newest = reports.find(({ state }) => state === 'open');
  if (newest) {
    const { body, revision } = await call('work.get', { environment, id: newest.id });
    if (body.kind === 'report') return { id: newest.id, content: body.content, revision };
  }
  const { meaning } = await call('reporting.get', { environment });
  const { month } = await call('reports.month', { environment });
  return { id: crypto.randomUUID(), content: emptyReport(meaning, month), revision: 0 };
}
