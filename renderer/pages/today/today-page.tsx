import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import type { Today } from '../../../shared/model/today.ts';
import { WaitingApprovals } from '../../components/approval/waiting-approvals.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { today as todayHere } from '../../components/work/today.ts';
import { formatDay } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { countWaiting, useToday } from '../../lib/use-today.ts';
import { type CopyOfLoans, useCopy } from '../loans/use-copy.ts';
import { useFirstCopy } from '../loans/use-first-copy.ts';
import { BegunPanel } from './begun-panel.tsx';
import { CopyPanel } from './copy-panel.tsx';
import { FirstSteps } from './first-steps.tsx';
import { LoansGroup } from './loans-group.tsx';
import { OutboxGroups } from './outbox-groups.tsx';
import { Pa2Groups } from './pa2-groups.tsx';
import { ReportPanel } from './report-panel.tsx';
import classes from './today.module.css';
import { useMonth } from './use-month.ts';
import { useShownMark } from './use-shown-mark.ts';

/** The first page: what waits for this person, by what to do; beside it what goes on anyway. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const today = useToday();
  useShownMark(today.data !== undefined);
  return (
    <>
      <PageHeader title={t('title')} description={<DayLine today={today.data} />} />
      {today.error !== null && (
        <Problem
          failure={today.error.failure}
          onRetry={() => void today.refetch()}
          retrying={today.isFetching}
        />
      )}
      {today.isPending && <SkeletonTable columns={2} rows={4} />}
      {today.data && <Matters today={today.data} />}
    </>
  );
}

function DayLine({ today }: { today: Today | undefined }) {
  const { t } = useTranslation('today');
  const count = today ? countWaiting(today) : 0;
  return (
    <span className="pd-number">
      {formatDay(todayHere())}
      {count > 0 && ` · ${t('waits', { count })}`}
    </span>
  );
}

function Matters({ today }: { today: Today }) {
  const copy = useCopy();
  const month = useMonth();
  useFirstCopy(copy, useMayReadLoans());
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        {today.firstSteps && <FirstSteps done={today.firstSteps} />}
        <Waiting today={today} summary={month.summary} isKnown={!month.isPending || !hasLoans(copy)} />
      </div>
      <div className={classes.column}>
        {month.summary && <ReportPanel coverage={month.summary.coverage} deadline={month.deadline} />}
        <BegunPanel today={today} />
        <CopyPanel copy={copy} />
      </div>
    </div>
  );
}

type WaitingProps = { today: Today; summary: PortfolioSummary | undefined; isKnown: boolean };

/** The groups, each only where something is in it; all together they are never nothing. */
function Waiting({ today, summary, isKnown }: WaitingProps) {
  const { t } = useTranslation('today');
  const isQuiet = countWaiting(today) === 0 && !summary?.issues && !summary?.expiring;
  return (
    <>
      {isQuiet && isKnown && today.firstSteps === null && (
        <Panel>
          <EmptyState icon={IconCircleCheck} title={t('nothing.title')} text={t('nothing.text')} />
        </Panel>
      )}
      <OutboxGroups />
      <WaitingApprovals />
      <Pa2Groups />
      {summary && <LoansGroup summary={summary} />}
    </>
  );
}

function hasLoans({ status }: CopyOfLoans): boolean {
  return status.data?.all != null;
}

/** Kiva has taken the credentials, and they allow it. */
function useMayReadLoans(): boolean {
  const query = { environment: useEnvironment() };
  const session = useCall('connection.session', query, { staleTime: 600_000 });
  return session.data?.scopes.includes('read:loans') ?? false;
}
