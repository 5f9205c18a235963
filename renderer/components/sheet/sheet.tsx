// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { Text, VisuallyHidden } from '@mantine/core';
import { type ReactNode, type Ref, useId, useImperativeHandle, useMemo, useRef } from 'react';
import { columnVariables, type SheetCell, type SheetColumn } from './columns.ts';
import type { EditName } from './keys.ts';
import type { RowOrder } from './row-order.ts';
import { type CellPosition, only, rangeOf } from './selection.ts';
import classes from './sheet.module.css';
import { SheetHead } from './sheet-head.tsx';
import { SheetInput } from './sheet-input.tsx';
import { SheetRow } from './sheet-row.tsx';
import { type SheetActions, useSheet } from './use-sheet.ts';
import { type ClipboardActions, useSheetEvents } from './use-sheet-events.ts';
import { useSheetRows } from './use-sheet-rows.ts';

/** What the page around may ask of a sheet. */
export type SheetHandle = {
  show: (place: CellPosition) => void;
  problem: (back: boolean) => void;
  edit: (what: EditName) => void;
};

/** The words of a sheet; `cell` names one cell by its column and row. */
export type SheetWords = {
  label: string;
  number: string;
  hint: string;
  leaving: string;
  cell: (column: string, number: string) => string;
};

type Props = SheetActions &
  Pick<ClipboardActions, 'onPaste'> & {
    words: SheetWords;
    columns: readonly SheetColumn[];
    rows: RowOrder;
    /** The place in `rows` of the last row with content, -1 if there is none. */
    filled: number;
    readOnly: boolean;
    /** Fills the height of its place, a flex column, instead of one of its own. */
    fills?: boolean;
    /** One for each column. */
    cellsOf: (row: number) => readonly SheetCell[];
    numberOf: (row: number) => string;
    /** What the text of a cell may be meant to become. */
    suggest?: (place: CellPosition, text: string) => readonly string[];
    /** Shown below the rows: what there is to say about the active row. */
    children?: ReactNode;
    ref: Ref<SheetHandle>;
  };

const none: readonly string[] = [];

/**
 * Rows of cells as an ARIA grid that works like a spreadsheet. Only visible rows are in the page; the ARIA counts are
 * those of the whole sheet. One text field follows the active cell, so that every script can be typed. The last column
 * is expected to describe the row: screen readers get it as the description of the active cell.
 */
export function Sheet({
  words,
  columns,
  rows,
  filled,
  readOnly,
  fills = false,
  cellsOf,
  numberOf,
  suggest,
  children,
  ref,
  ...acts
}: Props) {
  const hint = useId();
  const notes = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const style = useMemo(() => columnVariables(words.number, columns), [words.number, columns]);
  const stops = useMemo(() => stopsOf(columns), [columns]);
  const isFilled = ({ row, column }: CellPosition) => (cellsOf(row)[column]?.text ?? '') !== '';
  const shape = { rows, columns: columns.length, stops, filled, isFilled };
  const sheet = useSheet({ ...acts, shape, readOnly });
  const { active } = sheet.selection;
  const range = rangeOf(sheet.selection, rows);
  const position = rows.positionOf(active.row);
  const drawn = useSheetRows({ scroll, sheet, rows });
  const events = useSheetEvents({ ...acts, sheet, rows, columns, cellsOf, readOnly });
  useImperativeHandle(ref, () => ({
    show: (place) => sheet.select(only(place)),
    problem: (back) => void sheet.run({ do: 'problem', back }),
    edit: (what) => void sheet.run({ do: what }),
  }));

  const column = columns[active.column];
  const cell = cellsOf(active.row)[active.column];
  const text = acts.textAt(active);
  const isNote = active.column === columns.length - 1;
  const input = (
    <SheetInput
      ref={sheet.input}
      label={words.cell(column?.title ?? '', numberOf(active.row))}
      column={column}
      cell={cell}
      text={text}
      describedBy={isNote ? undefined : `${notes}${active.row}`}
      readOnly={readOnly || !column?.editable || cell?.fixed === true}
      suggestions={suggest?.(active, text) ?? none}
      onType={sheet.type}
      onBlur={acts.onLeave}
    />
  );
  return (
    <div className={classes.sheet} data-fills={fills || undefined}>
      <div className={classes.frame}>
        <div
          ref={scroll}
          role="grid"
          aria-label={words.label}
          aria-describedby={hint}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          aria-readonly={readOnly}
          className={classes.scroll}
          style={style}
          {...events}
        >
          <SheetHead number={words.number} columns={columns} />
          <div role="rowgroup" className={classes.body} style={drawn.style}>
            {drawn.items.map(({ index, start }) => {
              const row = rows.at(index);
              const isSelected = index >= range.top && index <= range.bottom;
              return (
                <SheetRow
                  key={row}
                  position={index}
                  row={row}
                  number={numberOf(row)}
                  offset={start}
                  columns={columns}
                  cells={cellsOf(row)}
                  left={isSelected ? range.left : -1}
                  right={isSelected ? range.right : -1}
                  activeColumn={index === position ? active.column : -1}
                  input={index === position ? input : null}
                  noteId={`${notes}${row}`}
                />
              );
            })}
          </div>
        </div>
      </div>
      {children}
      <Text id={hint} fz="xs" c="dimmed" className={classes.hint}>
        {words.hint}
      </Text>
      <VisuallyHidden role="status">{sheet.leaving ? words.leaving : ''}</VisuallyHidden>
    </div>
  );
}

/** Tab stops at columns that can be edited. */
function stopsOf(columns: readonly SheetColumn[]): number[] {
  return columns.flatMap(({ editable, aside }, index) => (editable && !aside ? [index] : []));
}
