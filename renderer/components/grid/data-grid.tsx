// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time has the focus (APG grid)
import { VisuallyHidden } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusCell } from './cells.ts';
import { classNames } from './class-names.ts';
import { columnStyle } from './column-style.ts';
import classes from './grid.module.css';
import { type ColumnActions, type GridUnit, type RowActions, useStableActions } from './grid-actions.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { type Bounds, type GridPosition, within } from './keys.ts';
import type { LaidColumn } from './layout.ts';
import { PlainHead } from './plain-head.tsx';
import { countOf, isSelected, type RowSelection } from './selection.ts';
import { useActive, useLeave, useTopOfNewList } from './use-active.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRoomBelow } from './use-room-below.ts';
import { useStable } from './use-stable.ts';

/** Heights of a row and widths of the column of ticks in pixels; the heights are in the style sheet, too. */
const rowHeights = { cell: 36, row: 32 } as const;
const tickWidths = { cell: 40, row: 44 } as const;
/** Room for what must stay visible below the grid: its foot and the end of the page. */
const roomBelow = 64;

/** Where a list was left. */
export type GridPlace = { offset: number; active: GridPosition };

type Props<Row, Id extends string> = {
  unit: GridUnit;
  label: string;
  /** Names the list: with another one the grid begins at its top. */
  list: string;
  total: number;
  columns: readonly LaidColumn<Id>[];
  /** What each column takes of the room that is left. */
  grows: Partial<Record<Id, number>>;
  /** The height in CSS; the rest of the window where none is given. */
  height?: string;
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  /** The name of a row's tick. */
  tickName: (row: Row) => string;
  cell: (row: Row, column: Id) => ReactNode;
  selection: RowSelection;
  /** True while older rows are shown until the new ones arrive. */
  busy: boolean;
  start?: GridPlace | undefined;
  onLeave?: (place: GridPlace) => void;
  rows: RowActions<Row>;
  /** Null where the columns stay as they are. */
  columnActions: ColumnActions<Id> | null;
  foot?: ReactNode;
  /** Shown when there are no rows. */
  empty?: ReactNode;
};

/**
 * A long list as an ARIA grid. Only visible rows are in the page; the ARIA counts are those of the whole list. One cell
 * or row has the focus; arrows move it, Enter opens its row, Space selects it.
 */
export function DataGrid<Row, Id extends string>(props: Props<Row, Id>) {
  const { unit, label, list, total, columns, grows, height, rowAt, keyOf, selection, busy, rows } = props;
  const { t } = useTranslation('loans');
  const isOfCells = unit === 'cell';
  const rowHeight = rowHeights[unit];
  const hint = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [active, setActive] = useActive(
    props.start?.active ?? { row: 0, column: isOfCells ? 1 : 0 },
    columns,
  );
  const [opened, setOpened] = useState<Id | null>(null);
  const [sizing, setSizing] = useState<{ column: Id; width: number } | null>(null);
  useRoomBelow(scroll, roomBelow);

  const bounds = (page: number): Bounds =>
    isOfCells
      ? { lastRow: total - 1, lastColumn: columns.length, page }
      : { firstRow: 0, lastRow: total - 1, lastColumn: 0, page };
  const at = within(active, bounds(1));
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    paddingEnd: height === undefined ? rowHeight : 0,
    initialOffset: props.start?.offset ?? 0,
    rangeExtractor: (seen) =>
      at.row < 0 || at.row >= total
        ? defaultRangeExtractor(seen)
        : [...new Set([...defaultRangeExtractor(seen), at.row])].sort((a, b) => a - b),
  });
  const keys = useGridKeys({
    unit,
    at,
    bounds: () => bounds(Math.max(Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2, 1)),
    rows,
    rowAt,
    setActive,
    wantsFocus,
    onMenu: (column) => openMenu(columns[column]?.id ?? null),
  });
  const { range } = virtual;
  const { onSeen } = rows;
  useEffect(() => onSeen?.(range?.startIndex ?? 0, range?.endIndex ?? 0), [range, onSeen]);
  useTopOfNewList(list, () => {
    if (virtual.scrollOffset) virtual.scrollToOffset(0);
    keys.forgetRange();
    setActive({ row: Math.min(at.row, 0), column: at.column });
  });
  useLeave(() => props.onLeave?.({ offset: scroll.current?.scrollTop ?? 0, active: at }));
  // A heading that moves in the page loses the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a change of the columns, and of nothing else
  useLayoutEffect(() => {
    if (at.row < 0 && document.activeElement === document.body) focusCell(scroll.current, at);
  }, [columns]);
  // After a move: the cell is in the page, however far away.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusCell(scroll.current, at);
    if (isOfCells && columns[at.column - 1]?.pinned !== false) scroll.current?.scrollTo({ left: 0 });
  });

  const headActions = useStableActions(props.columnActions);
  const openMenu = useStable((column: Id | null) => {
    // The button that opened the menu is another one afterwards: the focus goes to the heading, wherever that is then.
    const place = columns.findIndex(({ id }) => id === (column ?? opened)) + 1;
    if (place > 0) setActive({ row: -1, column: place });
    wantsFocus.current = column === null;
    setOpened(column);
  });
  const heightStyle: Record<`--${string}`, string> = height === undefined ? {} : { '--grid-height': height };
  const count = countOf(selection, total);
  const chooseAll = useStable(() => (count > 0 ? rows.onNone?.() : rows.onAll()));
  const seen = sizing
    ? columns.map((each) => (each.id === sizing.column ? { ...each, ...sizing, sized: true } : each))
    : columns;
  return (
    <div
      className={classNames(
        classes.frame,
        height === undefined && classes.fills,
        !isOfCells && classes.ofRows,
      )}
      style={{ ...columnStyle(seen, grows, tickWidths[unit]), ...heightStyle }}
    >
      <div
        ref={scroll}
        role="grid"
        aria-label={label}
        aria-describedby={headActions ? hint : undefined}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly
        aria-busy={busy}
        className={classes.scroll}
        {...keys.events}
      >
        {headActions ? (
          <GridHead
            {...headActions}
            columns={columns}
            activeColumn={at.row < 0 ? at.column : -1}
            opened={opened}
            onOpened={openMenu}
            onSizing={setSizing}
            chosen={count === 0 ? 'none' : count >= total ? 'all' : 'some'}
            onChooseAll={chooseAll}
          />
        ) : (
          <PlainHead columns={columns} />
        )}
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rowAt(index);
            return (
              <GridRow
                key={index}
                index={index}
                offset={start}
                row={row}
                columns={columns}
                cell={props.cell}
                tickName={props.tickName}
                unit={unit}
                selected={row === undefined ? selection.all : isSelected(selection, keyOf(row))}
                activeColumn={index === at.row ? at.column : -1}
              />
            );
          })}
        </div>
      </div>
      {total === 0 && !busy && <div className={classes.empty}>{props.empty}</div>}
      {props.foot}
      {headActions && <VisuallyHidden id={hint}>{t('grid.hint')}</VisuallyHidden>}
    </div>
  );
}
