import { Box } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './photo.module.css';

type Props = {
  onDrop: (files: readonly File[]) => void;
  filled: boolean;
  busy: boolean;
  disabled: boolean;
  children: ReactNode;
};

/** A box that takes files dropped on it; everything in it works without a pointer too. */
export function DropZone({ onDrop, filled, busy, disabled, children }: Props) {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent) => {
    if (disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onDrop([...event.dataTransfer.files]);
  };
  return (
    <Box
      className={classes.zone}
      mod={{ filled, busy, over }}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
    </Box>
  );
}
