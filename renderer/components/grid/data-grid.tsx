// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time has the focus (APG grid)
import { VisuallyHidden } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { focusCell, isOwn, isTextSelected, placeOf } from './cells.ts';
import { columnStyle } from './column-style.ts';
import classes from './grid.module.css';
import { type ColumnActions, useStableActions } from './grid-actions.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { type Command, commandOf, type Place, within } from './keys.ts';
import type { LaidColumn } from './layout.ts';
import { countOf, isSelected, type RowSelection } from './selection.ts';
import { useActive, useLeave, useTopOfNewList } from './use-active.ts';
import { useRoomBelow } from './use-room-below.ts';
import { useStable } from './use-stable.ts';

/** Height of a row in pixels, as in the style sheet. */
const rowHeight = 36;
/** What stands below the grid and should stay in sight: its foot and the end of the page. */
const roomBelow = 64;

/** Where a list was left. */
export type GridPlace = { offset: number; active: Place };

/** What happens to rows. */
export type RowActions<Row> = {
  onOpen: (row: Row) => void;
  onToggle: (index: number) => void;
  /** Selects all rows between two, both included. */
  onRange: (from: number, to: number) => void;
  onAll: () => void;
  onNone: () => void;
  /** Copies what is selected, or the row that has the focus. */
  onCopy: (index: number) => void;
  /** The first and last row in sight. */
  onSeen: (first: number, last: number) => void;
};

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
  /** True while older rows stand in for those on their way. */
  busy: boolean;
  start: GridPlace | undefined;
  onLeave: (place: GridPlace) => void;
  rows: RowActions<Row>;
  columnActions: ColumnActions<Id>;
  foot: ReactNode;
  /** Stands in the place of no rows. */
  empty: ReactNode;
};

/**
 * A long list as an ARIA grid. Only the rows in sight are in the page; the counts tell of all. One cell has the focus;
 * arrows move it, Enter opens its row, Space selects it.
 */
export function DataGrid<Row, Id extends string>(props: Props<Row, Id>) {
  const { label, list, total, columns, grows, rowAt, keyOf, selection, busy, rows, columnActions } = props;
  const { t } = useTranslation('loans');
  const hint = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const anchor = useRef<number | null>(null);
  const [active, setActive] = useActive(props.start?.active ?? { row: 0, column: 1 }, columns);
  const [opened, setOpened] = useState<Id | null>(null);
  const [sizing, setSizing] = useState<{ column: Id; width: number } | null>(null);
  useRoomBelow(scroll, roomBelow);

  const at = within(active, { lastRow: total - 1, lastColumn: columns.length, page: 1 });
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingEnd: rowHeight,
    initialOffset: props.start?.offset ?? 0,
    rangeExtractor: (seen) =>
      at.row < 0 || at.row >= total
        ? defaultRangeExtractor(seen)
        : [...new Set([...defaultRangeExtractor(seen), at.row])].sort((a, b) => a - b),
  });
  const { range } = virtual;
  const { onSeen } = rows;
  useEffect(() => onSeen(range?.startIndex ?? 0, range?.endIndex ?? 0), [range, onSeen]);
  useTopOfNewList(list, () => {
    if (virtual.scrollOffset) virtual.scrollToOffset(0);
    anchor.current = null;
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

  const move = (to: Place, extend: boolean) => {
    wantsFocus.current = true;
    setActive(to);
    if (!extend || at.row < 0 || to.row < 0) anchor.current = to.row;
    else rows.onRange(anchor.current ?? at.row, to.row);
    if (extend) anchor.current ??= at.row;
  };
  const run = (command: Command) => {
    if (command.do === 'go') return move(command.to, command.extend);
    if (command.do === 'all') return rows.onAll();
    if (command.do === 'none') return rows.onNone();
    if (command.do === 'copy') return rows.onCopy(at.row);
    if (command.do === 'menu') return openMenu(columns[at.column - 1]?.id ?? null);
    const row = rowAt(at.row);
    if (row === undefined) return;
    if (command.do === 'open') return rows.onOpen(row);
    choose(at.row, command.do === 'range');
  };
  const choose = (index: number, extend: boolean) => {
    if (extend && anchor.current !== null) return rows.onRange(anchor.current, index);
    anchor.current = index;
    rows.onToggle(index);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOwn(event)) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const page = Math.max(Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2, 1);
    const bounds = { lastRow: total - 1, lastColumn: columns.length, page };
    const command = commandOf({ key, shift, alt, command: event.ctrlKey || event.metaKey }, at, bounds);
    if (!command || (command.do === 'copy' && isTextSelected())) return;
    event.preventDefault();
    // The menu closes at any key outside of it, and would take this one for such.
    if (command.do === 'menu') event.stopPropagation();
    run(command);
  };
  const click = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const tick = event.target instanceof Element && event.target.closest('[data-tick]');
    if (place && tick) choose(place.row, event.shiftKey);
  };
  const focus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place && (place.row !== at.row || place.column !== at.column)) setActive(place);
  };

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
        onKeyDown={keyDown}
        onClick={click}
        onFocus={focus}
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
