import type { ReactNode } from 'react';
import classes from '../work/work-bar.module.css';

/** Below the rows, always in sight: what they come to, and the next step. */
export function WorkbenchFoot({ children, next }: { children: ReactNode; next: ReactNode }) {
  return (
    <div className={classes.bar} data-slim>
      <div className={`${classes.beside} pd-number`}>{children}</div>
      {next}
    </div>
  );
}
