import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, type ActionButtonProps } from './action-button.tsx';
import { openConfirmation } from './dialog/open-dialog.tsx';

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
  const ask = () =>
    openConfirmation({
      ...{ environment: 'here', title: question.title, text: <Text>{question.text}</Text> },
      ...{ labels: { confirm: question.action, cancel: t('cancel') }, onConfirm },
      danger: question.danger ?? false,
    });
  return (
    <ActionButton {...button} obstacle={obstacle} onClick={ask}>
      {children}
    </ActionButton>
  );
}
