import { Button, Group, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GoLive } from '../../../shared/model/go-live.ts';
import { openSteps } from '../../../shared/rules/go-live.ts';

type Props = { goLive: GoLive; onClose: () => void };

/** What is missing before Production can be entered, and the way to it. */
export function LockedProduction({ goLive: { done }, onClose }: Props) {
  const { t } = useTranslation(['common', 'goLive']);
  const untested = openSteps(done).map((step) => t(`goLive:step.${step}`));
  return (
    <Stack gap="md">
      <Text fw={600}>{t('goLive:locked.title')}</Text>
      <List>
        <List.Item>{t('goLive:locked.confirmationMissing')}</List.Item>
        {untested.length > 0 && (
          <List.Item>{t('goLive:locked.untested', { steps: untested.join('; ') })}</List.Item>
        )}
      </List>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button component={Link} to="/go-live" onClick={onClose} data-autofocus>
          {t('goLive:locked.action')}
        </Button>
      </Group>
    </Stack>
  );
}
