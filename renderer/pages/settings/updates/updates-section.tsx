import { Button, Group, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Updates } from '../../../../shared/model/updates.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useUpdates } from '../../../components/use-updates.ts';
import { formatMoment } from '../../../i18n/format.ts';
import { useAppState } from '../../../lib/app-state.tsx';
import { useAction } from '../../../lib/calls.ts';
import { useSavePreferences } from '../../../lib/use-save-preferences.ts';
import { Section } from '../section.tsx';
import { FormerVersion } from './former-version.tsx';
import { UpdateOffer } from './update-offer.tsx';

/** Updates of the program: what there is, bringing it here, installing it, and going back. */
export function UpdatesSection() {
  const { t } = useTranslation('updates');
  const updates = useUpdates();
  if (updates === undefined) return null;
  return (
    <Section name="updates" description={t(`way.${updates.way}`)}>
      {(updates.way === 'online' || updates.way === 'file') && <Controls updates={updates} />}
    </Section>
  );
}

function Controls({ updates }: { updates: Updates }) {
  const { t } = useTranslation('updates');
  const look = useAction('updates.look', ['updates.get']);
  const choose = useAction('updates.chooseFile', ['updates.get']);
  const show = useAction('updates.showInstaller');
  const isBusy = choose.isPending || ['looking', 'downloading', 'installing'].includes(updates.step);
  const obstacle = isBusy ? t('busy') : null;
  const isOnline = updates.way === 'online';
  return (
    <>
      {isOnline && <LookedAt updates={updates} />}
      {updates.failure !== null && <Problem failure={updates.failure} />}
      {updates.failure?.code === 'UPDATE_NO_ADMIN' && (
        <Group>
          <Button size="xs" variant="default" onClick={() => show.mutate({})}>
            {t('showInstaller')}
          </Button>
        </Group>
      )}
      {updates.offer !== null && <UpdateOffer updates={updates} offer={updates.offer} />}
      <Group gap="sm">
        {isOnline && (
          <ActionButton variant="default" obstacle={obstacle} onClick={() => look.mutate({})}>
            {t('look')}
          </ActionButton>
        )}
        <ActionButton variant="default" obstacle={obstacle} onClick={() => choose.mutate({})}>
          {t('fromFile')}
        </ActionButton>
      </Group>
      {isOnline && <DailySwitch />}
      {updates.former !== null && updates.former.version !== updates.offer?.version && (
        <FormerVersion former={updates.former} isOnline={isOnline} obstacle={obstacle} />
      )}
    </>
  );
}

function LookedAt({ updates: { lookedAt, isNewest, offer } }: { updates: Updates }) {
  const { t } = useTranslation('updates');
  const { version } = useAppState();
  if (lookedAt === null) return <Text c="dimmed">{t('notLooked')}</Text>;
  const at = formatMoment(lookedAt);
  const words = isNewest && offer === null ? t('lookedNone', { at, version }) : t('looked', { at });
  return <Text role="status">{words}</Text>;
}

function DailySwitch() {
  const { t } = useTranslation('updates');
  const { lookForUpdates } = useAppState();
  const { save, failure } = useSavePreferences();
  return (
    <>
      <Switch
        label={t('daily')}
        description={t('dailyHelp')}
        checked={lookForUpdates}
        onChange={(event) => save({ lookForUpdates: event.currentTarget.checked })}
      />
      {failure !== null && <Problem failure={failure} />}
    </>
  );
}
