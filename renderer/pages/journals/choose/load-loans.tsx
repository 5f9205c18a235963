import { Box, Button, Group, Text } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { RefreshStep } from '../../../components/refresh-client.ts';
import { RefreshProgress } from '../../../components/refresh-progress.tsx';
import { formatMoment } from '../../../i18n/format.ts';
import type { LoansLoading } from './use-load-loans.ts';

type Props = {
  loading: LoansLoading;
  /** The line of the page's title. */
  titlePlace: HTMLElement | null;
};

/** How old the list of loans is and the way to load it, before it is there and, beside the title, after. */
export function LoadLoans({ loading, titlePlace }: Props) {
  const { t } = useTranslation('journals');
  const { copy, running, canStop, canResume, start, stop } = loading;
  if (running) return <Running step={running} canStop={canStop} stop={stop} />;
  if (copy === null)
    return (
      <EmptyState
        icon={IconDownload}
        title={t('load.title')}
        text={t('load.text')}
        action={<Button onClick={start}>{canResume ? t('load.goOn') : t('load.start')}</Button>}
      />
    );
  if (titlePlace === null) return null;
  return createPortal(
    <Group gap="sm">
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
    </Group>,
    titlePlace,
  );
}

type RunningProps = { step: RefreshStep; canStop: boolean; stop: () => void };

function Running({ step, canStop, stop }: RunningProps) {
  const { t } = useTranslation('journals');
  return (
    <Box mb="md">
      <Panel>
        <Group justify="space-between">
          <Box flex={1}>
            <RefreshProgress {...step} label={t('load.label')} />
          </Box>
          {canStop && (
            <Button size="xs" variant="default" onClick={stop}>
              {t('load.stop')}
            </Button>
          )}
        </Group>
      </Panel>
    </Box>
  );
}
