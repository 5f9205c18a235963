import { Modal, type ModalProps } from '@mantine/core';
import { DialogBody, type DialogPlace } from './dialog-body.tsx';

type Props = ModalProps & { environment: DialogPlace };

/** A dialog that the page shows; what asks and waits for an answer is `openDialog`. */
export function Dialog({ environment, children, ...modal }: Props) {
  return (
    <Modal {...modal}>
      <DialogBody environment={environment}>{children}</DialogBody>
    </Modal>
  );
}
