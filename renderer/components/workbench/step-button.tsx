import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { label: string; off: boolean; onClick: () => void; children: ReactNode };

/** A small button over a sheet, named by its tooltip; off where there is nothing to undo or redo. */
export function StepButton({ label, off, onClick, children }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={30} aria-label={label} disabled={off} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
