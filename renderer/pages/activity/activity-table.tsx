import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SendSummary } from '../../../shared/model/send.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { SendStateBadge } from '../../components/send-state-badge.tsx';
import { When } from '../../components/when.tsx';
import { formatCount } from '../../i18n/format.ts';

const columns = ['title', 'kind', 'environment', 'time', 'items', 'state'] as const;

/** One page of sends; a row leads to the send by its title. */
export function ActivityTable({ sends, stale }: { sends: readonly SendSummary[]; stale: boolean }) {
  const { t } = useTranslation('activity');
  return (
    <DataTable
      label={t('table')}
      stale={stale}
      columns={columns.map((key) => ({ key, title: t(`column.${key}`), end: key === 'items' }))}
    >
      {sends.map((send) => (
        <SendRow key={send.id} send={send} />
      ))}
    </DataTable>
  );
}

function SendRow({ send }: { send: SendSummary }) {
  const { t } = useTranslation(['common', 'activity']);
  return (
    <tr>
      <td>
        <Anchor
          component={Link}
          to={`/activity/${send.id}`}
          fz="sm"
          fw={550}
          style={{ overflowWrap: 'break-word' }}
        >
          {send.title || t('activity:untitled')}
        </Anchor>
      </td>
      <td>{t(`kind.${send.kind}`)}</td>
      <td>{t(`environment.${send.environment}`)}</td>
      <td>
        <When at={send.sentAt ?? send.createdAt} />
      </td>
      <td className={endCell}>
        <Stack gap={0} align="flex-end">
          {formatCount(send.items)}
          {send.refusedItems > 0 && (
            <Text fz="xs" c="var(--mantine-color-error)">
              {t('activity:refusedItems', { count: send.refusedItems })}
            </Text>
          )}
        </Stack>
      </td>
      <td>
        <Stack gap={2} align="flex-start">
          <SendStateBadge state={send.state} />
          {send.replacedBy !== null && (
            <Text fz="xs" c="dimmed">
              {t('activity:sentAgain')}
            </Text>
          )}
        </Stack>
      </td>
    </tr>
  );
}
