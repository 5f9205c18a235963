import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconChartBar, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount } from '../../i18n/format.ts';
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
          <Button onClick={() => run.start(isBegun)}>{t(isBegun ? 'empty.resume' : 'empty.action')}</Button>
        ) : (
          <HowFar {...running} onStop={run.stop} />
        )
      }
    />
  );
}

function HowFar({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { t } = useTranslation('portfolio');
  const counts = { done: formatCount(done), total: formatCount(total) };
  return (
    <Group gap="md" wrap="nowrap">
      <Stack gap={4} miw="13rem">
        <Text fz="sm" className="pd-number">
          {total === 0 ? t('empty.begun') : t('empty.progress', counts)}
        </Text>
        <Progress aria-label={t('empty.bar')} value={total === 0 ? 0 : (done / total) * 100} />
      </Stack>
      <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={onStop}>
        {t('empty.stop')}
      </Button>
    </Group>
  );
}
