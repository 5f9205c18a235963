// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the button inside has the focus (APG grid)
import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconPinFilled } from '@tabler/icons-react';
import { type DragEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { ColumnMenu } from './column-menu.tsx';
import { pinnedAt } from './column-style.ts';
import classes from './grid.module.css';
import type { ColumnActions } from './grid-actions.ts';
import type { LaidColumn } from './layout.ts';
import { clicked } from './sort.ts';

type Props<Id extends string> = ColumnActions<Id> & {
  column: LaidColumn<Id>;
  index: number;
  edge: boolean;
  active: boolean;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  /** The width while it is being dragged, then null. */
  onSizing: (sizing: { column: Id; width: number } | null) => void;
};

/** What a dragged heading carries, so that nothing else can be dropped there. */
const carried = 'application/x-partner-desk-column';

/** A heading: a click sorts, with Shift as a further key; it can be dragged, sized, and has a menu for all of it. */
export function HeadCell<Id extends string>(props: Props<Id>) {
  const { column, index, edge, active, sort } = props;
  const { id, end, pinned } = column;
  const { t } = useTranslation('loans');
  const [over, setOver] = useState(false);
  const key = sort[0]?.column === id ? sort[0] : undefined;
  const drop = (event: DragEvent) => {
    setOver(false);
    const from = event.dataTransfer.getData(carried);
    if (from !== '') props.onMove(from as Id, id);
  };
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={key ? (key.descending ? 'descending' : 'ascending') : undefined}
      className={classNames(classes.name, end && classes.end, pinned && classes.pinned, edge && classes.edge)}
      style={pinned ? pinnedAt(index) : undefined}
      data-row={-1}
      data-column={index + 1}
      data-over={over || undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(carried, id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(carried)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Title {...props} />
      {props.opened ? (
        <ColumnMenu {...props} onClose={() => props.onOpened(false)} />
      ) : (
        <button
          type="button"
          className={classes.menu}
          tabIndex={active ? 0 : -1}
          aria-label={t('grid.menu', { column: column.title })}
          aria-haspopup="menu"
          aria-expanded={false}
          onClick={() => props.onOpened(true)}
        >
          <IconDotsVertical size={16} aria-hidden />
        </button>
      )}
      <Handle {...props} />
    </div>
  );
}

function Title<Id extends string>({ column, sort, onSort, active }: Props<Id>) {
  const { t } = useTranslation('loans');
  const place = sort.findIndex((each) => each.column === column.id);
  const key = sort[place];
  const click = (event: MouseEvent) => onSort?.(clicked(sort, column.id, event.shiftKey));
  const Arrow = key?.descending ? IconArrowDown : IconArrowUp;
  return (
    <button
      type="button"
      className={classes.title}
      tabIndex={active ? 0 : -1}
      aria-disabled={onSort === null}
      title={column.title}
      onClick={click}
      data-title
    >
      <span className={classes.titleText} title={column.title}>
        {column.title}
      </span>
      {key && <Arrow size={14} aria-hidden />}
      {key && sort.length > 1 && (
        <span className={classes.order} aria-hidden>
          {place + 1}
        </span>
      )}
      {key && place > 0 && (
        <VisuallyHidden>
          {t(key.descending ? 'grid.keyDescending' : 'grid.keyAscending', { place: place + 1 })}
        </VisuallyHidden>
      )}
      {column.pinned && <IconPinFilled size={12} aria-hidden />}
    </button>
  );
}

/** The line at a heading's end that is dragged; by keyboard the menu has Wider and Narrower. */
function Handle<Id extends string>({ column, onSizing, onWidth }: Props<Id>) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const widthAt = ({ clientX, currentTarget }: PointerEvent) => {
    const sign = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
    return from.current && from.current.width + sign * (clientX - from.current.x);
  };
  const start = (event: PointerEvent) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.offsetWidth ?? column.width;
    from.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent) => {
    const width = widthAt(event);
    if (width !== null) onSizing({ column: column.id, width });
  };
  const end = (event: PointerEvent) => {
    const width = widthAt(event);
    const moved = from.current !== null && event.clientX !== from.current.x;
    from.current = null;
    onSizing(null);
    if (width !== null && moved) onWidth(column.id, width);
  };
  return (
    <span
      className={classes.handle}
      aria-hidden
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        from.current = null;
        onSizing(null);
      }}
    />
  );
}
