import { Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/approval.ts';
import { ProofForm } from '../../../components/approval/proof-form.tsx';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import type { FormProps } from './change-form.ts';
import { NewPin, type NewPinHandle } from './new-pin.tsx';

/** A new PIN in the place of the old one, by who knows that. */
export function ChangePinForm({ onClose, onDone, person }: FormProps & { person: Person }) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.changePin');
  const pin = useRef<NewPinHandle>(null);
  const done = () => {
    onClose();
    onDone(t('settings.changed'));
  };
  return (
    <ProofForm
      people={[person]}
      labels={{ who: t('settings.column.name'), pin: t('settings.oldPin') }}
      action={t('settings.changeAction')}
      isReady={() => pin.current?.isGood() ?? false}
      onProof={(by) => by && void act({ environment, by, newPin: pin.current?.take() ?? '' }, done)}
      onCancel={onClose}
      after={<NewPin ref={pin} />}
      {...{ busy, failure }}
    >
      <Text>{t('settings.changeText', { name: person.name })}</Text>
    </ProofForm>
  );
}
