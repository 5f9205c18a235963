import { Button, Group, Stack } from '@mantine/core';
import { IconChartBar, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { RefreshProgress } from '../../components/refresh-progress.tsx';
import type { CopyOfLoans } from '../loans/use-copy.ts';

/** Before the first whole copy: what it is, and the button that gets it; then how far it is, and Stop. */
export function FirstCopy({ copy: { running, status, run } }: { copy: CopyOfLoans }) {
  const { t } = useTranslation('portfolio');
  const isBegun = status.data?.unfinished?.scope === 'all';
  return (
    <EmptyState
      icon={IconChartBar}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        running === null ? (
          <Button onClick={() => run.start('all', isBegun)}>
            {t(isBegun ? 'empty.resume' : 'empty.action')}
          </Button>
        ) : (
          <HowFar {...running} onStop={run.stop} />
        )
      }
    />
  );
}

function HowFar({ onStop, ...step }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation('portfolio');
  return (
    <Group gap="md" wrap="nowrap">
      <Stack gap={4} miw="13rem">
        <RefreshProgress {...step} label={t('empty.bar')} />
      </Stack>
      <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={onStop}>
        {t('empty.stop')}
      </Button>
    </Group>
  );
}
