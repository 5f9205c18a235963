import { Box, Button, Group, Progress, Text } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { formatCount, formatMoment } from '../../../i18n/format.ts';
import type { LoansLoading } from './use-load-loans.ts';

/** How old the list of loans is and the way to load it, before it is there and after. */
export function LoadLoans({ loading }: { loading: LoansLoading }) {
  const { t } = useTranslation('journals');
  const { copy, running, canResume, start } = loading;
  if (running) return <Running loading={loading} />;
  if (copy === null)
    return (
      <EmptyState
        icon={IconDownload}
        title={t('load.title')}
        text={t('load.text')}
        action={<Button onClick={start}>{canResume ? t('load.goOn') : t('load.start')}</Button>}
      />
    );
  return (
    <Group gap="sm" mb="sm">
      <Text fz="sm" c="dimmed">
        {t('load.asOf', { when: formatMoment(copy.at) })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        onClick={start}
      >
        {t('load.again')}
      </Button>
    </Group>
  );
}

function Running({ loading: { running, canStop, stop } }: { loading: LoansLoading }) {
  const { t } = useTranslation('journals');
  const { done, total } = running ?? { done: 0, total: 0 };
  const said =
    total === 0
      ? t('load.beginning')
      : t('load.progress', { done: formatCount(done), total: formatCount(total) });
  return (
    <Box mb="md">
      <Panel>
        <Group justify="space-between">
          <Text role="status" className="pd-number">
            {said}
          </Text>
          {canStop && (
            <Button size="xs" variant="default" onClick={stop}>
              {t('load.stop')}
            </Button>
          )}
        </Group>
        <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('load.label')} />
      </Panel>
    </Box>
  );
}
