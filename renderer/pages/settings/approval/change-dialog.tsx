import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/model/approval.ts';
import { ProofForm } from '../../../components/approval/proof-form.tsx';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { AddForm } from './add-form.tsx';
import { approversIn, type FormProps } from './change-form.ts';
import { ChangePinForm } from './change-pin-form.tsx';

/** A change of the rule. */
export type ApprovalChange =
  | { kind: 'turnOn' | 'turnOff' | 'confirm' | 'add' }
  | { kind: 'remove' | 'changePin'; person: Person };

/** Asks for what a change needs, and for a PIN: an approver's, or the person's own. */
export function ChangeDialog({ change, ...form }: FormProps & { change: ApprovalChange | null }) {
  return (
    <Dialog environment="here" opened={change !== null} onClose={form.onClose} title={useTitle(change)}>
      {change && <ChangeForm change={change} {...form} />}
    </Dialog>
  );
}

function useTitle(change: ApprovalChange | null): string {
  const { t } = useTranslation('approval');
  if (change === null) return '';
  const name = 'person' in change ? change.person.name : '';
  const titles = {
    add: 'add',
    turnOn: 'turnOn',
    turnOff: 'turnOff',
    confirm: 'confirmTitle',
    remove: 'removeTitle',
    changePin: 'changeTitle',
  } as const;
  return t(`settings.${titles[change.kind]}`, { name });
}

function ChangeForm({ change, ...form }: FormProps & { change: ApprovalChange }) {
  if (change.kind === 'add') return <AddForm {...form} />;
  if (!('person' in change)) return <TurnForm {...form} what={change.kind} />;
  const { person } = change;
  return change.kind === 'remove' ? (
    <RemoveForm {...form} person={person} />
  ) : (
    <ChangePinForm {...form} person={person} />
  );
}

const nowTurned = { turnOn: 'nowOn', turnOff: 'nowOff', confirm: 'nowConfirmed' } as const;

function TurnForm({ rule, onClose, onDone, what }: FormProps & { what: keyof typeof nowTurned }) {
  const { t } = useTranslation(['common', 'approval']);
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.setRule');
  const on = what === 'confirm' ? rule.on : what === 'turnOn';
  const done = () => {
    onClose();
    onDone(t(`approval:settings.${nowTurned[what]}`));
  };
  return (
    <ProofForm
      people={approversIn(rule)}
      action={t(`approval:settings.${what}Action`)}
      onProof={(by) => by && void act({ environment, on, by }, done)}
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Text>{t(`approval:settings.${what}Text`, { environment: t(`environment.${environment}`) })}</Text>
    </ProofForm>
  );
}

function RemoveForm({ rule, onClose, onDone, person: { id, name } }: FormProps & { person: Person }) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.remove');
  const done = () => {
    onClose();
    onDone(t('settings.removed', { name }));
  };
  return (
    <ProofForm
      people={approversIn(rule)}
      action={t('settings.removeAction')}
      danger
      onProof={(by) => by && void act({ environment, personId: id, by }, done)}
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Text>{t('settings.removeText')}</Text>
    </ProofForm>
  );
}
