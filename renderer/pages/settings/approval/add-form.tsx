import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSamePerson, mostPeople, personName } from '../../../../shared/rules/approval.ts';
import { ProofForm } from '../../../components/approval/proof-form.tsx';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import { useProofIssues } from '../../../components/approval/use-proof-issues.ts';
import { useFailedSubmit } from '../../../components/use-failed-submit.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { approversIn, type FormProps } from './change-form.ts';
import { NewPin, useNewPin } from './new-pin.tsx';

/** A new person: a name, a role, a PIN of their own, and an existing approver's PIN. */
export function AddForm({ rule, onClose, onDone }: FormProps) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.add');
  const nameId = useId();
  const pin = useNewPin();
  const [typed, setTyped] = useState('');
  const approvers = approversIn(rule);
  const isFirst = approvers.length === 0;
  const [role, setRole] = useState<string>('prepares');
  const name = personName(typed);
  const isTaken = rule.people.some((other) => isSamePerson(other.name, name));
  const isFull = rule.people.length >= mostPeople;
  const wrong = name === '' ? 'nameMissing' : isTaken ? 'nameTaken' : isFull ? 'full' : null;
  const proof = useProofIssues(approvers);
  const failed = useFailedSubmit([
    ...(wrong ? [{ fieldId: nameId, label: t('settings.newName'), message: t(`settings.${wrong}`) }] : []),
    ...pin.issues,
    ...proof.issues,
  ]);
  const done = () => {
    onClose();
    onDone(t('settings.added', { name }));
  };
  return (
    <ProofForm
      people={approvers}
      action={t('settings.add')}
      whole={{ failed, proof }}
      onProof={(by) =>
        void act(
          {
            ...{
              environment,
              name,
              pin: pin.take(),
              approves: isFirst || role === 'approves',
            },
            ...(by ? { by } : {}),
          },
          done,
        )
      }
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Text>{t('settings.addText')}</Text>
      <TextInput
        id={nameId}
        data-autofocus
        label={t('settings.newName')}
        error={failed.errorOf(nameId)}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {isFirst ? <Text>{t('settings.firstApproves')}</Text> : <Role role={role} onRole={setRole} />}
      <NewPin fields={pin.fields} errorOf={failed.errorOf} />
      {!isFirst && <Text fw={600}>{t('settings.allow')}</Text>}
    </ProofForm>
  );
}

function Role({ role, onRole }: { role: string; onRole: (role: string) => void }) {
  const { t } = useTranslation('approval');
  return (
    <Radio.Group label={t('settings.role')} value={role} onChange={onRole}>
      <Stack gap="xs" mt={6}>
        {(['prepares', 'approves'] as const).map((each) => (
          <Radio
            key={each}
            value={each}
            label={t(`settings.${each}`)}
            description={t(`settings.roleHelp.${each}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
