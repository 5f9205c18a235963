import type { HTMLAttributes, ReactNode } from 'react';
import classes from './workbench.module.css';

type Props = Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'> & {
  /** True while a file is held over it. */
  over?: boolean;
  children: ReactNode;
};

/**
 * A page whose table fills the window: what stands above and below takes its own height, and {@link WorkbenchRows} all that is
 * left. The frame of the page holds still (`data-workbench` in its style sheet).
 */
export function Workbench({ over = false, children, ...events }: Props) {
  return (
    <div className={classes.workbench} data-workbench data-over={over || undefined} {...events}>
      {children}
    </div>
  );
}

/** The place of the table, which is to fill it. */
export function WorkbenchRows({ children }: { children: ReactNode }) {
  return <div className={classes.rows}>{children}</div>;
}
