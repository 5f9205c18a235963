import type { HTMLAttributes, ReactNode } from 'react';
import classes from './workbench.module.css';

type Props = Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onKeyDown'> & {
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

/** Below the rows, always in sight: what is to be known of all of them, and then the buttons that lead on. */
export function WorkbenchFoot({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <div className={classes.foot}>
      <div className={`${classes.figures} pd-number`}>{children}</div>
      {actions}
    </div>
  );
}

/**
 * Everything about the active row, with what can be done about it. Its height stays whatever it says, so that the rows above hold
 * still.
 */
export function WorkbenchRow({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.active}>
      <div className={classes.words}>{children}</div>
      {actions}
    </div>
  );
}
