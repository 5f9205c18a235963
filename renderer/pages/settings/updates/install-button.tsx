import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CopyBefore, UpdateOffer } from '../../../../shared/model/updates.ts';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { formatCount, formatMoment } from '../../../i18n/format.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useAction, useCall } from '../../../lib/calls.ts';
import { appHistory } from '../../../lib/history.ts';

type Props = { offer: UpdateOffer; isInstalling: boolean };

/** Asks before it installs, and says what becomes of the data where one goes back. */
export function InstallButton({ offer: { version, isOlder, needsOlderData }, isInstalling }: Props) {
  const { t } = useTranslation('updates');
  const environment = useEnvironment();
  const install = useAction('updates.install', ['updates.get']);
  const copies = useCall('updates.copies', {}, { enabled: needsOlderData }).data ?? [];
  const question = {
    title: t(isOlder ? 'question.older' : 'question.newer', { version }),
    text: (
      <>
        {t('question.text', { version })}
        {needsOlderData && <DataOfOlder copies={copies} version={version} />}
      </>
    ),
    action: t(isOlder ? 'question.goBack' : 'question.install'),
    danger: isOlder,
  };
  return (
    <ConfirmButton
      size="xs"
      loading={isInstalling}
      question={question}
      onConfirm={() => install.mutate({ environment, address: appHistory.location.href })}
    >
      {t(isOlder ? 'goBackTo' : 'install', { version })}
    </ConfirmButton>
  );
}

function DataOfOlder({ copies, version }: { copies: readonly CopyBefore[]; version: string }) {
  const { t } = useTranslation(['common', 'updates']);
  const words = ({ environment: name, at, since }: CopyBefore): string => {
    const environment = t(`environment.${name}`);
    if (at === null) return t('updates:data.none', { environment, version });
    if (since === null) return t('updates:data.unknown', { environment, at: formatMoment(at) });
    const counts = { works: formatCount(since.works), sends: formatCount(since.sends) };
    return t('updates:data.copy', { environment, at: formatMoment(at), ...counts });
  };
  return (
    <>
      <Text span display="block" mt="sm">
        {t('updates:data.intro', { version })}
      </Text>
      {/* Inside of a paragraph, where no list may be. */}
      {copies.map((copy) => (
        <Text span display="block" mt="xs" key={copy.environment}>
          {words(copy)}
        </Text>
      ))}
      <Text span display="block" mt="sm" fw={600}>
        {t('updates:data.stays')}
      </Text>
    </>
  );
}
