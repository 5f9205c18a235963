import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Approver } from '../../../../shared/model/approval.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { When } from '../../../components/when.tsx';
import type { Change } from './change-dialog.tsx';

type Props = { approvers: readonly Approver[]; onChange: (change: Change) => void };

/** Who may approve, with what can be changed about each. */
export function ApproversTable({ approvers, onChange }: Props) {
  const { t } = useTranslation('approval');
  if (approvers.length === 0) return <Text>{t('settings.none')}</Text>;
  const columns = (['name', 'since', 'actions'] as const).map((key) => ({
    key,
    title: t(`settings.column.${key}`),
  }));
  return (
    <DataTable label={t('settings.approvers')} columns={columns}>
      {approvers.map((approver) => (
        <tr key={approver.id}>
          <td>{approver.name}</td>
          <td>
            <When at={approver.addedAt} />
          </td>
          <td>
            <Group gap="xs" wrap="nowrap">
              <Button
                size="xs"
                variant="default"
                aria-label={t('settings.changeOf', { name: approver.name })}
                onClick={() => onChange({ kind: 'changePin', approver })}
              >
                {t('settings.change')}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t('settings.removeOf', { name: approver.name })}
                onClick={() => onChange({ kind: 'remove', approver })}
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
