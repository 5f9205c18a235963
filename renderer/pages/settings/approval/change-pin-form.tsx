import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/approval.ts';
import { ProofForm } from '../../../components/approval/proof-form.tsx';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import { useProofIssues } from '../../../components/approval/use-proof-issues.ts';
import { useFailedSubmit } from '../../../components/use-failed-submit.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import type { FormProps } from './change-form.ts';
import { NewPin, useNewPin } from './new-pin.tsx';

/** A new PIN in the place of the old one, by who knows that. */
export function ChangePinForm({ onClose, onDone, person }: FormProps & { person: Person }) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.changePin');
  const labels = { who: t('settings.column.name'), pin: t('settings.oldPin') };
  const people = [person];
  const pin = useNewPin();
  const proof = useProofIssues(people, labels);
  const failed = useFailedSubmit([...proof.issues, ...pin.issues]);
  const done = () => {
    onClose();
    onDone(t('settings.changed'));
  };
  return (
    <ProofForm
      people={people}
      labels={labels}
      action={t('settings.changeAction')}
      whole={{ failed, proof }}
      onProof={(by) => by && void act({ environment, by, newPin: pin.take() }, done)}
      onCancel={onClose}
      after={<NewPin fields={pin.fields} errorOf={failed.errorOf} />}
      {...{ busy, failure }}
    >
      <Text>{t('settings.changeText', { name: person.name })}</Text>
    </ProofForm>
  );
}
