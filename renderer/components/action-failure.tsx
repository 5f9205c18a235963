import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../lib/calls.ts';
import { FailureRef } from './failure-code.tsx';

/** Why what was just asked for was not done, beside its button, and what to do next. */
export function ActionFailure({ error }: { error: CallError | null }) {
  const { t } = useTranslation('errors');
  if (error === null) return null;
  return (
    <Text mb="xs" role="alert">
      <b>{t(`${error.failure.code}.title`)}</b> {t(`${error.failure.code}.next`, { ...error.failure.values })}{' '}
      <FailureRef failure={error.failure} />
    </Text>
  );
}
