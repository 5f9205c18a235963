import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { DialogBody, type DialogPlace } from './dialog-body.tsx';

type Question = {
  environment: DialogPlace;
  title: ReactNode;
  /** However it was closed. */
  onClose: () => void;
  children: (close: () => void) => ReactNode;
};

/** Opens a dialog from a handler, as one that a promise waits for. */
export function openDialog({ environment, title, onClose, children }: Question): void {
  const close = (): void => modals.close(id);
  const id = modals.open({
    title,
    size: 'lg',
    onClose,
    children: <DialogBody environment={environment}>{children(close)}</DialogBody>,
  });
}

type Confirmation = {
  environment: DialogPlace;
  title: string;
  text: ReactNode;
  labels: { confirm: string; cancel: string };
  danger?: boolean;
  onConfirm: () => void;
};

/** Asks once; Cancel has the focus, Escape closes and brings the focus back. */
export function openConfirmation({ environment, text, danger = false, ...question }: Confirmation): void {
  modals.openConfirmModal({
    ...question,
    children: <DialogBody environment={environment}>{text}</DialogBody>,
    confirmProps: danger ? { color: 'var(--pd-danger-bg)' } : {},
    cancelProps: { 'data-autofocus': true },
  });
}
