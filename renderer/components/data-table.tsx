import type { ReactNode } from 'react';
import { useAppState } from '../lib/app-state.tsx';
import classes from './data-table.module.css';

/** A column: a key, its heading, whether its values stand at the end, as numbers do, and whether it is only as wide as they are. */
export type Column = { key: string; title: ReactNode; end?: boolean; narrow?: boolean };

type Props = {
  /** The accessible name of the table. */
  label: string;
  columns: readonly Column[];
  /** True while older rows are shown until the new ones arrive. */
  stale?: boolean;
  /** Lower rows, where as many as possible should be in sight. */
  dense?: boolean;
  children: ReactNode;
};

/** The style of a cell whose column has `end`. */
export const endCell = classes.end;

/** A plain table with a name and headings; too wide ones scroll, by keyboard too. */
export function DataTable({ label, columns, stale = false, dense = false, children }: Props) {
  const { density } = useAppState();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={label} tabIndex={0}>
      <table
        className={classes.table}
        aria-label={label}
        data-stale={stale}
        data-density={dense ? 'compact' : density}
      >
        <thead>
          <tr>
            {columns.map(({ key, title, end, narrow }) => (
              <th key={key} scope="col" className={end ? classes.end : undefined} data-narrow={narrow}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
