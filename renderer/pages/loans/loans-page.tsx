import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loanStatuses } from '../../../shared/model/loan.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { useCall } from '../../app/calls.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { LoanSearchBox } from './loan-search-box.tsx';
import { LoansResult } from './loans-result.tsx';
import { type LoansSearch, pageSizes, readLoansSearch } from './loans-search.ts';

const route = getRouteApi('/loans');

/** The call behind what the address asks for. */
function useLoans({ q = '', status = '', page = 1, size = pageSizes[0] }: LoansSearch) {
  const environment = useEnvironment();
  const query = { environment, query: q, status, offset: (page - 1) * size, limit: size };
  return useCall('loans.page', query, { staleTime: 300_000, keepPrevious: true });
}

/** The partner's loans as Kiva lists them: search, state, pages; all of it is in the address. */
export function LoansPage() {
  const { t } = useTranslation(['common', 'loans']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const loans = useLoans(search);
  /** Any change but that of the page leads back to the first page. */
  const change = (next: LoansSearch) =>
    void navigate({ to: '/loans', search: readLoansSearch({ ...search, page: 1, ...next }), replace: true });
  const age = loans.data && t('asOf', { when: formatMoment(loans.data.fetchedAt) });
  return (
    <>
      <PageHeader
        title={t('loans:title')}
        description={t('loans:description')}
        actions={
          <>
            <Text c="dimmed">{age}</Text>
            <Button
              variant="default"
              leftSection={<IconRefresh size={18} aria-hidden />}
              loading={loans.isFetching && !loans.isPending}
              onClick={() => void loans.refetch()}
            >
              {t('refresh')}
            </Button>
          </>
        }
      />
      <Stack gap="md">
        <Group align="flex-end" gap="md">
          <LoanSearchBox value={search.q ?? ''} onSearch={(q) => change({ q })} />
          <StatusFilter value={search.status ?? ''} onChange={(status) => change({ status })} />
        </Group>
        <LoansResult loans={loans} search={search} onChange={change} />
      </Stack>
    </>
  );
}

function StatusFilter({ value, onChange }: { value: string; onChange: (status: string) => void }) {
  const { t } = useTranslation('loans');
  const known = loanStatuses.map((status) => ({ value: status as string, label: t(`status.${status}`) }));
  const isKnown = value === '' || known.some((each) => each.value === value);
  return (
    <NativeSelect
      label={t('statusFilter')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('allStatuses') }, ...known, ...(isKnown ? [] : [{ value, label: value }])]}
    />
  );
}
