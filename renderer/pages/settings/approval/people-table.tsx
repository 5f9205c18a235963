import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/approval.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { When } from '../../../components/when.tsx';
import type { ApprovalChange } from './change-dialog.tsx';

type Props = { people: readonly Person[]; onChange: (change: ApprovalChange) => void };

/** Who prepares and approves, with what can be changed about each. */
export function PeopleTable({ people, onChange }: Props) {
  const { t } = useTranslation('approval');
  if (people.length === 0) return <Text>{t('settings.none')}</Text>;
  const columns = (['name', 'may', 'since', 'actions'] as const).map((key) => ({
    key,
    title: t(`settings.column.${key}`),
  }));
  return (
    <DataTable label={t('settings.people')} columns={columns}>
      {people.map((person) => (
        <tr key={person.id}>
          <td>{person.name}</td>
          <td>{t(person.approves ? 'settings.approves' : 'settings.prepares')}</td>
          <td>
            <When at={person.addedAt} />
          </td>
          <td>
            <Group gap="xs" wrap="nowrap">
              <Button
                size="xs"
                variant="default"
                aria-label={t('settings.changeOf', { name: person.name })}
                onClick={() => onChange({ kind: 'changePin', person })}
              >
                {t('settings.change')}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t('settings.removeOf', { name: person.name })}
                onClick={() => onChange({ kind: 'remove', person })}
              >
                {t('settings.remove')}
              </Button>
            </Group>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
