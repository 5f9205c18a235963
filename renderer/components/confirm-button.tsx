import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../lib/app-state.tsx';
import { ActionButton, type ActionButtonProps } from './action-button.tsx';
import { DialogBody } from './dialog-body.tsx';

/** The question asked before something that cannot be taken back. `action` names the deed, never just "OK". */
export type ConfirmQuestion = { title: string; text: ReactNode; action: string; danger?: boolean };

type Props = Omit<ActionButtonProps, 'obstacle' | 'onClick'> & {
  question: ConfirmQuestion;
  obstacle?: string | null;
  onConfirm: () => void;
};

/** A button that asks once in a dialog; Cancel has the focus, Escape closes and brings the focus back. */
export function ConfirmButton({ question, obstacle = null, onConfirm, children, ...button }: Props) {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const ask = () =>
    modals.openConfirmModal({
      title: question.title,
      children: (
        <DialogBody environment={environment}>
          <Text>{question.text}</Text>
        </DialogBody>
      ),
      labels: { confirm: question.action, cancel: t('cancel') },
      confirmProps: question.danger ? { color: 'var(--pd-danger-bg)' } : {},
      cancelProps: { 'data-autofocus': true },
      onConfirm,
    });
  return (
    <ActionButton {...button} obstacle={obstacle} onClick={ask}>
      {children}
    </ActionButton>
  );
}
