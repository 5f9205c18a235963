import { Stack } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SentReport } from '../../../shared/model/sent-report.ts';
import type { WorkSummary } from '../../../shared/model/work.ts';
import { RestoredRule } from '../../components/approval/restored-notice.tsx';
import { WaitingApprovals } from '../../components/approval/waiting-approvals.tsx';
import { TodoList } from '../../components/todo/todo-list.tsx';
import { today } from '../../components/work/today.ts';
import { useWorkTitle } from '../../components/work/use-work-title.ts';
import { WorkListPage } from '../../components/work/work-list-page.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { DeadlineLine } from './deadline-line.tsx';
import { byMonth, monthOf } from './months.ts';
import { useMonthText } from './use-month-text.ts';

/** The list of repayment reports, what is due, and what is still to be finalized in PA2. */
export function RepaymentsPage() {
  const { t } = useTranslation('repayments');
  const environment = useEnvironment();
  const words = {
    title: t('title'),
    description: t('description'),
    table: t('table'),
    create: t('create'),
    empty: { title: t('empty.title'), text: t('empty.text') },
    untitled: t('untitled'),
  };
  const reports = useCall('reports.sent', { environment }, { staleTime: 0 }).data ?? [];
  const coverage = useNewestCoverage(reports);
  const monthText = useMonthText();
  const titleOf = useWorkTitle();
  const detailsOf = ({ id, subtitle }: WorkSummary) => {
    const month = monthOf(id, reports, coverage);
    if (month) return monthText(month);
    const rows = Number.parseInt(subtitle, 10);
    return Number.isNaN(rows) ? subtitle : t('detailsOf', { count: rows, number: formatCount(rows) });
  };
  return (
    <WorkListPage
      kind="report"
      icon={IconReportMoney}
      inOrder={(summaries) => byMonth(summaries, reports)}
      {...{ words, titleOf, detailsOf }}
    >
      <DeadlineLine />
      <Stack mb="lg">
        <RestoredRule />
        <WaitingApprovals />
        <TodoList kind="report" />
      </Stack>
    </WorkListPage>
  );
}

/** How much of the newest month is reported: the copy of the loans says what Kiva expects now, and nothing of older months. */
function useNewestCoverage(reports: readonly SentReport[]) {
  const period = reports.reduce(
    (newest, each) => (each.accepted > 0 && each.period > newest ? each.period : newest),
    '',
  );
  const asked = { environment: useEnvironment(), period, today: today() };
  const enabled = period !== '';
  const { data } = useCall('portfolio.summary', asked, { enabled, staleTime: 0 });
  const status = useCall('portfolio.status', { environment: asked.environment }, { enabled, staleTime: 0 });
  if (data && data.asOf !== null) return data.coverage;
  // Only the loans that take payments were fetched: how many there are, and what our reports say.
  const expected = status.data?.payable?.loans;
  const reported = reports.reduce(
    (sum, each) => sum + (each.period === period && each.role !== 'correction' ? each.accepted : 0),
    0,
  );
  return expected === undefined ? null : { period, expected, reported: Math.min(reported, expected) };
}
