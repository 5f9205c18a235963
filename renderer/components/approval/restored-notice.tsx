import { Button } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApprovalRule } from '../../../shared/model/approval.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { Notice } from '../notice.tsx';

type Props = {
  rule: ApprovalRule;
  /** Confirms it; without it there is the way to where that is done. */
  onConfirm?: () => void;
};

/** That the rule and its people were taken from the keychain, and what of the rest is missing; nothing once that is confirmed. */
export function RestoredNotice({ rule: { restored, on, people }, onConfirm }: Props) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  if (restored === null) return null;
  const { why, requests } = restored;
  const hasApprover = people.some(({ approves }) => approves);
  return (
    <Notice tone="warn" icon={IconShieldExclamation} title={t(`restored.${why}.title`)} role="status">
      <span>{t(`restored.${why}.${on ? 'on' : 'off'}`)}</span>
      {hasApprover && <span>{t(`restored.${why}.missing`)}</span>}
      {requests > 0 && <span>{t('restored.requests', { count: requests })}</span>}
      {on && !hasApprover && <span>{t('restored.nobody', { entry: `approvals/${environment}` })}</span>}
      {hasApprover && <span>{t(onConfirm ? 'restored.confirmHere' : 'restored.confirm')}</span>}
      {hasApprover && onConfirm && (
        <Button size="xs" variant="default" onClick={onConfirm}>
          {t('settings.confirm')}
        </Button>
      )}
      {onConfirm === undefined && (
        <Button component={Link} to="/settings" size="xs" variant="default">
          {t('restored.toSettings')}
        </Button>
      )}
    </Notice>
  );
}

/** The same where reports are. */
export function RestoredRule() {
  const rule = useCall('approvals.get', { environment: useEnvironment() }, { staleTime: 0 });
  return rule.data ? <RestoredNotice rule={rule.data} /> : null;
}
