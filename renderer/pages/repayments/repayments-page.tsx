import { Stack } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkBody, WorkSummary } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { RestoredRule } from '../../components/approval/restored-notice.tsx';
import { WaitingApprovals } from '../../components/approval/waiting-approvals.tsx';
import { TodoList } from '../../components/todo/todo-list.tsx';
import { WorkListPage } from '../../components/work/work-list-page.tsx';
import { formatCount, formatMonth } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { call } from '../../lib/calls.ts';
import { DeadlineLine } from './deadline-line.tsx';
import { useReporting } from './use-reporting.ts';

/** The list of repayment reports, what is due, and what is still to be finalized in PA2. */
export function RepaymentsPage() {
  const { t } = useTranslation('repayments');
  const environment = useEnvironment();
  const { reporting } = useReporting();
  /** A new report is of the month that is most likely due, in the meaning that was said for all reports. */
  const blank = async (): Promise<WorkBody> => {
    const { month } = await call('reports.month', { environment });
    return { kind: 'report', content: emptyReport(reporting.meaning, month) };
  };
  const words = {
    title: t('title'),
    description: t('description'),
    table: t('table'),
    create: t('create'),
    empty: { title: t('empty.title'), text: t('empty.text') },
    untitled: t('untitled'),
  };
  const titleOf = ({ title }: WorkSummary) => title && t('titleOf', { month: formatMonth(title) });
  const detailsOf = ({ subtitle }: WorkSummary) => {
    const rows = Number.parseInt(subtitle, 10);
    return Number.isNaN(rows) ? subtitle : t('detailsOf', { count: rows, number: formatCount(rows) });
  };
  return (
    <WorkListPage kind="report" icon={IconReportMoney} {...{ words, blank, titleOf, detailsOf }}>
      <DeadlineLine />
      <Stack mb="lg">
        <RestoredRule />
        <WaitingApprovals />
        <TodoList kind="report" />
      </Stack>
    </WorkListPage>
  );
}
