import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { cleanCredential } from '../../../shared/credential-text.ts';
import type { CredentialsStatus } from '../../../shared/model/connection.ts';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { CredentialHints } from './credential-hints.tsx';
import { dependsOnCredentials } from './depends-on-credentials.ts';
import { SaveWithPin } from './save-with-pin.tsx';
import { useForgetTest } from './use-connection-test.ts';
import { useFailedForm } from './use-failed-form.ts';

type CredentialFields = { clientId: string; clientSecret: string };
type Props = { status: CredentialsStatus | undefined; testing: boolean; onTest: () => void };

const blank: CredentialFields = { clientId: '', clientSecret: '' };

/** Client ID and secret go to the main process and are gone from the page as soon as they are saved. */
export function CredentialsForm({ status, testing, onTest }: Props) {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const save = useAction('credentials.save', dependsOnCredentials);
  const forgetTest = useForgetTest();
  const rule = useCall('approvals.get', { environment }, { enabled: status?.newHost ?? false }).data;
  const [waiting, setWaiting] = useState<CredentialFields | null>(null);
  const form = useForm<CredentialFields>({ defaultValues: blank });
  const { errors, isDirty } = form.formState;
  const onSuccess = () => {
    form.reset(blank);
    save.reset();
    setWaiting(null);
    forgetTest();
    notifications.show({ message: t('credentials.savedNotice') });
  };
  const store = (fields: CredentialFields) => save.mutateAsync({ environment, ...fields }, { onSuccess });
  const help = [
    status?.saved && !status.savedForHost && t('credentials.replaceHelp'),
    status?.signInHost && t('credentials.sentTo', { host: status.signInHost }),
  ]
    .filter(Boolean)
    .join(' ');
  const submit = form.handleSubmit((fields) =>
    status?.newHost && rule?.on ? setWaiting(fields) : store(fields).catch(() => undefined),
  );
  useFailedForm('credentials', save, () => store(form.getValues()));
  return (
    <>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {help !== '' && <Text c="dimmed">{help}</Text>}
          <TextInput
            label={t('credentials.clientId')}
            description={environment === 'practice' ? undefined : t('credentials.clientIdHelp')}
            autoComplete="off"
            spellCheck={false}
            error={errors.clientId && t('credentials.clientIdMissing')}
            {...form.register('clientId', { validate: (value) => cleanCredential(value) !== '' })}
          />
          <PasswordInput
            label={t('credentials.clientSecret')}
            description={environment === 'practice' ? undefined : t('credentials.clientSecretHelp')}
            autoComplete="off"
            spellCheck={false}
            visibilityToggleButtonProps={{ 'aria-label': t('credentials.reveal') }}
            aria-invalid={errors.clientSecret !== undefined}
            error={errors.clientSecret && t('credentials.clientSecretMissing')}
            {...form.register('clientSecret', { validate: (value) => cleanCredential(value) !== '' })}
          />
          <CredentialHints {...form.watch()} />
          {save.error !== null && <Problem failure={save.error.failure} />}
          <Group gap="sm">
            <Button type="submit" loading={save.isPending}>
              {t('credentials.save')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlugConnected size={18} aria-hidden />}
              loading={testing}
              disabled={isDirty}
              onClick={onTest}
            >
              {t('credentials.test')}
            </Button>
          </Group>
          {isDirty && (
            <Text fz="sm" c="dimmed">
              {t('credentials.saveFirst')}
            </Text>
          )}
        </Stack>
      </form>
      {rule !== undefined && (
        <SaveWithPin
          rule={rule}
          host={status?.signInHost ?? ''}
          credentials={waiting}
          onSaved={onSuccess}
          onClose={() => setWaiting(null)}
        />
      )}
    </>
  );
}
