import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Updates } from '../../../../shared/model/updates.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { useAction } from '../../../lib/calls.ts';

type Props = { former: NonNullable<Updates['former']>; isOnline: boolean; obstacle: string | null };

/** The version before this one, and how one goes back to it. */
export function FormerVersion({ former: { version, isKept }, isOnline, obstacle }: Props) {
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
          <ActionButton size="xs" variant="default" obstacle={obstacle} onClick={() => goBack.mutate({})}>
            {t('prepareGoBack', { version })}
          </ActionButton>
        </Group>
      )}
    </Stack>
  );
}
