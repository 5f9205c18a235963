import { Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconMapQuestion } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { IssueNotice } from './issue-notice.tsx';
import { LoanActions } from './loan-actions.tsx';
import { LoanFacts } from './loan-facts.tsx';
import { LoanHistory } from './loan-history.tsx';
import classes from './loans.module.css';
import { lastSearch } from './place-memory.ts';
import { type LoanFound, useLoan } from './use-loan.ts';

const route = getRouteApi('/loans/$kivaId');

/** One loan with everything from Kiva, and what was written and sent here; from the copy, so offline as well. */
export function LoanPage() {
  const { t } = useTranslation('loans');
  const { kivaId: key } = route.useParams();
  const found = useLoan(key);
  const { loan, failure, retry, busy, kept } = found;
  const [trouble, setTrouble] = useState<Failure | null>(null);
  return (
    <>
      <PageHeader
        above={<BackToLoans />}
        title={loan?.name || (loan ? t('nameMissing') : key)}
        description={loan && <Origin found={found} />}
        actions={loan && <LoanActions loan={loan} onFailure={setTrouble} />}
      />
      {trouble && <Problem failure={trouble} />}
      {failure !== null && <Problem failure={failure} onRetry={retry} retrying={busy} />}
      {loan === undefined && failure === null && <SkeletonTable columns={2} />}
      {loan === null && (
        <EmptyState
          icon={IconMapQuestion}
          title={t('detail.missing.title')}
          text={t('detail.missing.text')}
        />
      )}
      {loan && (
        <Stack gap="lg" maw="var(--pd-page-width)">
          <IssueNotice loan={loan} />
          {kept && <LoanHistory work={kept.work} sent={kept.sent} />}
          <LoanFacts loan={loan} />
        </Stack>
      )}
    </>
  );
}

/** Back to the list as it was left, search and filters and all. */
function BackToLoans() {
  const { t } = useTranslation('loans');
  const search = lastSearch(useQueryClient());
  return (
    <Link to="/loans" search={search} className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {t('detail.back')}
    </Link>
  );
}

function Origin({ found: { loan, kept } }: { found: LoanFound }) {
  const { t } = useTranslation(['common', 'loans']);
  return (
    <Group gap="sm" component="span">
      <StatusBadge status={loan?.status ?? null} />
      <Text span fz="sm">
        {kept ? t('asOf', { when: formatMoment(kept.asOf) }) : t('loans:detail.live')}
      </Text>
    </Group>
  );
}
