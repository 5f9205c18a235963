import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { JsonBlock } from '../../components/json-block.tsx';
import { formatMoment } from '../../i18n/format.ts';

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
        {send.tries.map((each) => (
          <Earlier key={each.sentAt} of={each} />
        ))}
      </Stack>
    </>
  );
}

/** What Kiva answered to a try that it turned away. */
function Earlier({ of: { sentAt, httpStatus, answer } }: { of: Send['tries'][number] }) {
  const { t } = useTranslation('activity');
  const label = t('detail.earlier', { when: formatMoment(sentAt), status: httpStatus });
  return (
    <Disclosure label={label}>
      <JsonBlock label={label} text={answer} />
    </Disclosure>
  );
}
