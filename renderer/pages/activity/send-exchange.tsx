import { Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Facts } from '../../components/facts.tsx';
import { ReportLink } from '../../components/failure-code.tsx';
import { JsonBlock } from '../../components/json-block.tsx';
import { FailureFacts } from '../../components/problem.tsx';
import { formatMoment } from '../../i18n/format.ts';

/** For whoever looks into it: address, status and hash, and both sides word for word, as they left and came. */
export function SendExchange({ send }: { send: Send }) {
  const { t } = useTranslation(['common', 'activity']);
  return (
    <Disclosure label={t('problem.details')}>
      <Stack gap="lg">
        {send.error !== null && <FailureFacts failure={send.error} />}
        <Facts
          facts={[
            { label: t('activity:detail.path'), value: <Code>{`POST ${send.path}`}</Code> },
            { label: t('activity:detail.http'), value: send.httpStatus ?? t('activity:detail.noStatus') },
            { label: t('activity:detail.sha256'), value: <Code>{send.requestSha256}</Code> },
          ]}
        />
        <ReportLink about={`send=${send.id}`} />
        <Stack gap="xs">
          <Title order={2}>{t('activity:detail.request')}</Title>
          <JsonBlock label={t('activity:detail.request')} text={send.request} />
        </Stack>
        <Stack gap="xs">
          <Title order={2}>{t('activity:detail.answer')}</Title>
          {send.answer === null ? (
            <Text c="dimmed">{t('activity:detail.noAnswer')}</Text>
          ) : (
            <JsonBlock label={t('activity:detail.answer')} text={send.answer} />
          )}
          {send.tries.map((each) => (
            <Earlier key={each.sentAt} of={each} />
          ))}
        </Stack>
      </Stack>
    </Disclosure>
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
