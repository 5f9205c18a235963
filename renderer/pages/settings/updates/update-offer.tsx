import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UpdateOffer as Offer, Updates } from '../../../../shared/model/updates.ts';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Notice } from '../../../components/notice.tsx';
import { formatDay, formatSize } from '../../../i18n/format.ts';
import { useAction } from '../../../lib/calls.ts';
import { InstallButton } from './install-button.tsx';

type Props = { updates: Updates; offer: Offer };

/** A version that may be installed: its size, day and notes, and the next step with it. */
export function UpdateOffer({ updates, offer }: Props) {
  const { t } = useTranslation('updates');
  const { version, isOlder, bytes, releasedAt, notes } = offer;
  const day = releasedAt === null ? '' : formatDay(releasedAt.slice(0, 10));
  return (
    <Notice
      tone="info"
      icon={isOlder ? IconHistory : IconDownload}
      title={t(isOlder ? 'older' : 'newer', { version })}
    >
      <span>{t('facts', { size: formatSize(bytes), day })}</span>
      {notes !== '' && (
        <Disclosure label={t('notes')}>
          {/* Its makers write them in English. */}
          <Text lang="en" fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {notes}
          </Text>
        </Disclosure>
      )}
      <NextStep updates={updates} offer={offer} />
    </Notice>
  );
}

function NextStep({ updates: { step, received }, offer }: Props) {
  const { t } = useTranslation('updates');
  const download = useAction('updates.download', ['updates.get']);
  const cancel = useAction('updates.cancel', ['updates.get']);
  const sizes = { done: formatSize(received), total: formatSize(offer.bytes) };
  const start = () => download.mutate({});
  switch (step) {
    case 'offered':
      return (
        <Button size="xs" onClick={start}>
          {t('download', { size: formatSize(offer.bytes) })}
        </Button>
      );
    case 'interrupted':
      return (
        <>
          <span>{t('interrupted', sizes)}</span>
          <Button size="xs" onClick={start}>
            {t('continue')}
          </Button>
        </>
      );
    case 'downloading':
      return (
        <Stack gap="xs" w="100%">
          <Text span fz="sm" className="pd-number" role="status" data-status="progress">
            {t('progress', sizes)}
          </Text>
          <Progress
            aria-label={t('getting', { version: offer.version })}
            value={(100 * received) / offer.bytes}
            transitionDuration={0}
          />
          <Group>
            <Button size="xs" variant="default" onClick={() => cancel.mutate({})}>
              {t('stop')}
            </Button>
          </Group>
        </Stack>
      );
    case 'ready':
    case 'installing':
      return (
        <>
          <span>{t('ready')}</span>
          <InstallButton offer={offer} isInstalling={step === 'installing'} />
        </>
      );
    default:
      return null;
  }
}
