import { Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptRow } from '../../../shared/model/receipt.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { Money } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { SendStateBadge } from '../../components/send-state-badge.tsx';
import { formatCount } from '../../i18n/format.ts';

const pageSize = 100;

/** Every row, a hundred at a time; print and files have them all. */
export function ReceiptRows({ receipt: { kind, rows } }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const [page, setPage] = useState(1);
  const second = kind === 'report' ? 'clientId' : 'item';
  const columns = ['loanId', second, 'amount', 'batch', 'state', 'note', 'reason'] as const;
  const start = (page - 1) * pageSize;
  return (
    <Stack gap="sm">
      <Title order={2}>{t('rows')}</Title>
      <DataTable
        label={t('rows')}
        columns={columns.map((key) => ({
          key,
          title: t(`row.${key}`),
          end: key === 'amount' || key === 'batch',
        }))}
      >
        {rows.slice(start, start + pageSize).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a receipt never change their order
          <Row key={start + index} row={row} />
        ))}
      </DataTable>
      {rows.length > pageSize && <Pager total={rows.length} page={page} size={pageSize} onPage={setPage} />}
    </Stack>
  );
}

function Row({ row: { key, label, amount, currency, batch, state, note, reason } }: { row: ReceiptRow }) {
  return (
    <tr>
      <td>{key}</td>
      <td style={{ overflowWrap: 'anywhere' }}>{label}</td>
      <td className={endCell}>{amount !== '' && <Money amount={amount} currency={currency} />}</td>
      <td className={endCell}>{formatCount(batch)}</td>
      <td>
        <SendStateBadge state={state} />
      </td>
      <td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{note}</td>
      <td style={{ overflowWrap: 'anywhere' }}>{reason}</td>
    </tr>
  );
}
