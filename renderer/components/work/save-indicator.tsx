import { Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result.ts';
import { FailureRef } from '../failure-code.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import type { Autosave } from './use-autosave.ts';

type Props = { autosave: Autosave; onTaken: () => void };

/**
 * `Saved`, `Saving…`, or `Not saved` with the reason, for as long as it lasts, and a way on. Only the last is read out by
 * itself.
 */
export function SaveIndicator({ autosave, onTaken }: Props) {
  const { t } = useTranslation('work');
  const { saved } = autosave;
  if (saved.kind === 'failed') return <NotSaved error={saved.error} {...{ autosave, onTaken }} />;
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

function NotSaved({ error, autosave, onTaken }: Props & { error: Failure }) {
  const { t } = useTranslation(['work', 'errors']);
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    await autosave.flush();
    setBusy(false);
  };
  return (
    <Group gap="xs" c="var(--pd-bad-fg)">
      <IconAlertCircle size={18} aria-hidden />
      <Text fz="sm" c="inherit" role="alert">
        {t('work:save.failed', { reason: t(`errors:${error.code}.title`) })}{' '}
        {error.retryable && t('work:save.tries')} <FailureRef failure={error} />
      </Text>
      {error.code === 'WORK_CHANGED' ? (
        <ChangedElsewhere {...{ autosave, onTaken }} />
      ) : (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void retry()}>
          {t('work:save.retry')}
        </Button>
      )}
    </Group>
  );
}
