import { Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Send, SendItem } from '../../../shared/model/send.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { KivaWords } from '../../components/kiva-words.tsx';
import { Money } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { SendStateBadge } from '../../components/send-state-badge.tsx';

const pageSize = 50;
const columns = ['key', 'label', 'amount', 'state', 'note'] as const;

/** Every item of the send with its own outcome and Kiva's words on it. */
export function SendItems({ send: { kind, rows } }: { send: Send }) {
  const { t } = useTranslation('activity');
  const [page, setPage] = useState(1);
  const start = (page - 1) * pageSize;
  return (
    <Stack gap="sm">
      <Title order={2}>{t('detail.items')}</Title>
      <DataTable
        label={t('detail.items')}
        columns={columns.map((key) => {
          // What a row of a report is of, is told by the client.
          const name = key === 'label' && kind === 'report' ? 'client' : key;
          return { key, title: t(`detail.itemColumn.${name}`), end: key === 'amount' };
        })}
      >
        {rows.slice(start, start + pageSize).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of a send never change their order
          <ItemRow key={start + index} item={item} />
        ))}
      </DataTable>
      {rows.length > pageSize && <Pager total={rows.length} page={page} size={pageSize} onPage={setPage} />}
    </Stack>
  );
}

function ItemRow({ item }: { item: SendItem }) {
  return (
    <tr>
      <td>{item.key}</td>
      <td style={{ overflowWrap: 'anywhere' }}>{item.label}</td>
      <td className={endCell}>{item.amount !== '' && <Money amount={item.amount} />}</td>
      <td>
        <SendStateBadge state={item.state} />
      </td>
      <td style={{ overflowWrap: 'anywhere' }}>{item.note !== '' && <KivaWords words={item.note} />}</td>
    </tr>
  );
}
