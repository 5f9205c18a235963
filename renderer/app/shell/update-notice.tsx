import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Updates } from '../../../shared/model/updates.ts';
import { Notice } from '../../components/notice.tsx';
import { useUpdates } from '../../components/use-updates.ts';
import { useAction } from '../../lib/calls.ts';

/** That there is a newer version, or what became of an installation; calm, on every page until it is put away. */
export function UpdateNotice() {
  const updates = useUpdates();
  const isInSettings = useLocation({ select: ({ pathname }) => pathname === '/settings' });
  if (updates === undefined) return null;
  if (updates.last !== null) return <LastNotice last={updates.last} />;
  const { offer, step, isPutAway } = updates;
  // Going back is a person's own wish, and Settings shows both in full.
  if (offer === null || offer.isOlder || isPutAway || isInSettings || step === 'installing') return null;
  return <OfferNotice version={offer.version} isReady={step === 'ready'} />;
}

function OfferNotice({ version, isReady }: { version: string; isReady: boolean }) {
  const { t } = useTranslation('updates');
  return (
    <Notice
      tone="info"
      icon={IconDownload}
      title={t(isReady ? 'notice.ready' : 'notice.newer', { version })}
      role="status"
    >
      <span>{t('notice.text')}</span>
      <Group gap="sm">
        <ShowUpdates />
        <PutAway label={t('notice.putAway')} />
      </Group>
    </Notice>
  );
}

function LastNotice({ last: { version, end, file } }: { last: NonNullable<Updates['last']> }) {
  const { t } = useTranslation('updates');
  const show = useAction('updates.showInstaller');
  const isDone = end === 'installed';
  return (
    <Notice
      tone={isDone ? 'good' : 'warn'}
      icon={isDone ? IconCircleCheck : IconAlertTriangle}
      title={t(isDone ? 'last.installed' : 'last.notInstalled', { version })}
      role="status"
    >
      <span>{t(isDone ? 'last.installedText' : `last.${end}`)}</span>
      <Group gap="sm">
        {file !== null && (
          <>
            <ShowUpdates />
            <Button size="xs" variant="default" onClick={() => show.mutate({})}>
              {t('showInstaller')}
            </Button>
          </>
        )}
        <PutAway label={t('last.ok')} />
      </Group>
    </Notice>
  );
}

function ShowUpdates() {
  const { t } = useTranslation('updates');
  return (
    <Button component={Link} to="/settings" hash="updates" size="xs" variant="default">
      {t('notice.show')}
    </Button>
  );
}

function PutAway({ label }: { label: string }) {
  const putAway = useAction('updates.putAway', ['updates.get']);
  return (
    <Button size="xs" variant="default" onClick={() => putAway.mutate({})}>
      {label}
    </Button>
  );
}
