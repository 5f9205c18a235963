import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportedDraft } from '../../../../shared/rules/import/drafts.ts';
import { DataTable, endCell } from '../../../components/data-table.tsx';
import { Panel } from '../../../components/panel.tsx';
import { formatAmount, formatCount } from '../../../i18n/format.ts';

const mostShown = 20;

type Props = { drafts: readonly ImportedDraft[]; fileOf: (draft: ImportedDraft) => File | null };

/** The first of the drafts as they will be, to see at a glance whether the columns were understood. */
export function DraftPreview({ drafts, fileOf }: Props) {
  const { t } = useTranslation('import');
  if (drafts.length === 0) return null;
  const more = drafts.length - mostShown;
  const columns = [
    { key: 'borrower', title: t('result.borrower') },
    { key: 'loanId', title: t('field.loanId') },
    { key: 'amount', title: t('field.amount'), end: true },
    { key: 'location', title: t('field.location') },
    { key: 'photo', title: t('field.photo') },
  ];
  return (
    <Panel labelledBy="import-preview">
      <Title order={2} id="import-preview">
        {t('result.preview')}
      </Title>
      <DataTable label={t('result.preview')} columns={columns}>
        {drafts.slice(0, mostShown).map((draft) => (
          <PreviewRow key={draft.rows[0]} draft={draft} photo={fileOf(draft)} />
        ))}
      </DataTable>
      {more > 0 && <Text c="dimmed">{t('leftOut.more', { count: more, number: formatCount(more) })}</Text>}
    </Panel>
  );
}

function PreviewRow({ draft: { content }, photo }: { draft: ImportedDraft; photo: File | null }) {
  const { t } = useTranslation('import');
  const { members, groupName, groupLoanId, loanType, currency, location } = content;
  const [first] = members;
  const isGroup = loanType === 'group';
  const person = `${first?.givenName ?? ''} ${first?.familyName ?? ''}`.trim() || t('result.noName');
  const who = isGroup ? `${groupName || person}, ${t('result.members', { count: members.length })}` : person;
  return (
    <tr>
      <td>{who}</td>
      <td>{isGroup ? groupLoanId : first?.loanId}</td>
      <td className={endCell}>{isGroup ? '' : `${formatAmount(first?.amount ?? '')} ${currency}`}</td>
      <td>{location}</td>
      <td>{photo?.name}</td>
    </tr>
  );
}
