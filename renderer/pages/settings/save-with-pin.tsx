import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApprovalRule, PinProof } from '../../../shared/model/approval.ts';
import { ProofForm } from '../../components/approval/proof-form.tsx';
import { usePinAction } from '../../components/approval/use-pin-action.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { dependsOnCredentials } from './depends-on-credentials.ts';

type Props = {
  rule: ApprovalRule;
  host: string;
  /** The credentials to save, or null. */
  credentials: { clientId: string; clientSecret: string } | null;
  onSaved: () => void;
  onClose: () => void;
};

/** Asks for an approver's PIN before credentials are kept for a host that is new here. */
export function SaveWithPin({ rule: { people }, host, credentials, onSaved, onClose }: Props) {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const { act, busy, failure, forget } = usePinAction('credentials.save');
  const client = useQueryClient();
  const saved = () => {
    for (const each of dependsOnCredentials) void client.invalidateQueries({ queryKey: [each] });
    onSaved();
  };
  const close = () => {
    forget();
    onClose();
  };
  const save = (by: PinProof | null) => {
    if (credentials && by) void act({ environment, ...credentials, by }, saved);
  };
  return (
    <Dialog
      environment="here"
      opened={credentials !== null}
      onClose={close}
      title={t('credentials.newHost.title')}
    >
      <ProofForm
        people={people.filter(({ approves }) => approves)}
        action={t('credentials.newHost.action')}
        onProof={save}
        onCancel={close}
        {...{ busy, failure }}
      >
        <Text>{t('credentials.newHost.text', { host })}</Text>
      </ProofForm>
    </Dialog>
  );
}
