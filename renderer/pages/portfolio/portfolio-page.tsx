import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { today as todayHere } from '../../components/work/today.ts';
import { formatAmount, formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { CopyState } from '../loans/copy-state.tsx';
import { NoLoansYet } from '../loans/no-loans.tsx';
import { useCopy } from '../loans/use-copy.ts';
import { addUp } from './figures.ts';
import { FirstCopy } from './first-copy.tsx';
import { ListLink } from './list-link.tsx';
import { LoansTabs } from './loans-tabs.tsx';
import classes from './pictures.module.css';
import { Pictures } from './pictures.tsx';
import { PortfolioNotices } from './portfolio-notices.tsx';
import { monthFrom, type PortfolioUrlSearch, readPortfolioSearch } from './portfolio-search.ts';

const route = getRouteApi('/portfolio');

/** The whole portfolio at a glance, out of the local copy; works without a line. */
export function PortfolioPage() {
  const { t } = useTranslation('portfolio');
  // The router leaves in what its own reading left out.
  const search = readPortfolioSearch(route.useSearch());
  const navigate = route.useNavigate();
  const today = todayHere();
  const environment = useEnvironment();
  const month = useCall('reports.month', { environment }, { staleTime: 0 });
  // Should that not be known, the month before.
  const period = search.period ?? month.data?.inWork ?? monthFrom(today, -1);
  const copy = useCopy();
  const summary = useCall(
    'portfolio.summary',
    { environment, period, today },
    { enabled: search.period !== undefined || !month.isPending, keepPrevious: true, staleTime: 0 },
  );
  const hasCopy = summary.data !== undefined && summary.data.asOf !== null;
  const look = (next: PortfolioUrlSearch) =>
    void navigate({ to: '/portfolio', search: { ...search, ...next }, replace: true });
  return (
    <>
      <PageHeader
        above={<LoansTabs />}
        title={t('title')}
        description={hasCopy && <Total summary={summary.data} />}
        actions={hasCopy && <CopyState copy={copy} />}
      />
      <PortfolioNotices copy={copy} />
      {summary.error && <Problem failure={summary.error.failure} onRetry={() => void summary.refetch()} />}
      {summary.isPending && <SkeletonTable columns={3} />}
      {summary.data?.asOf === null && <FirstCopy copy={copy} />}
      {hasCopy && summary.data.loans === 0 && <NoLoansYet />}
      {hasCopy && summary.data.loans > 0 && (
        <Pictures summary={summary.data} today={today} search={search} onLook={look} />
      )}
    </>
  );
}

function Total({ summary }: { summary: PortfolioSummary }) {
  const { t } = useTranslation('portfolio');
  return (
    <>
      <ListLink filter={{}} className={classes.quiet}>
        {t('total', { count: summary.loans, formatted: formatCount(summary.loans) })}
      </ListLink>
      {' · '}
      {t('inDollars', { usd: formatAmount(addUp(summary.byStatus).usd) })}
    </>
  );
}
