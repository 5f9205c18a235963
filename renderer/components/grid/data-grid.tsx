// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time has the focus (APG grid)
import { VisuallyHidden } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusCell } from './cells.ts';
import { columnStyle } from './column-style.ts';
import classes from './grid.module.css';
import { type ColumnActions, type RowActions, useStableActions } from './grid-actions.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { type GridPosition, within } from './keys.ts';
import type { LaidColumn } from './layout.ts';
import { countOf, isSelected, type RowSelection } from './selection.ts';
import { useActive, useLeave, useTopOfNewList } from './use-active.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRoomBelow } from './use-room-below.ts';
import { useStable } from './use-stable.ts';

/** Height of a row in pixels, as in the style sheet. */
const rowHeight = 36;
/** Room for what must stay visible below the grid: its foot and the end of the page. */
const roomBelow = 64;

/** Where a list was left. */
export type GridPlace = { offset: number; active: GridPosition };

type Props<Row, Id extends string> = {
  label: string;
  /** Names the list: with another one the grid begins at its top. */
  list: string;
  total: number;
  columns: readonly LaidColumn<Id>[];
  /** The column that takes what room is left. */
  grows: Id;
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  /** The name of a row's tick. */
  tickName: (row: Row) => string;
  cell: (row: Row, column: Id) => ReactNode;
  selection: RowSelection;
  /** True while older rows are shown until the new ones arrive. */
  busy: boolean;
  start: GridPlace | undefined;
  onLeave: (place: GridPlace) => void;
  rows: RowActions<Row>;
  columnActions: ColumnActions<Id>;
  foot: ReactNode;
  /** Shown when there are no rows. */
  empty: ReactNode;
};

/**
 * A long list as an ARIA grid. Only visible rows are in the page; the ARIA counts are those of the whole list. One cell
 * has the focus; arrows move it, Enter opens its row, Space selects it.
 */
export function DataGrid<Row, Id extends string>(props: Props<Row, Id>) {
  const { label, list, total, columns, grows, rowAt, keyOf, selection, busy, rows, columnActions } = props;
  const { t } = useTranslation('loans');
  const hint = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [active, setActive] = useActive(props.start?.active ?? { row: 0, column: 1 }, columns);
  const [opened, setOpened] = useState<Id | null>(null);
  const [sizing, setSizing] = useState<{ column: Id; width: number } | null>(null);
  useRoomBelow(scroll, roomBelow);

  const at = within(active, { lastRow: total - 1, lastColumn: columns.length, page: 1 });
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    paddingEnd: rowHeight,
    initialOffset: props.start?.offset ?? 0,
    rangeExtractor: (seen) =>
      at.row < 0 || at.row >= total
        ? defaultRangeExtractor(seen)
        : [...new Set([...defaultRangeExtractor(seen), at.row])].sort((a, b) => a - b),
  });
  const keys = useGridKeys({
    at,
    last: { row: total - 1, column: columns.length },
    page: () => Math.max(Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2, 1),
    rows,
    rowAt,
    setActive,
    wantsFocus,
    onMenu: (column) => openMenu(columns[column]?.id ?? null),
  });
  const { range } = virtual;
  const { onSeen } = rows;
  useEffect(() => onSeen(range?.startIndex ?? 0, range?.endIndex ?? 0), [range, onSeen]);
  useTopOfNewList(list, () => {
    if (virtual.scrollOffset) virtual.scrollToOffset(0);
    keys.forgetRange();
    setActive({ row: Math.min(at.row, 0), column: at.column });
  });
  useLeave(() => props.onLeave({ offset: scroll.current?.scrollTop ?? 0, active: at }));
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
    if (columns[at.column - 1]?.pinned !== false) scroll.current?.scrollTo({ left: 0 });
  });

  const headActions = useStableActions(columnActions);
  const openMenu = useStable((column: Id | null) => {
    // The button that opened the menu is another one afterwards: the focus goes to the heading, wherever that is then.
    const place = columns.findIndex(({ id }) => id === (column ?? opened)) + 1;
    if (place > 0) setActive({ row: -1, column: place });
    wantsFocus.current = column === null;
    setOpened(column);
  });
  const count = countOf(selection, total);
  const chooseAll = useStable(() => (count > 0 ? rows.onNone() : rows.onAll()));
  const seen = sizing
    ? columns.map((each) => (each.id === sizing.column ? { ...each, ...sizing, sized: true } : each))
    : columns;
  return (
    <div className={classes.frame} style={columnStyle(seen, grows)}>
      <div
        ref={scroll}
        role="grid"
        aria-label={label}
        aria-describedby={hint}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly
        aria-busy={busy}
        className={classes.scroll}
        {...keys.events}
      >
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
                selected={row === undefined ? selection.all : isSelected(selection, keyOf(row))}
                activeColumn={index === at.row ? at.column : -1}
              />
            );
          })}
        </div>
      </div>
      {total === 0 && !busy && <div className={classes.empty}>{props.empty}</div>}
      {props.foot}
      <VisuallyHidden id={hint}>{t('grid.hint')}</VisuallyHidden>
    </div>
  );
}
