import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Updates } from '../../../../shared/model/updates.ts';
import { useAction } from '../../../lib/calls.ts';

type Props = { former: NonNullable<Updates['former']>; isOnline: boolean; isBusy: boolean };

/** The version before this one, and how one goes back to it. */
export function FormerVersion({ former: { version, isKept }, isOnline, isBusy }: Props) {
  const { t } = useTranslation('updates');
  const goBack = useAction('updates.goBack', ['updates.get']);
  const canGoBack = isKept || isOnline;
  return (
    <Stack gap="xs">
      <Text>
        {t('former', { version })} {t(isKept ? 'formerKept' : isOnline ? 'formerOnline' : 'formerFile')}
      </Text>
      {canGoBack && (
        <Group>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => goBack.mutate({})}>
            {t('prepareGoBack', { version })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
