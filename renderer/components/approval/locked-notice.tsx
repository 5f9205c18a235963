import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalReview } from '../../../shared/model/approval.ts';
import { formatMoment } from '../../i18n/format.ts';
import { Notice } from '../notice.tsx';
import { UnlockButton } from './unlock-button.tsx';

type Props = { workId: string; approval: ApprovalReview; onUnlocked: () => void };

/** On top of a locked review: who locked it, whether it still is what was locked, and the way back to editing. */
export function LockedNotice({ workId, approval, onUnlocked }: Props) {
  const { t } = useTranslation('approval');
  const { lock, people } = approval;
  if (lock === null) return null;
  const { preparedBy: name, intact, overrideReason: reason } = lock;
  const state = lock.preparerId === null ? 'unproven' : intact ? 'whole' : 'changed';
  const when = formatMoment(lock.lockedAt);
  return (
    <Notice
      tone={intact ? 'info' : 'bad'}
      icon={intact ? IconLock : IconAlertTriangle}
      title={t(`locked.${state}.title`, { name })}
      role="status"
    >
      <span>{t(`locked.${state}.text`, { when })}</span>
      {reason !== null && <span>{t('locked.reason', { name, reason })}</span>}
      <UnlockButton workId={workId} people={people} onUnlocked={onUnlocked} />
    </Notice>
  );
}
