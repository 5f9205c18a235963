import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { useCall } from '../../app/calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { today as todayHere } from '../../components/work/today.ts';
import { formatAmount, formatCount } from '../../i18n/format.ts';
import { CopyControls, RefreshProgress } from './copy-controls.tsx';
import { CopyNotices } from './copy-notices.tsx';
import { addUp } from './figures.ts';
import { LoansTabs } from './loans-tabs.tsx';
import { Pictures } from './pictures.tsx';
import { monthFrom, type PortfolioSearch } from './portfolio-search.ts';
import { type Refresh, useRefresh } from './use-refresh.ts';

const route = getRouteApi('/portfolio');

/** The whole portfolio at a glance, out of the local copy; works without a line. */
export function PortfolioPage() {
  const { t } = useTranslation('portfolio');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = todayHere();
  const query = { environment: useEnvironment(), period: search.period ?? monthFrom(today, -1), today };
  const refresh = useRefresh();
  const summary = useCall('portfolio.summary', query, { keepPrevious: true, staleTime: 0 });
  const hasCopy = summary.data !== undefined && summary.data.asOf !== null;
  const failure = summary.error?.failure ?? refresh.statusFailure;
  const look = (next: PortfolioSearch) =>
    void navigate({ to: '/portfolio', search: { ...search, ...next }, replace: true });
  return (
    <>
      <PageHeader
        above={<LoansTabs />}
        title={t('title')}
        description={hasCopy && <Total summary={summary.data} />}
        actions={hasCopy && <CopyControls refresh={refresh} />}
      />
      <CopyNotices refresh={refresh} />
      {failure !== null && <Problem failure={failure} onRetry={() => void summary.refetch()} />}
      {summary.isPending && <SkeletonTable columns={3} />}
      {summary.data?.asOf === null && <NoCopy refresh={refresh} />}
      {hasCopy && <Pictures summary={summary.data} today={today} search={search} onLook={look} />}
    </>
  );
}

function Total({ summary }: { summary: PortfolioSummary }) {
  const { t } = useTranslation('portfolio');
  const loans = t('total', { count: summary.loans, formatted: formatCount(summary.loans) });
  const usd = t('inDollars', { usd: formatAmount(addUp(summary.byStatus).usd) });
  return `${loans} · ${usd}`;
}

function NoCopy({ refresh }: { refresh: Refresh }) {
  const { t } = useTranslation('portfolio');
  const unfinished = refresh.status?.unfinished?.scope === 'all';
  return (
    <EmptyState
      icon={IconChartBar}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        refresh.progress === null ? (
          <Button onClick={() => refresh.start(unfinished)}>
            {t(unfinished ? 'empty.resume' : 'empty.action')}
          </Button>
        ) : (
          <RefreshProgress refresh={refresh} />
        )
      }
    />
  );
}
