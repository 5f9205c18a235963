import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import type { Refresh } from './use-refresh.ts';

/** How old the copy is, and Refresh; while one runs, how far it is, and Stop. */
export function CopyControls({ refresh }: { refresh: Refresh }) {
  const { t } = useTranslation();
  if (refresh.progress !== null) return <RefreshProgress refresh={refresh} />;
  const at = refresh.status?.all?.at;
  return (
    <>
      <Text c="dimmed">{at && t('asOf', { when: formatMoment(at) })}</Text>
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} aria-hidden />}
        onClick={() => refresh.start(false)}
      >
        {t('refresh')}
      </Button>
    </>
  );
}

/** How far a refresh is, in words and as a bar, and Stop. */
export function RefreshProgress({ refresh: { progress, stop } }: { refresh: Refresh }) {
  const { t } = useTranslation('portfolio');
  const { done, total } = progress ?? { done: 0, total: 0 };
  const counts = { done: formatCount(done), total: formatCount(total) };
  return (
    <Group gap="md" wrap="nowrap">
      <Stack gap={4} miw="11rem">
        <Text fz="sm" className="pd-number">
          {total === 0 ? t('refresh.begun') : t('refresh.progress', counts)}
        </Text>
        <Progress aria-label={t('refresh.bar')} value={total === 0 ? 0 : (done / total) * 100} />
      </Stack>
      <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={stop}>
        {t('refresh.stop')}
      </Button>
    </Group>
  );
}
