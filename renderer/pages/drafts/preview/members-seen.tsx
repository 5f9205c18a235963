import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../shared/model/draft.ts';
import type { Indexed } from '../../../../shared/rules/draft-payload.ts';
import { DataTable, endCell } from '../../../components/data-table.tsx';
import { Money } from '../../../components/money.tsx';

const columns = ['givenName', 'familyName', 'gender', 'amount', 'loanId', 'clientId', 'notPictured'] as const;

/** The members of a group who are sent. */
export function MembersSeen({ members }: { members: readonly Indexed<Member>[] }) {
  const { t } = useTranslation('drafts');
  return (
    <DataTable
      label={t('field.members')}
      columns={columns.map((key) => ({ key, title: t(`field.${key}`), end: key === 'amount' }))}
    >
      {members.map(({ value, index }) => (
        <tr key={index}>
          <td>{value.givenName}</td>
          <td>{value.familyName}</td>
          <td>{value.gender === '' ? '' : t(`gender.${value.gender}`)}</td>
          <td className={endCell}>
            <Money amount={value.amount.trim()} />
          </td>
          <td>{value.loanId}</td>
          <td>{value.clientId}</td>
          <td>{t(value.notPictured ? 'preview.no' : 'preview.yes')}</td>
        </tr>
      ))}
    </DataTable>
  );
}
