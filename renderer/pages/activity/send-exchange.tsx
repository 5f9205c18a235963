import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { JsonBlock } from '../../components/json-block.tsx';

/** Both sides word for word: the bytes that left and the bytes that came. */
export function SendExchange({ send }: { send: Send }) {
  const { t } = useTranslation('activity');
  return (
    <>
      <Stack gap="xs">
        <Title order={2}>{t('detail.request')}</Title>
        <JsonBlock label={t('detail.request')} text={send.request} />
      </Stack>
      <Stack gap="xs">
        <Title order={2}>{t('detail.answer')}</Title>
        {send.answer === null ? (
          <Text c="dimmed">{t('detail.noAnswer')}</Text>
        ) : (
          <JsonBlock label={t('detail.answer')} text={send.answer} />
        )}
      </Stack>
    </>
  );
}
