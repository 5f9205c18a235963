import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkBody } from '../../../../shared/model/work.ts';
import { workTable } from '../../../../shared/rules/kinds/kinds.ts';
import { formatCount } from '../../../i18n/format.ts';
import { DataTable } from '../../data-table.tsx';

/** As many rows are shown: enough to know the text again. */
const most = 100;

/** The contents of journals or a report as a table, without empty columns. */
export function BodyTable({ body, label }: { body: WorkBody; label: string }) {
  const { t } = useTranslation('work');
  const [heading = [], ...rows] = workTable(body);
  const filled = heading.flatMap((title, column) =>
    rows.some((row) => row[column] !== '') ? [{ title, column }] : [],
  );
  return (
    <>
      <DataTable label={label} columns={filled.map(({ title }) => ({ key: title, title }))}>
        {rows.slice(0, most).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and never move
          <tr key={index}>
            {filled.map(({ title, column }) => (
              <td key={title} style={{ whiteSpace: 'pre-line' }}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
      {rows.length > most && (
        <Text fz="sm" c="dimmed">
          {t('versions.first', { most: formatCount(most), total: formatCount(rows.length) })}
        </Text>
      )}
    </>
  );
}
