import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import { today } from '../../components/work/today.ts';
import { formatCount, formatDay, formatMonth } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { useReporting } from './use-reporting.ts';

/**
 * Counts the days until the month's report is due, if the partner set a day, and how many of the expected loans are
 * reported. Disappears once all are.
 */
export function DeadlineLine() {
  const { dueDay } = useReporting().reporting;
  return dueDay === null ? null : <MonthLine {...deadlineOf(dueDay, today())} />;
}

function MonthLine(deadline: Deadline) {
  const { t } = useTranslation('repayments');
  const reports = useCall('work.list', { environment: useEnvironment(), kind: 'report' });
  const coverage = useMonthCoverage(deadline.period);
  const ofMonth = reports.data?.filter(({ title }) => title === deadline.period) ?? [];
  if (ofMonth.some(({ state }) => state === 'accepted'))
    return coverage && coverage.reported < coverage.expected ? (
      <Text mb="md" className="pd-number">
        {t('deadline.reportedFor', { ...countsOf(coverage), month: formatMonth(deadline.period) })}
      </Text>
    ) : null;
  const open = ofMonth.find(({ state }) => state === 'open');
  return (
    <Text mb="md" fw={600} c={deadline.left < 0 ? 'var(--pd-bad-fg)' : undefined}>
      <DeadlineWords {...deadline} />{' '}
      {coverage && (
        <Text span inherit fw={400} c="var(--mantine-color-text)" className="pd-number">
          {t('deadline.reported', countsOf(coverage))}
        </Text>
      )}{' '}
      {open && (
        <Anchor
          inherit
          underline="always"
          renderRoot={(props) => <Link {...props} to="/repayments/$id" params={{ id: open.id }} />}
        >
          {t('deadline.open')}
        </Anchor>
      )}
    </Text>
  );
}

type MonthCoverage = PortfolioSummary['coverage'];

/** Null where it cannot be known: there is no copy of the loans yet, or none of them takes payments. */
function useMonthCoverage(period: string): MonthCoverage | null {
  const asked = { environment: useEnvironment(), period, today: today() };
  const { data } = useCall('portfolio.summary', asked, { staleTime: 0 });
  return data && data.asOf !== null && data.coverage.expected > 0 ? data.coverage : null;
}

function countsOf({ expected, reported }: MonthCoverage): { expected: string; reported: string } {
  return { expected: formatCount(expected), reported: formatCount(reported) };
}

/** When a report is due, as a sentence. */
export function DeadlineWords({ period, day, left }: Deadline) {
  const { t } = useTranslation('repayments');
  const values = { month: formatMonth(period), day: formatDay(day) };
  if (left === 0) return t('deadline.today', values);
  return left > 0
    ? t('deadline.left', { ...values, count: left })
    : t('deadline.past', { ...values, count: -left });
}
