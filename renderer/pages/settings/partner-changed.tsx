import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useAction, useCall } from '../../lib/calls.ts';
import { useForgetTest } from './use-connection-test.ts';

/** The saved credentials are another partner's than the work that is here: nothing is sent until a person says why. */
export function PartnerChanged() {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const session = useCall('connection.session', { environment }, { staleTime: 600_000 });
  const known = useCall('partner.get', { environment }).data?.partner ?? null;
  const accept = useAction('partner.accept', []);
  const client = useQueryClient();
  const forgetTest = useForgetTest();
  const now = session.data?.partnerId;
  if (now === undefined || known === null || known === now) return null;
  const words = { known, partner: now };
  const onSuccess = () => {
    forgetTest();
    // Loans, drafts, reports and what is left to do are now those of the other partner.
    void client.invalidateQueries();
  };
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('partnerChanged.title', words)} role="alert">
      <span>{t('partnerChanged.text', words)}</span>
      {accept.error !== null && <Problem failure={accept.error.failure} />}
      <ConfirmButton
        variant="default"
        w="fit-content"
        loading={accept.isPending}
        question={{
          title: t('partnerChanged.question', words),
          text: t('partnerChanged.consequence', words),
          action: t('partnerChanged.action', words),
          danger: true,
        }}
        onConfirm={() => accept.mutate({ environment, partnerId: now }, { onSuccess })}
      >
        {t('partnerChanged.button', words)}
      </ConfirmButton>
    </Notice>
  );
}
