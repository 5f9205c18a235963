import type { ReactNode } from 'react';
import classes from './panel.module.css';

type Props = {
  /** Id of the heading inside; it makes the panel a region of that name. */
  labelledBy?: string;
  compact?: boolean;
  children: ReactNode;
};

/** A framed surface that holds one matter of a page. */
export function Panel({ labelledBy, compact = false, children }: Props) {
  if (labelledBy === undefined) return <div className={classes.panel}>{children}</div>;
  return (
    <section className={classes.panel} aria-labelledby={labelledBy} data-compact={compact || undefined}>
      {children}
    </section>
  );
}
