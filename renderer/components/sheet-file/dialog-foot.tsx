import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog-foot.module.css';

type Props = {
  /** Why the dialog cannot be answered yet; nothing where it can. */
  reason: ReactNode;
  children: ReactNode;
};

/** The buttons of a dialog that may be long, in sight wherever it is scrolled to, beside what still blocks them. */
export function DialogFoot({ reason, children }: Props) {
  return (
    <div className={classes.foot}>
      <div className={classes.reason}>{reason}</div>
      <Group gap="sm" wrap="nowrap">
        {children}
      </Group>
    </div>
  );
}
