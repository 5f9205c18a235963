// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { Text, VisuallyHidden } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceBooks } from '../../../shared/rules/import/choices.ts';
import type { ImportField } from '../../../shared/rules/import/fields.ts';
import type { ImportTable } from '../../../shared/rules/import/table.ts';
import type { Place, RowNotes } from './cell-notes.ts';
import classes from './grid.module.css';
import { problemText } from './problem-text.ts';
import { RepairHead } from './repair-head.tsx';
import { RepairInput } from './repair-input.tsx';
import { noteId, RepairRow } from './repair-row.tsx';
import { useRepairGrid } from './use-repair-grid.ts';

/** Height of a row in pixels, as in the style sheet. */
const rowHeight = 36;

/** What the page around may ask of the grid. */
export type RepairGridHandle = { nextProblem: (back: boolean) => void };

/** A column that is shown: its place in the sheet, and the field it is read as. */
export type ShownColumn = { column: number; field: ImportField };

type Props = {
  table: ImportTable;
  fields: readonly (ImportField | '')[];
  /** Indices of the rows shown, in their order. */
  rows: readonly number[];
  notes: ReadonlyMap<number, RowNotes>;
  books: ChoiceBooks;
  onMend: (row: number, column: number, text: string) => void;
  onActiveRow: (position: number) => void;
  ref: Ref<RepairGridHandle>;
};

/** The rows of an import as an ARIA grid. Only rows in sight are in the page; one text field follows the active cell. */
export function RepairGrid({ table, fields, rows, notes, books, onMend, onActiveRow, ref }: Props) {
  const { t } = useTranslation('import');
  const hint = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => shownColumns(fields), [fields]);
  const columns = useMemo(() => shown.map((each) => each.column), [shown]);
  const textAt = ({ row, column }: Place) => table.rows[row]?.cells[column] ?? '';
  const grid = useRepairGrid({ rows, columns, notes, textAt, onMend, onActiveRow });
  const { active, position } = grid;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
    paddingEnd: rowHeight,
    rangeExtractor: (seen) =>
      [...new Set([...defaultRangeExtractor(seen), Math.min(position, rows.length - 1)])].sort(
        (a, b) => a - b,
      ),
  });
  useLayoutEffect(() => virtual.scrollToIndex(position), [virtual, position]);
  useImperativeHandle(ref, () => ({ nextProblem: (back) => void grid.nextProblem(back) }));

  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const stroke = { key: event.key, shift: event.shiftKey, command: event.ctrlKey || event.metaKey };
    if (grid.press(stroke)) event.preventDefault();
  };
  const mouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    if (event.target === grid.input.current && document.activeElement === grid.input.current)
      return grid.setMode('caret');
    event.preventDefault();
    grid.select(place);
  };
  const field = shown.find((each) => each.column === active.column)?.field ?? 'loanId';
  const problem = notes.get(active.row)?.problems.find((each) => each.column === active.column);
  const number = table.rows[active.row]?.number ?? '';
  const input = (
    <RepairInput
      ref={grid.input}
      label={t('grid.cell', { column: t(`field.${field}`), row: number })}
      field={field}
      text={grid.text}
      describedBy={noteId(active.row)}
      invalid={problem !== undefined}
      books={books}
      onType={grid.type}
      onBlur={grid.commit}
    />
  );
  if (rows.length === 0) return <Text>{t('grid.nothing')}</Text>;
  return (
    <div>
      <div className={classes.frame}>
        <div
          ref={scroll}
          role="grid"
          aria-label={t('grid.label')}
          aria-describedby={hint}
          aria-rowcount={rows.length + 1}
          aria-colcount={shown.length + 2}
          className={classes.scroll}
          style={{ '--import-columns': shown.length } as React.CSSProperties}
          onKeyDown={keyDown}
          onMouseDown={mouseDown}
        >
          <RepairHead columns={shown} />
          <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index] ?? 0;
              return (
                <RepairRow
                  key={row}
                  index={index}
                  rowIndex={row}
                  offset={start}
                  row={table.rows[row]}
                  columns={shown}
                  notes={notes.get(row)}
                  activeColumn={index === position ? active.column : -1}
                  input={index === position ? input : null}
                />
              );
            })}
          </div>
        </div>
      </div>
      <Text role="status" fz="sm" mt={6} mih="1.5em">
        {problem ? t('grid.says', { row: number, problem: problemText(t, problem) }) : ''}
      </Text>
      <Text id={hint} fz="xs" c="dimmed" mt={6}>
        {t('grid.hint')}
      </Text>
      <VisuallyHidden role="status">{grid.leaving ? t('grid.leaving') : ''}</VisuallyHidden>
    </div>
  );
}

function shownColumns(fields: readonly (ImportField | '')[]): ShownColumn[] {
  return fields.flatMap((field, column) => (field === '' ? [] : [{ column, field }]));
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
