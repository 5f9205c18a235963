import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Pager } from '../../components/pager.tsx';
import { type LoansSearch, pageSizes } from './loans-search.ts';

type Props = { total: number; search: LoansSearch; onChange: (next: LoansSearch) => void };

/** The pager of the loans, with the number of rows a page has. */
export function LoansPager({ total, search, onChange }: Props) {
  const { t } = useTranslation();
  const { page = 1, size = pageSizes[0] } = search;
  return (
    <Group justify="space-between" gap="md">
      <Pager total={total} page={page} size={size} onPage={(next) => onChange({ page: next })} />
      <NativeSelect
        aria-label={t('rowsPerPage')}
        value={String(size)}
        onChange={(event) => onChange({ size: Number(event.currentTarget.value) })}
        data={pageSizes.map((each) => ({ value: String(each), label: `${t('rowsPerPage')}: ${each}` }))}
      />
    </Group>
  );
}
