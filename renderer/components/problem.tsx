import { Button, Code, List, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconKeyOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ErrorCode, unopenable } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';
import { appHistory } from '../lib/history.ts';
import { Disclosure } from './disclosure.tsx';
import { FailureCode } from './failure-code.tsx';
import { KivaWords } from './kiva-words.tsx';
import { Notice } from './notice.tsx';
import { RescueFromStore } from './rescue-from-store.tsx';
import { GoOnFromHere, GoOnWithCopy, MendStore, SetStoreAside } from './store-ways-on.tsx';

/** Failures whose remedy is in Settings. */
const inSettings = new Set<ErrorCode>([
  'NO_CREDENTIALS',
  'CREDENTIALS_ELSEWHERE',
  'CREDENTIALS_REFUSED',
  'AUDIENCE_REFUSED',
  'PARTNER_CHANGED',
  'HOST_NOT_ALLOWED',
  'HOST_OF_OTHER',
  'KIVA_NOT_FOUND',
]);

/** Those of a store that is not as it was written. */
const altered = new Set<ErrorCode>(['STORE_DAMAGED', 'STORE_LOG_DAMAGED', 'STORE_UNSEALED']);

type Props = { failure: Failure; onRetry?: () => void; retrying?: boolean };

/** A failure in the page: what happened, what to do next, the server's own words on demand, a reference. */
export function Problem({ failure, onRetry, retrying = false }: Props) {
  const { t } = useTranslation(['common', 'errors', 'obstacles']);
  if (failure.code.startsWith('VAULT_')) return <NeedsKeychain failure={failure} />;
  const scope = failure.values?.scope;
  return (
    <Notice
      tone="bad"
      icon={IconAlertCircle}
      title={t(`errors:${failure.code}.title`, { ...failure.values })}
      role="alert"
    >
      <span>{t(`errors:${failure.code}.next`, { ...failure.values })}</span>
      {scope !== undefined && <span>{t('obstacles:noScope', { scope })}</span>}
      {failure.code === 'KIVA_REFUSED' && failure.message !== failure.code && (
        <KivaWords words={failure.message} />
      )}
      <FailureDetails failure={failure} />
      {inSettings.has(failure.code) && appHistory.location.pathname !== '/settings' && (
        <Button component={Link} to="/settings" size="xs" variant="default">
          {t('openSettings')}
        </Button>
      )}
      {failure.code === 'STORE_LOG_DAMAGED' && <MendStore part="log" />}
      {failure.code === 'STORE_UNSEALED' && <MendStore part="seal" />}
      {altered.has(failure.code) && <RescueFromStore />}
      {unopenable.has(failure.code) && <SetStoreAside />}
      {failure.code === 'STORE_BEHIND' && <GoOnFromHere />}
      {failure.code === 'STORE_NEWER' && <GoOnWithCopy failure={failure} />}
      {onRetry !== undefined && failure.retryable && (
        <Button size="xs" variant="default" onClick={onRetry} loading={retrying}>
          {t('retry')}
        </Button>
      )}
    </Notice>
  );
}

/** The notice on top of every page says what the matter is and has the buttons; once is enough. */
function NeedsKeychain({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  return (
    <Notice tone="neutral" icon={IconKeyOff} title={t('needsKeychain')}>
      <FailureCode failure={failure} />
    </Notice>
  );
}

/** The reference of a failure, and folded away the server's words, the fields and the code. */
export function FailureDetails({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  return (
    <>
      <Disclosure label={t('problem.details')}>
        <FailureFacts failure={failure} />
      </Disclosure>
      <FailureCode failure={failure} />
    </>
  );
}

/** The same, where they stand among other details. */
export function FailureFacts({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text fz="sm">
        <Code>{t('problem.code', { code: failure.code })}</Code>{' '}
        {failure.ref !== '' && <Code>{t('problem.ref', { ref: failure.ref })}</Code>}
      </Text>
      {failure.message !== failure.code && (
        <Text fz="sm">{t('problem.serverWords', { message: failure.message })}</Text>
      )}
      {failure.fields !== undefined && (
        <List fz="sm">
          {failure.fields.map((field) => (
            <List.Item key={`${field.path}:${field.message}`}>
              <Code>{field.path}</Code> {field.message}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
