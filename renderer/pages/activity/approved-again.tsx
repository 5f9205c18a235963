import { Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRule, PinProof } from '../../../shared/model/approval.ts';
import type { Send, SendSummary } from '../../../shared/model/send.ts';
import { ProofFields, type ProofHandle } from '../../components/approval/proof-fields.tsx';
import { ProofForm } from '../../components/approval/proof-form.tsx';
import { usePinAction } from '../../components/approval/use-pin-action.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';

type Props = {
  send: Send;
  rule: ApprovalRule;
  opened: boolean;
  onClose: () => void;
  onSent: (settled: SendSummary) => void;
};

/** Resends rows of a report with the approval of two people, where that rule is on. */
export function ApprovedAgain({ opened, onClose, ...form }: Props) {
  const { t } = useTranslation('activity');
  return (
    <Dialog environment="here" opened={opened} onClose={onClose} title={t('unknown.againConfirm.title')}>
      <AgainForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function AgainForm({ send: { id, environment }, rule, onClose, onSent }: Omit<Props, 'opened'>) {
  const { t } = useTranslation(['activity', 'approval']);
  const { act, busy, failure } = usePinAction('sends.settle');
  const first = useRef<ProofHandle>(null);
  const send = (approver: PinProof | null) => {
    const preparer = approver && first.current?.take();
    if (approver && preparer)
      void act({ environment, id, verdict: 'again', approval: { preparer, approver } }, onSent);
  };
  return (
    <ProofForm
      people={rule.people.filter(({ approves }) => approves)}
      labels={{ pin: t('approval:again.approverPin') }}
      action={t('approval:again.action')}
      isReady={() => first.current?.isGood() ?? false}
      onProof={send}
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Stack gap="sm">
        <Text>{t('unknown.againConfirm.text')}</Text>
        <Text>{t('approval:again.text')}</Text>
        <ProofFields
          ref={first}
          people={rule.people}
          first={rule.preparer}
          wrong={false}
          labels={{ who: t('approval:again.prepared'), pin: t('approval:again.preparerPin') }}
        />
        {rule.people.length < 2 && <Text fw={600}>{t('approval:again.alone')}</Text>}
      </Stack>
    </ProofForm>
  );
}
