import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../shared/model/audit.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { Pager } from '../../components/pager.tsx';
import { When } from '../../components/when.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useEntryText } from './use-entry-text.ts';

const pageSize = 50;

/** Entries, the newest first, fifty at a time; the files have them all. */
export function HistoryTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('history');
  const textOf = useEntryText();
  const [page, setPage] = useState(1);
  const end = entries.length - (page - 1) * pageSize;
  const shown = entries.slice(Math.max(0, end - pageSize), end).reverse();
  const columns = (['number', 'at', 'person', 'event', 'detail'] as const).map((key) => ({
    key,
    title: t(`column.${key}`),
    end: key === 'number',
    narrow: key !== 'detail',
  }));
  return (
    <>
      <DataTable label={t('period.title')} columns={columns}>
        {shown.map((entry) => (
          <tr key={entry.number}>
            <td className={endCell}>{formatCount(entry.number)}</td>
            <td>
              <When at={entry.at} />
            </td>
            <td>{entry.person || t('nobody')}</td>
            <td style={{ whiteSpace: 'nowrap' }}>{t(`event.${entry.event}`)}</td>
            <td className="pd-number">{textOf(entry)}</td>
          </tr>
        ))}
      </DataTable>
      <Pager total={entries.length} page={page} size={pageSize} onPage={setPage} />
    </>
  );
}
