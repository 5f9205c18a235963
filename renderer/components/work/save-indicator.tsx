import { Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Autosave } from './use-autosave.ts';

/** `Saved`, `Saving…`, or `Not saved` with the reason and a way to try again. Only the last is read out by itself. */
export function SaveIndicator({ autosave: { saved, flush } }: { autosave: Autosave }) {
  const { t } = useTranslation(['work', 'errors']);
  if (saved.kind === 'failed')
    return (
      <Group gap="xs" role="alert" c="var(--pd-bad-fg)">
        <IconAlertCircle size={18} aria-hidden />
        <Text fz="sm" c="inherit">
          {t('save.failed', { reason: t(`errors:${saved.error.code}.title`) })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => void flush()}>
          {t('save.retry')}
        </Button>
      </Group>
    );
  const Icon = saved.kind === 'saved' ? IconCheck : IconLoader2;
  return (
    <Group gap={6} role="status" aria-live="off" c="dimmed" wrap="nowrap">
      <Icon size={16} aria-hidden />
      <Text fz="sm" c="inherit">
        {t(`save.${saved.kind}`)}
      </Text>
    </Group>
  );
}
