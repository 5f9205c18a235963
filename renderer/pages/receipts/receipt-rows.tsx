import { Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptRow } from '../../../shared/model/receipt.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { Money } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { SendStateBadge } from '../../components/send-state-badge.tsx';
import { formatCount } from '../../i18n/format.ts';

const pageSize = 100;

/** All rows of a receipt, or those that Kiva refused. */
type RowsShown = 'all' | 'refused';

/** Every row, or those refused, a hundred at a time; print and files have them all. */
export function ReceiptRows({ receipt: { kind, rows } }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<RowsShown>('all');
  const labelled = rows.some(({ label }) => label !== '');
  const columns = [
    'loanId',
    ...(kind === 'report'
      ? (['borrower', ...(labelled ? (['clientId'] as const) : [])] as const)
      : (['item'] as const)),
    ...(['amount', 'batch', 'state', 'note', 'reason'] as const),
  ] as const;
  const refused = rows.filter(({ state }) => state === 'refused');
  const listed = shown === 'refused' ? refused : rows;
  const start = (page - 1) * pageSize;
  const show = (value: string) => {
    setShown(value === 'refused' ? 'refused' : 'all');
    setPage(1);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2}>{t('rows')}</Title>
        {refused.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t('shown.label')}
            data={[
              { value: 'all', label: t('shown.all', { number: formatCount(rows.length) }) },
              { value: 'refused', label: t('shown.refused', { number: formatCount(refused.length) }) },
            ]}
            value={shown}
            onChange={show}
          />
        )}
      </Group>
      <DataTable
        label={t('rows')}
        columns={columns.map((key) => ({
          key,
          title: t(`row.${key}`),
          end: key === 'amount' || key === 'batch',
        }))}
      >
        {listed.slice(start, start + pageSize).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a receipt never change their order
          <Row key={start + index} row={row} columns={columns} />
        ))}
      </DataTable>
      {listed.length > pageSize && (
        <Pager total={listed.length} page={page} size={pageSize} onPage={setPage} />
      )}
    </Stack>
  );
}

type RowProps = { row: ReceiptRow; columns: readonly string[] };

function Row({ row, columns }: RowProps) {
  const { key, label, name, amount, currency, batch, state, note, reason } = row;
  return (
    <tr>
      <td>{key}</td>
      {columns.includes('borrower') && <td style={{ overflowWrap: 'anywhere' }}>{name}</td>}
      {(columns.includes('clientId') || columns.includes('item')) && (
        <td style={{ overflowWrap: 'anywhere' }}>{label}</td>
      )}
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
