import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import { sentRows } from '../../../../shared/rules/draft-payload.ts';
import { DataTable, endCell } from '../../../components/data-table.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Money } from '../../../components/money.tsx';
import { formatDay } from '../../../i18n/format.ts';
import { Reconciliation } from '../schedule/reconciliation.tsx';

const columns = ['date', 'principal', 'interest'] as const;

/** The repayments that are sent, folded away below what they come to. */
export function ScheduleSeen({ content }: { content: DraftContent }) {
  const { t } = useTranslation('drafts');
  const rows = sentRows(content);
  if (rows.length === 0) return null;
  return (
    <>
      <Reconciliation draft={content} />
      <Disclosure label={t('preview.rows', { count: rows.length })}>
        <DataTable
          label={t('field.schedule')}
          columns={columns.map((key) => ({ key, title: t(`field.${key}`), end: key !== 'date' }))}
        >
          {rows.map(({ value, index }) => (
            <tr key={index}>
              <td>{formatDay(value.date.trim())}</td>
              <td className={endCell}>
                <Money amount={value.principal.trim()} />
              </td>
              <td className={endCell}>
                <Money amount={value.interest.trim()} />
              </td>
            </tr>
          ))}
        </DataTable>
      </Disclosure>
    </>
  );
}
