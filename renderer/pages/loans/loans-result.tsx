import { Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconListDetails, IconSearchOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LoanPage } from '../../../shared/model/loan.ts';
import type { CallError } from '../../app/calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { LoansPager } from './loans-pager.tsx';
import type { LoansSearch } from './loans-search.ts';
import { LoansTable } from './loans-table.tsx';

type Props = {
  loans: UseQueryResult<LoanPage, CallError>;
  search: LoansSearch;
  onChange: (next: LoansSearch) => void;
};

/** The answer in whichever state it is: on its way, failed (older rows stay in sight), empty, or a table. */
export function LoansResult({ loans, search, onChange }: Props) {
  const { t } = useTranslation('loans');
  const { data, error, isFetching } = loans;
  return (
    <Stack gap="md" aria-busy={isFetching}>
      <VisuallyHidden role="status">{data?.total === 0 && t('emptySearch.title')}</VisuallyHidden>
      {error !== null && (
        <Problem failure={error.failure} onRetry={() => void loans.refetch()} retrying={isFetching} />
      )}
      {loans.isPending && <SkeletonTable columns={6} rows={10} />}
      {data?.total === 0 && <NoLoans search={search} onClear={() => onChange({ q: '', status: '' })} />}
      {data !== undefined && data.total > 0 && (
        <>
          <LoansTable loans={data.loans} stale={loans.isPlaceholderData} />
          <Unreadable count={data.unreadable} />
          <LoansPager total={data.total} search={search} onChange={onChange} />
        </>
      )}
    </Stack>
  );
}

function Unreadable({ count }: { count: number }) {
  const { t } = useTranslation('loans');
  return count === 0 ? null : <Text c="dimmed">{t('unreadable', { count })}</Text>;
}

function NoLoans({ search, onClear }: { search: LoansSearch; onClear: () => void }) {
  const { t } = useTranslation('loans');
  if (search.q !== undefined || search.status !== undefined)
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('emptySearch.title')}
        text={t('emptySearch.text')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('emptySearch.action')}
          </Button>
        }
      />
    );
  return (
    <EmptyState
      icon={IconListDetails}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button component={Link} to="/drafts">
          {t('empty.action')}
        </Button>
      }
    />
  );
}
