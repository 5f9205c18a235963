import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PortfolioRefreshed } from '../../../shared/model/portfolio.ts';
import { Notice } from '../../components/notice.tsx';
import { useStatusName } from '../../components/use-status-name.ts';
import { formatCount, formatList } from '../../i18n/format.ts';

type Props = { outcome: PortfolioRefreshed; onShow: () => void; onDismiss: () => void };

/** What a refresh changed, until it is dismissed, with links to those loans. */
export function RefreshedNotice({ outcome, onShow, onDismiss }: Props) {
  const { t } = useTranslation('loans');
  const { changes, restarted, unsure, unreadable } = outcome;
  const parts = useChanges(changes);
  const count = changes.reduce((sum, { loans }) => sum + loans, 0);
  const shown = changes.some(({ to }) => to !== '');
  const doubt = unsure ? t('refreshed.unsure') : restarted ? t('refreshed.restarted') : null;
  return (
    <Notice
      tone={unsure ? 'warn' : 'info'}
      icon={unsure ? IconAlertTriangle : IconRefresh}
      title={
        count === 0
          ? t('refreshed.none')
          : t('refreshed.title', { count, number: formatCount(count), changes: formatList(parts) })
      }
      role="status"
    >
      {doubt && <Text fz="sm">{doubt}</Text>}
      {unreadable > 0 && <Text fz="sm">{t('unreadable', { count: unreadable })}</Text>}
      <Group gap="xs">
        {shown && (
          <Button size="xs" variant="default" onClick={onShow}>
            {t('refreshed.show')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={onDismiss}
        >
          {t('refreshed.dismiss')}
        </Button>
      </Group>
    </Notice>
  );
}

/** "3 are now “Repaid”" and "2 are new": one for each new status, whatever it was before. */
function useChanges(changes: PortfolioRefreshed['changes']): string[] {
  const { t } = useTranslation('loans');
  const statusName = useStatusName();
  const sum = (some: PortfolioRefreshed['changes']) => {
    const count = some.reduce((total, { loans }) => total + loans, 0);
    return { count, number: formatCount(count) };
  };
  const added = sum(changes.filter(({ from }) => from === ''));
  const gone = sum(changes.filter(({ from, to }) => from !== '' && to === ''));
  const became = changes.filter(({ from, to }) => from !== '' && to !== '');
  const statuses = [...new Set(became.map(({ to }) => to))];
  return [
    ...statuses.map((status) =>
      t('refreshed.became', {
        ...sum(became.filter(({ to }) => to === status)),
        status: statusName(status),
      }),
    ),
    ...(added.count > 0 ? [t('refreshed.added', added)] : []),
    ...(gone.count > 0 ? [t('refreshed.gone', gone)] : []),
  ];
}
