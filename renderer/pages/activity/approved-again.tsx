import { Modal, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRule, Proof } from '../../../shared/model/approval.ts';
import type { Send, SendSummary } from '../../../shared/model/send.ts';
import { isSamePerson, personName } from '../../../shared/rules/approval.ts';
import { ProofForm } from '../../components/approval/proof-form.tsx';
import { usePinAction } from '../../components/approval/use-pin-action.ts';

type Props = {
  send: Send;
  rule: ApprovalRule;
  opened: boolean;
  onClose: () => void;
  onSent: (settled: SendSummary) => void;
};

/** Rows of a report go again by the word of two people, where reports do (acceptance.md REP-9). */
export function ApprovedAgain({ opened, onClose, ...form }: Props) {
  const { t } = useTranslation('activity');
  return (
    <Modal opened={opened} onClose={onClose} title={t('unknown.againConfirm.title')}>
      <AgainForm {...form} onClose={onClose} />
    </Modal>
  );
}

function AgainForm({ send: { id, environment }, rule, onClose, onSent }: Omit<Props, 'opened'>) {
  const { t } = useTranslation(['activity', 'approval']);
  const { act, busy, failure } = usePinAction('sends.settle');
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(rule.preparer);
  const [missing, setMissing] = useState(false);
  const others = rule.approvers.filter((approver) => !isSamePerson(approver.name, name));
  const isReady = (): boolean => {
    const isMissing = personName(name) === '';
    setMissing(isMissing);
    if (isMissing) field.current?.focus();
    return !isMissing;
  };
  const send = (proof: Proof | null) =>
    proof &&
    void act({ environment, id, verdict: 'again', approval: { ...proof, preparedBy: name } }, onSent);
  return (
    <ProofForm
      approvers={others}
      action={t('approval:again.action')}
      isReady={isReady}
      onProof={send}
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Text>{t('unknown.againConfirm.text')}</Text>
      <Text>{t('approval:again.text')}</Text>
      <TextInput
        ref={field}
        label={t('approval:again.prepared')}
        error={missing && t('approval:nameMissing')}
        autoComplete="off"
        maxLength={100}
        maw="20rem"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {others.length === 0 && <Text fw={600}>{t('approval:approve.nobodyText')}</Text>}
    </ProofForm>
  );
}
