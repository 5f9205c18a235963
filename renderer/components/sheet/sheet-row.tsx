// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { memo, type ReactNode } from 'react';
import { toneVariables } from '../tone.ts';
import type { SheetCell, SheetColumn } from './columns.ts';
import classes from './sheet.module.css';

type Props = {
  /** In the list of rows shown. */
  position: number;
  row: number;
  /** What the row is called: its number as the person knows it. */
  number: string;
  /** Pixels from the first row. */
  offset: number;
  columns: readonly SheetColumn[];
  cells: readonly SheetCell[];
  /** First and last selected column; -1 where none is. */
  left: number;
  right: number;
  activeColumn: number;
  /** The text field of the active cell, in the row that has it. */
  input: ReactNode;
  /** The id of the last cell, which speaks of the row. */
  noteId: string;
};

/** One row: its number and its cells. The cell that takes keys holds a text field. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { position, row, number, offset, columns, cells, left, right, activeColumn, input, noteId } = props;
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className={classes.number}>
        {number}
      </div>
      {columns.map(({ key, end, pinned, editable }, place) => {
        const cell = cells[place];
        const isFixed = !editable || cell?.fixed === true;
        return (
          <div
            key={key}
            role="gridcell"
            id={place === columns.length - 1 ? noteId : undefined}
            aria-colindex={place + 2}
            aria-selected={place >= left && place <= right}
            aria-readonly={isFixed}
            className={classes.cell}
            data-row={row}
            data-column={place}
            data-end={end || undefined}
            data-pinned={pinned || undefined}
            data-fixed={isFixed || undefined}
            data-active={place === activeColumn || undefined}
            data-mark={cell?.mark}
            {...(cell?.tone ? { 'data-tone': cell.tone, style: toneVariables(cell.tone) } : {})}
          >
            {place === activeColumn ? input : <CellText cell={cell} />}
          </div>
        );
      })}
    </div>
  );
}, isSame);

function CellText({ cell }: { cell: SheetCell | undefined }) {
  const CellIcon = cell?.icon;
  return (
    <>
      {CellIcon && <CellIcon size={16} aria-hidden />}
      <span className={classes.text} dir="auto" title={cell?.title ?? cell?.text}>
        {cell?.text}
      </span>
    </>
  );
}

/** Rows re-render only when one of their cells changes. */
function isSame(before: Props, after: Props): boolean {
  const keys = Object.keys(after) as (keyof Props)[];
  return keys.every((key) =>
    key === 'cells' ? areSame(before.cells, after.cells) : before[key] === after[key],
  );
}

function areSame(before: readonly SheetCell[], after: readonly SheetCell[]): boolean {
  return after.every((cell, index) => {
    const old = before[index];
    return (
      old === cell ||
      (old?.text === cell.text &&
        old.mark === cell.mark &&
        old.tone === cell.tone &&
        old.icon === cell.icon &&
        old.fixed === cell.fixed &&
        old.title === cell.title)
    );
  });
}
