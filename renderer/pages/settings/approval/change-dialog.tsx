import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApprovalRule, Approver } from '../../../../shared/model/approval.ts';
import { useEnvironment } from '../../../app/app-state.tsx';
import { ProofForm } from '../../../components/approval/proof-form.tsx';
import { usePinAction } from '../../../components/approval/use-pin-action.ts';
import { AddForm } from './add-form.tsx';
import { ChangePinForm } from './change-pin-form.tsx';

/** What is to be changed about the rule. */
export type Change =
  | { kind: 'turnOn' | 'turnOff' | 'add' }
  | { kind: 'remove' | 'changePin'; approver: Approver };

/** What every form of a change gets. */
export type FormProps = { rule: ApprovalRule; onClose: () => void; onDone: (said: string) => void };

/** Asks for what a change needs, and for an approver's PIN. */
export function ChangeDialog({ change, ...form }: FormProps & { change: Change | null }) {
  return (
    <Modal opened={change !== null} onClose={form.onClose} title={useTitle(change)}>
      {change && <ChangeForm change={change} {...form} />}
    </Modal>
  );
}

function useTitle(change: Change | null): string {
  const { t } = useTranslation('approval');
  if (change === null) return '';
  const name = 'approver' in change ? change.approver.name : '';
  const titles = {
    add: 'add',
    turnOn: 'turnOn',
    turnOff: 'turnOff',
    remove: 'removeTitle',
    changePin: 'changeTitle',
  } as const;
  return t(`settings.${titles[change.kind]}`, { name });
}

function ChangeForm({ change, ...form }: FormProps & { change: Change }) {
  if (change.kind === 'add') return <AddForm {...form} />;
  if (!('approver' in change)) return <TurnForm {...form} on={change.kind === 'turnOn'} />;
  const { approver } = change;
  return change.kind === 'remove' ? (
    <RemoveForm {...form} approver={approver} />
  ) : (
    <ChangePinForm {...form} approver={approver} />
  );
}

function TurnForm({ rule, onClose, onDone, on }: FormProps & { on: boolean }) {
  const { t } = useTranslation(['common', 'approval']);
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.setRule');
  const what = on ? 'turnOn' : 'turnOff';
  const done = () => {
    onClose();
    onDone(t(on ? 'approval:settings.nowOn' : 'approval:settings.nowOff'));
  };
  return (
    <ProofForm
      approvers={rule.approvers}
      action={t(`approval:settings.${what}Action`)}
      onProof={(by) => by && void act({ environment, on, by }, done)}
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Text>{t(`approval:settings.${what}Text`, { environment: t(`environment.${environment}`) })}</Text>
    </ProofForm>
  );
}

function RemoveForm({ rule, onClose, onDone, approver: { id, name } }: FormProps & { approver: Approver }) {
  const { t } = useTranslation('approval');
  const environment = useEnvironment();
  const { act, busy, failure } = usePinAction('approvals.remove');
  const done = () => {
    onClose();
    onDone(t('settings.removed', { name }));
  };
  return (
    <ProofForm
      approvers={rule.approvers}
      action={t('settings.removeAction')}
      danger
      onProof={(by) => by && void act({ environment, approverId: id, by }, done)}
      onCancel={onClose}
      {...{ busy, failure }}
    >
      <Text>{t('settings.removeText')}</Text>
    </ProofForm>
  );
}
