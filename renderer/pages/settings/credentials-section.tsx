import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconKey, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { CredentialsForm } from './credentials-form.tsx';
import { dependsOnCredentials } from './depends-on-credentials.ts';
import { KivaLinks } from './kiva-links.tsx';
import { Section } from './section.tsx';
import { useForgetTest } from './use-connection-test.ts';
import { useWhatStays } from './what-stays.ts';

type Props = { testing: boolean; onTest: () => void };

/** The credentials of this environment: what is saved, the form, and a way to remove them. */
export function CredentialsSection({ testing, onTest }: Props) {
  const { t } = useTranslation(['common', 'settings']);
  const environment = useEnvironment();
  const status = useCall('credentials.status', { environment });
  const isPractice = environment === 'practice';
  return (
    <Section
      name="credentials"
      description={t(isPractice ? 'settings:credentials.builtIn' : 'settings:credentials.where')}
    >
      {status.error !== null && (
        <Problem
          failure={status.error.failure}
          onRetry={() => void status.refetch()}
          retrying={status.isFetching}
        />
      )}
      {status.isPending ? (
        <SkeletonTable columns={1} rows={4} />
      ) : (
        <>
          <KivaLinks />
          <SavedLine />
          <CredentialsForm status={status.data} testing={testing} onTest={onTest} />
          {status.data?.saved && <RemoveCredentials />}
        </>
      )}
    </Section>
  );
}

/** What is saved and where; of the credentials themselves only the last characters of the id. */
function SavedLine() {
  const { t } = useTranslation(['common', 'settings']);
  const environment = useEnvironment();
  const status = useCall('credentials.status', { environment }).data;
  if (status === undefined) return null;
  const ending = status.clientIdEnding;
  // Of a short id no part is shown: that would be most of it.
  const known = ending === '' ? '' : ` ${t('settings:credentials.ending', { ending })}`;
  const words = {
    keychain: t('settings:credentials.saved') + known,
    memory: t('settings:credentials.savedMemory') + known,
    'built-in': t('settings:credentials.usingBuiltIn'),
    none: t('settings:credentials.none', { environment: t(`environment.${environment}`) }),
  };
  if (status.savedForHost !== undefined)
    return (
      <Notice
        tone="warn"
        icon={IconAlertTriangle}
        title={t('settings:credentials.elsewhere.title', { host: status.signInHost })}
      >
        {t('settings:credentials.elsewhere.text', { saved: status.savedForHost })}
      </Notice>
    );
  const LineIcon = status.kept === 'none' ? IconKey : IconCircleCheck;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <LineIcon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text fw={500}>{words[status.kept]}</Text>
    </Group>
  );
}

function RemoveCredentials() {
  const { t } = useTranslation(['common', 'settings']);
  const environment = useEnvironment();
  const forgetTest = useForgetTest();
  const remove = useAction('credentials.remove', dependsOnCredentials);
  const words = { environment: t(`environment.${environment}`) };
  const stays = useWhatStays();
  return (
    <>
      {remove.error !== null && <Problem failure={remove.error.failure} />}
      <ConfirmButton
        variant="subtle"
        color="red"
        w="fit-content"
        ml="calc(-1 * var(--button-padding-x))"
        leftSection={<IconTrash size={18} aria-hidden />}
        loading={remove.isPending}
        question={{
          title: t('settings:credentials.removeConfirm.title', words),
          text: (
            <>
              {t('settings:credentials.removeConfirm.goes')}
              <br />
              <br />
              {stays}
            </>
          ),
          action: t('settings:credentials.removeConfirm.action'),
          danger: true,
        }}
        onConfirm={() => remove.mutate({ environment }, { onSuccess: forgetTest })}
      >
        {t('settings:credentials.remove')}
      </ConfirmButton>
    </>
  );
}
