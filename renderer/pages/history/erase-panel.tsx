import { Group, Text, TextInput, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction } from '../../lib/calls.ts';

/** Erases what is kept of the borrowers of one loan. */
export function ErasePanel() {
  const { t } = useTranslation('history');
  const id = useId();
  const environment = useEnvironment();
  const [typed, setTyped] = useState('');
  const loanId = typed.trim();
  const erase = useAction('audit.erase', ['work.list', 'work.get', 'sends.list', 'audit.get', 'goLive.get']);
  const done = erase.data;
  const erased = erase.variables?.loanIds[0] ?? '';
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('erase.title')}
      </Title>
      <Text c="dimmed">{t('erase.text')}</Text>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('erase.loanId')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={100}
        />
        <ConfirmButton
          variant="default"
          loading={erase.isPending}
          obstacle={loanId === '' ? t('erase.missing') : null}
          question={{
            title: t('erase.question', { loanId }),
            text: t('erase.warning'),
            action: t('erase.action'),
            danger: true,
          }}
          onConfirm={() =>
            erase.mutate({ environment, loanIds: [loanId] }, { onSuccess: () => setTyped('') })
          }
        >
          {t('erase.action')}
        </ConfirmButton>
      </Group>
      {done && (
        <Text role="status">
          {done.sends + done.works + done.confirmations === 0
            ? t('erase.nothing', { loanId: erased })
            : t('erase.done', {
                loanId: erased,
                sends: formatCount(done.sends),
                works: formatCount(done.works),
              })}
          {done.confirmations > 0 && ` ${t('erase.confirmation')}`}
        </Text>
      )}
      {erase.error !== null && <Problem failure={erase.error.failure} />}
    </Panel>
  );
}
