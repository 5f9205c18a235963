// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { Text, VisuallyHidden } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { formatClipboard } from '../../../../shared/rules/paste.ts';
import { CellInput } from './cell-input.tsx';
import { cleared, copied, type Place, type Rows, textAt } from './cells.ts';
import classes from './grid.module.css';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { noteId, type RowNotes } from './note-cell.tsx';
import { only, selectedRange } from './selection.ts';
import { type GridActions, useGrid } from './use-grid.ts';

/** Height of a row in pixels, as in the style sheet. */
const rowHeight = 36;
const spareRows = 10;
const fewestRows = 20;

/** What the page around may ask of the grid. */
export type GridHandle = { show: (place: Place) => void; nextProblem: () => void };

type Props = GridActions & {
  rows: Rows;
  notes: ReadonlyMap<number, RowNotes>;
  readOnly: boolean;
  onPaste: (text: string, at: Place) => void;
  ref: Ref<GridHandle>;
};

/**
 * The rows of a report as an ARIA grid that works like a spreadsheet. Only the rows in sight are in the page; the
 * counts tell of all. One text field follows the active cell, so every letter of every script can be typed.
 */
export function RepaymentsGrid({ rows, notes, onPaste, ref, ...actions }: Props) {
  const { t } = useTranslation('repayments');
  const { readOnly, setRows } = actions;
  const hint = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const rowCount = Math.max(fewestRows, rows.length + (readOnly ? 0 : spareRows));
  const grid = useGrid({ ...actions, rows, rowCount });
  const { active, end } = grid.selection;
  const range = selectedRange(grid.selection);

  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
    paddingEnd: rowHeight,
    rangeExtractor: (seen) =>
      [...new Set([...defaultRangeExtractor(seen), active.row])].sort((a, b) => a - b),
  });
  // After a move; the field may come a render later, when a grid that was hidden gets its size.
  useLayoutEffect(() => {
    const field = grid.input.current;
    if (!grid.wantsFocus.current || !field) return;
    grid.wantsFocus.current = false;
    field.focus();
    field.select();
    if (end.row !== active.row) virtual.scrollToIndex(end.row);
  });
  useImperativeHandle(ref, () => ({
    show: (place) => grid.select(only(place)),
    nextProblem: () => grid.run({ do: 'problem', back: false }),
  }));

  const takesText = grid.mode === 'caret' || grid.mode === 'typing';
  const copy = (event: ClipboardEvent) => {
    if (takesText) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', formatClipboard(copied(rows, range)));
    if (event.type === 'cut' && !readOnly) setRows((now) => cleared(now, range));
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || text === '') return;
    if (takesText && !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    onPaste(text, placeOf(event.target) ?? { row: range.top, column: range.left });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const stroke = { key: event.key, shift: event.shiftKey, command: event.ctrlKey || event.metaKey };
    if (grid.press(stroke)) event.preventDefault();
  };
  const mouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    const field = grid.input.current;
    if (event.target === field && document.activeElement === field && !event.shiftKey)
      return grid.setMode('caret');
    event.preventDefault();
    grid.select(event.shiftKey ? { active, end: place } : only(place));
  };
  const mouseMove = (event: MouseEvent) => {
    const place = event.buttons === 1 && grid.mode === 'ready' ? placeOf(event.target) : null;
    if (place && (place.row !== end.row || place.column !== end.column)) grid.select({ active, end: place });
  };

  const input = (
    <CellInput
      ref={grid.input}
      place={active}
      text={textAt(rows, active)}
      describedBy={noteId(active.row)}
      wrong={notes.get(active.row)?.wrong ?? []}
      readOnly={readOnly}
      onType={grid.type}
    />
  );
  return (
    <div>
      <div className={classes.frame}>
        <div
          ref={scroll}
          role="grid"
          aria-label={t('grid.label')}
          aria-describedby={hint}
          aria-rowcount={rowCount + 1}
          aria-colcount={5}
          aria-multiselectable
          aria-readonly={readOnly}
          className={classes.scroll}
          onKeyDown={keyDown}
          onMouseDown={mouseDown}
          onMouseMove={mouseMove}
          onCopy={copy}
          onCut={copy}
          onPaste={paste}
        >
          <GridHead />
          <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => (
              <GridRow
                key={index}
                index={index}
                offset={start}
                row={rows[index]}
                notes={notes.get(index)}
                selected={index >= range.top && index <= range.bottom ? `${range.left}:${range.right}` : ''}
                activeColumn={index === active.row ? active.column : -1}
                input={index === active.row ? input : null}
              />
            ))}
          </div>
        </div>
      </div>
      <Text id={hint} fz="xs" c="dimmed" mt={6}>
        {t('grid.hint')}
      </Text>
      <VisuallyHidden role="status">{grid.leaving ? t('grid.leaving') : ''}</VisuallyHidden>
    </div>
  );
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
