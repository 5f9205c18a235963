import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { saveAllNow } from '../../app/pending-saves.ts';

/** Saves before the page is left; only where that fails, the person is asked. */
export function LeaveGuard() {
  const { t } = useTranslation('work');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async () => !(await saveAllNow()),
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={t('leave.title')}>
      <Text mb="lg">{t('leave.text')}</Text>
      <Group justify="flex-end">
        <Button data-autofocus onClick={() => reset?.()}>
          {t('leave.stay')}
        </Button>
        <Button variant="default" onClick={() => proceed?.()}>
          {t('leave.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
