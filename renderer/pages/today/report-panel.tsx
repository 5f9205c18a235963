import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { useNewWork } from '../../components/work/use-new-work.ts';
import { formatCount, formatMonth, formatShare } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { shareOf } from '../portfolio/figures.ts';
import { Meter } from '../portfolio/meter.tsx';
import type { Deadline } from '../repayments/deadline.ts';
import { DeadlineWords } from '../repayments/deadline-line.tsx';
import classes from './today.module.css';

type Props = { coverage: PortfolioSummary['coverage']; deadline: Deadline | null };

/** The month's report: how much of it Kiva has, when it is due, and the way to go on with it. */
export function ReportPanel({ coverage: { period, expected, reported }, deadline }: Props) {
  const { t } = useTranslation('today');
  const id = useId();
  if (expected === 0) return null;
  const share = formatShare(shareOf(reported, expected));
  const isWhole = reported >= expected;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('report.title', { month: formatMonth(period) })}
      </Title>
      <Meter value={reported} whole={expected} label={t('report.meter')} words={share} />
      <Text className="pd-number">
        {isWhole
          ? t('report.complete')
          : t('report.covered', { reported: formatCount(reported), expected: formatCount(expected) })}
      </Text>
      {deadline && !isWhole && (
        <Text fz="sm" {...(deadline.left < 0 ? { className: classes.late } : { c: 'dimmed' })}>
          <DeadlineWords {...deadline} />
        </Text>
      )}
      {!isWhole && <GoOn period={period} />}
    </Panel>
  );
}

/** The report of the month that was begun, or a new one. */
function GoOn({ period }: { period: string }) {
  const { t } = useTranslation('today');
  const work = useNewWork();
  const reports = useCall('work.list', { environment: useEnvironment(), kind: 'report' }, { staleTime: 0 });
  const begun = reports.data?.find(({ title, state }) => title === period && state === 'open');
  if (reports.isPending) return null;
  return begun ? (
    <Button component={Link} to={`/repayments/${begun.id}`} variant="default" size="sm">
      {t('report.open')}
    </Button>
  ) : (
    <>
      {work.failure && <Problem failure={work.failure} />}
      <Button
        variant="default"
        size="sm"
        loading={work.busy !== null}
        onClick={() => work.start('report', period)}
      >
        {t('report.begin')}
      </Button>
    </>
  );
}
