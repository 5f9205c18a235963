// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time has the focus (APG grid)
import { Checkbox } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { pinnedAt } from './column-style.ts';
import classes from './grid.module.css';
import type { GridUnit } from './grid-actions.ts';
import type { LaidColumn } from './layout.ts';

type Props<Row, Id extends string> = {
  index: number;
  /** Pixels from the first row. */
  offset: number;
  row: Row | undefined;
  columns: readonly LaidColumn<Id>[];
  cell: (row: Row, column: Id) => ReactNode;
  /** The name of a row's tick. */
  tickName: (row: Row) => string;
  selected: boolean;
  unit: GridUnit;
  /** The cell that takes keys, counted with the column of ticks; -1 in all rows but one. */
  activeColumn: number;
};

function Row<R, Id extends string>(props: Props<R, Id>) {
  const { index, offset, row, columns, cell, selected, unit, activeColumn } = props;
  const isOfCells = unit === 'cell';
  const focusable = (column: number) =>
    isOfCells ? { 'data-row': index, 'data-column': column, tabIndex: activeColumn === column ? 0 : -1 } : {};
  const lastPinned = columns.findLastIndex(({ pinned }) => pinned);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
      {...(!isOfCells && {
        'data-row': index,
        'data-column': 0,
        tabIndex: activeColumn === 0 ? 0 : -1,
      })}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className={classNames(
          classes.cell,
          classes.select,
          isOfCells && classes.pinned,
          isOfCells && lastPinned < 0 && classes.edge,
        )}
        style={{ insetInlineStart: 0 }}
        {...focusable(0)}
      >
        {row !== undefined && <Tick name={props.tickName(row)} selected={selected} unit={unit} />}
      </div>
      {columns.map(({ id, end, pinned }, at) => (
        <div
          key={id}
          role="gridcell"
          aria-colindex={at + 2}
          className={classNames(
            classes.cell,
            end && classes.end,
            pinned && classes.pinned,
            at === lastPinned && classes.edge,
          )}
          style={pinned ? pinnedAt(at) : undefined}
          {...focusable(at + 1)}
        >
          {row === undefined ? <span className={classes.awaited} /> : cell(row, id)}
        </div>
      ))}
    </div>
  );
}

/** One row; while it is on its way its cells are grey lines. */
export const GridRow = memo(Row) as typeof Row;

/** The grid takes the click, which may reach over many rows. */
function Tick({ name, selected, unit }: { name: string; selected: boolean; unit: GridUnit }) {
  const box = { tabIndex: -1, 'aria-label': name, checked: selected, onChange: () => undefined };
  return (
    <span className={classes.tick} data-tick>
      {unit === 'row' ? <Checkbox size="sm" {...box} /> : <input type="checkbox" {...box} />}
    </span>
  );
}
