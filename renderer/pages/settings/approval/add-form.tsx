import { Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSamePerson, personName } from '../../../../shared/rules/approval.ts';
import { useEnvironment } from '../../../app/app-state.tsx';
import { ProofForm } from '../../../components/approval/proof-form.tsx';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import type { FormProps } from './change-dialog.tsx';
import { NewPin, type NewPinHandle } from './new-pin.tsx';

/** A new approver: a name, a PIN of their own, and the word of one who is there already. */
export function AddForm({ rule: { approvers }, onClose, onDone }: FormProps) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.add');
  const field = useRef<HTMLInputElement>(null);
  const pin = useRef<NewPinHandle>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'nameMissing' | 'nameTaken' | null>(null);
  const name = personName(typed);
  const isReady = (): boolean => {
    const isTaken = approvers.some((other) => isSamePerson(other.name, name));
    const found = name === '' ? 'nameMissing' : isTaken ? 'nameTaken' : null;
    setProblem(found);
    if (found) field.current?.focus();
    return found === null && (pin.current?.isGood() ?? false);
  };
  const done = () => {
    onClose();
    onDone(t('settings.added', { name }));
  };
  return (
    <ProofForm
      approvers={approvers}
      action={t('settings.add')}
      isReady={isReady}
      onProof={(by) =>
        void act({ environment, name, pin: pin.current?.take() ?? '', ...(by ? { by } : {}) }, done)
      }
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Text>{t('settings.addText')}</Text>
      <TextInput
        ref={field}
        data-autofocus
        label={t('settings.newName')}
        error={problem && t(`settings.${problem}`)}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NewPin ref={pin} />
      {approvers.length > 0 && <Text fw={600}>{t('settings.allow')}</Text>}
    </ProofForm>
  );
}
