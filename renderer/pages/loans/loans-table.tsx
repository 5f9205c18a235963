import { Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/model/loan.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { NotGiven } from '../../components/facts.tsx';
import { Money } from '../../components/money.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Tag } from '../../components/tag.tsx';
import { loanKey } from './loan-key.ts';

const columns = ['name', 'loanId', 'clientId', 'status', 'amount', 'location'] as const;

/** One page of loans; a row leads to the loan by its name. */
export function LoansTable({ loans, stale }: { loans: readonly Loan[]; stale: boolean }) {
  const { t } = useTranslation('loans');
  return (
    <DataTable
      label={t('table')}
      stale={stale}
      columns={columns.map((key) => ({ key, title: t(`column.${key}`), end: key === 'amount' }))}
    >
      {loans.map((loan, index) => (
        <LoanRow key={loanKey(loan) ?? `row ${index}`} loan={loan} />
      ))}
    </DataTable>
  );
}

function LoanRow({ loan }: { loan: Loan }) {
  return (
    <tr>
      <td>
        <LoanName loan={loan} />
      </td>
      <td>{loan.loanId ?? <NotGiven />}</td>
      <td>{loan.clientId || <NotGiven />}</td>
      <td>
        <LoanState loan={loan} />
      </td>
      <td className={endCell}>
        <LoanAmount loan={loan} />
      </td>
      <td>{loan.location ?? <NotGiven />}</td>
    </tr>
  );
}

function LoanName({ loan }: { loan: Loan }) {
  const { t } = useTranslation('loans');
  const key = loanKey(loan);
  const name = loan.name ?? t('nameMissing');
  return (
    <Stack gap={0} miw="9rem">
      {key === null ? (
        name
      ) : (
        <Anchor component={Link} to={`/loans/${encodeURIComponent(key)}`} fz="sm" fw={550}>
          {name}
        </Anchor>
      )}
      <Text fz="xs" c="dimmed">
        {loan.kivaId}
        {(loan.borrowerCount ?? 0) > 1 && ` · ${t('group', { count: loan.borrowerCount ?? 0 })}`}
      </Text>
    </Stack>
  );
}

function LoanState({ loan }: { loan: Loan }) {
  const { t } = useTranslation('loans');
  return (
    <Stack gap={4} align="flex-start">
      <StatusBadge status={loan.status} />
      {loan.delinquent === true && (
        <Tag tone="warn" icon={IconAlertTriangle}>
          {t('delinquent')}
        </Tag>
      )}
    </Stack>
  );
}

function LoanAmount({ loan }: { loan: Loan }) {
  return (
    <Stack gap={0} align="flex-end">
      {loan.localPrice === null ? <NotGiven /> : <Money amount={loan.localPrice} currency={loan.currency} />}
      {loan.priceUsd !== null && loan.currency !== 'USD' && (
        <Text fz="xs" c="dimmed">
          <Money amount={loan.priceUsd} currency="USD" />
        </Text>
      )}
    </Stack>
  );
}
