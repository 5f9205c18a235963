import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result.ts';
import { formatTime } from '../../i18n/format.ts';
import { FailureRef } from '../failure-code.tsx';
import { Notice } from '../notice.tsx';
import { Problem } from '../problem.tsx';

/** Why an approval did not go through; of a wrong PIN also how many tries are left, or until when to wait. */
export function ApprovalFailure({ failure }: { failure: Failure }) {
  const { t } = useTranslation(['approval', 'errors']);
  if (failure.code !== 'PIN_WRONG' && failure.code !== 'PIN_WAIT') return <Problem failure={failure} />;
  const { left, until, name } = failure.values ?? {};
  return (
    <Notice tone="bad" icon={IconAlertCircle} title={t(`errors:${failure.code}.title`)} role="alert">
      <span>{t(`errors:${failure.code}.next`, { name })}</span>
      {typeof left === 'number' && left > 0 && <span>{t('approval:left', { count: left })}</span>}
      {typeof until === 'string' && <strong>{t('approval:until', { time: formatTime(until) })}</strong>}
      <FailureRef failure={failure} />
    </Notice>
  );
}
