import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ScheduleRow } from '../../../../shared/model/draft.ts';
import type { ImportedDraft } from '../../../../shared/rules/import/drafts.ts';
import { type ScheduleRule, withSchedule } from '../../../../shared/rules/import/schedules.ts';
import { sumTyped } from '../../../../shared/rules/typed-amount.ts';
import { DataTable, endCell } from '../../../components/data-table.tsx';
import { WorkbenchRows } from '../../../components/workbench/workbench.tsx';
import { formatAmount, formatCount, formatDay } from '../../../i18n/format.ts';

const mostShown = 100;

type Props = {
  drafts: readonly ImportedDraft[];
  rule: ScheduleRule;
  fileOf: (draft: ImportedDraft) => File | null;
};

/** The first of the drafts as they will be, to see at a glance whether the columns were understood. */
export function DraftPreview({ drafts, rule, fileOf }: Props) {
  const { t } = useTranslation('import');
  if (drafts.length === 0) return null;
  const more = drafts.length - mostShown;
  const columns = [
    { key: 'borrower', title: t('result.borrower') },
    { key: 'loanId', title: t('field.loanId') },
    { key: 'amount', title: t('field.amount'), end: true },
    { key: 'location', title: t('field.location') },
    { key: 'schedule', title: t('result.schedule') },
    { key: 'photo', title: t('field.photo') },
  ];
  return (
    <WorkbenchRows>
      <DataTable label={t('result.preview')} columns={columns} dense>
        {drafts.slice(0, mostShown).map((draft) => (
          <PreviewRow key={draft.rows[0]} draft={draft} rule={rule} photo={fileOf(draft)} />
        ))}
      </DataTable>
      {more > 0 && (
        <Text fz="sm" c="dimmed">
          {t('leftOut.more', { count: more, number: formatCount(more) })}
        </Text>
      )}
    </WorkbenchRows>
  );
}

type RowProps = { draft: ImportedDraft; rule: ScheduleRule; photo: File | null };

function PreviewRow({ draft: { content }, rule, photo }: RowProps) {
  const { t } = useTranslation('import');
  const { members, groupName, groupLoanId, loanType, currency, location } = content;
  const [first] = members;
  const rows = withSchedule(content, rule).schedule;
  const isGroup = loanType === 'group';
  const person = `${first?.givenName ?? ''} ${first?.familyName ?? ''}`.trim() || t('result.noName');
  const who = isGroup ? `${groupName || person}, ${t('result.members', { count: members.length })}` : person;
  return (
    <tr>
      <td>{who}</td>
      <td>{isGroup ? groupLoanId : first?.loanId}</td>
      <td className={endCell} style={{ whiteSpace: 'nowrap' }}>
        {isGroup ? '' : `${formatAmount(first?.amount ?? '')} ${currency}`}
      </td>
      <td>{location}</td>
      <td>{rows.length > 0 && scheduleText(rows, t)}</td>
      <td>{photo?.name}</td>
    </tr>
  );
}

/** How many rows, from when to when, and the interest they come to. */
function scheduleText(rows: readonly ScheduleRow[], t: TFunction<'import'>): string {
  const interest = sumTyped(rows.map((row) => row.interest).filter((text) => text !== ''));
  const day = (row: ScheduleRow | undefined) => formatDay(row?.date ?? '');
  const values = { count: rows.length, first: day(rows[0]), last: day(rows.at(-1)) };
  if (interest === null || interest === '0') return t('result.rows', values);
  return t('result.rowsInterest', { ...values, interest: formatAmount(interest) });
}
