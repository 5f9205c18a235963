// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the control in the heading has the focus (APG grid)
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import classes from './grid.module.css';

type Props = {
  index: number;
  /** Pixels from the first row. */
  offset: number;
  heading: ReactNode;
  /** How many columns it reaches over. */
  span: number;
  /** The column in which the focus came here, and goes on. */
  column: number;
};

/** A line over the rows of a group. */
export function HeadingRow({ index, offset, heading, span, column }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classNames(classes.row, classes.groupRow)}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={span}
        className={classNames(classes.cell, classes.groupCell)}
        data-row={index}
        data-column={column}
      >
        {heading}
      </div>
    </div>
  );
}
