import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconClockX,
  IconCoins,
  IconEye,
  IconHeartHandshake,
  IconQuestionMark,
  IconReceiptRefund,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { loanStatuses } from '../../shared/model/loan.ts';
import { Tag } from './tag.tsx';
import type { Tone } from './tone.ts';

type LoanStatus = (typeof loanStatuses)[number];

const looks: Record<LoanStatus, { tone: Tone; icon: Icon }> = {
  inactive: { tone: 'neutral', icon: IconCircleDashed },
  reviewed: { tone: 'neutral', icon: IconEye },
  issue: { tone: 'warn', icon: IconAlertTriangle },
  issue_revising: { tone: 'warn', icon: IconAlertTriangle },
  issue_approving: { tone: 'warn', icon: IconAlertTriangle },
  fundRaising: { tone: 'info', icon: IconUsersGroup },
  raised: { tone: 'info', icon: IconHeartHandshake },
  payingBack: { tone: 'good', icon: IconCoins },
  ended: { tone: 'good', icon: IconCircleCheck },
  defaulted: { tone: 'bad', icon: IconCircleOff },
  expired: { tone: 'neutral', icon: IconClockX },
  inactive_expired: { tone: 'neutral', icon: IconClockX },
  refunded: { tone: 'neutral', icon: IconReceiptRefund },
  deleted: { tone: 'neutral', icon: IconTrash },
};

function isKnown(status: string): status is LoanStatus {
  return (loanStatuses as readonly string[]).includes(status);
}

type Props = {
  status: string | null;
  /** Payments are late, which the mark says in place of the icon of the state. */
  isDelinquent?: boolean;
};

function Badge({ status, isDelinquent = false }: Props) {
  const { t } = useTranslation('loans');
  if (status === null || status === '')
    return (
      <Tag tone="neutral" icon={IconQuestionMark}>
        {t('statusMissing')}
      </Tag>
    );
  const late = isDelinquent ? { tone: 'warn' as const, icon: IconAlertTriangle } : {};
  if (!isKnown(status))
    return (
      <Tag tone="neutral" icon={IconQuestionMark} {...late}>
        {status}
      </Tag>
    );
  return (
    <Tag {...looks[status]} {...late}>
      {t(`status.${status}`)}
    </Tag>
  );
}

/** Kiva's state of a loan in its own words; a state we do not know is shown exactly as it came. */
export const StatusBadge = memo(Badge);
