import { Text } from '@mantine/core';
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceBooks } from '../../../../../shared/rules/import/choices.ts';
import type { ImportField } from '../../../../../shared/rules/import/fields.ts';
import type { ImportTable } from '../../../../../shared/rules/import/table.ts';
import { someRows } from '../../../../components/sheet/row-order.ts';
import type { CellPosition } from '../../../../components/sheet/selection.ts';
import { Sheet, type SheetHandle } from '../../../../components/sheet/sheet.tsx';
import { type ImportRowNotes, problemAfter } from './cell-notes.ts';
import { problemText } from './problem-text.ts';
import { repairCells, sheetColumns, shownColumns, suggestionsOf } from './repair-cells.ts';
import { useMending } from './use-mending.ts';

/** What the page around may ask of the grid. */
export type RepairGridHandle = { nextProblem: (back: boolean) => void };

type Props = {
  table: ImportTable;
  fields: readonly (ImportField | '')[];
  /** Indices of the rows shown, in their order. */
  rows: readonly number[];
  notes: ReadonlyMap<number, ImportRowNotes>;
  books: ChoiceBooks;
  onMend: (row: number, column: number, text: string) => void;
  onActiveRow: (position: number) => void;
  ref: Ref<RepairGridHandle>;
};

/** The rows of an import as a sheet, to be repaired. */
export function RepairGrid({ table, fields, rows, notes, books, onMend, onActiveRow, ref }: Props) {
  const { t } = useTranslation('import');
  const sheet = useRef<SheetHandle>(null);
  const shown = useMemo(() => shownColumns(fields), [fields]);
  const columns = useMemo(() => sheetColumns(shown, t), [shown, t]);
  const order = useMemo(() => someRows(rows), [rows]);
  const [active, setActive] = useState<CellPosition>({ row: rows[0] ?? 0, column: 0 });
  const inSheet = (column: number) => shown[column]?.column ?? -1;
  const inGrid = (column: number) => shown.findIndex((each) => each.column === column);
  const mending = useMending(
    (row, column) => table.rows[row]?.cells[inSheet(column)] ?? '',
    (row, column, text) => onMend(row, inSheet(column), text),
  );
  useImperativeHandle(ref, () => ({ nextProblem: (back) => sheet.current?.problem(back) }));
  const numberOf = (row: number) => String(table.rows[row]?.number ?? '');
  const cellsOf = (row: number) => repairCells(table.rows[row], shown, notes.get(row), t);
  const nextProblem = (from: CellPosition, back: boolean): CellPosition | null => {
    const next = problemAfter(notes, rows, { row: from.row, column: inSheet(from.column) }, back);
    return next && { row: next.row, column: inGrid(next.column) };
  };
  const noteColumn = shown.length;
  const textAt = (place: CellPosition) =>
    place.column === noteColumn ? (cellsOf(place.row)[noteColumn]?.text ?? '') : mending.textAt(place);
  const problem = notes.get(active.row)?.problems.find((each) => each.column === inSheet(active.column));
  if (rows.length === 0) return <Text>{t('grid.nothing')}</Text>;
  return (
    <Sheet
      ref={sheet}
      words={{
        label: t('grid.label'),
        number: t('grid.number'),
        hint: t('grid.hint'),
        leaving: t('grid.leaving'),
        cell: (column, row) => t('grid.cell', { column, row }),
      }}
      columns={columns}
      rows={order}
      filled={rows.length - 1}
      readOnly={false}
      cellsOf={cellsOf}
      numberOf={numberOf}
      textAt={textAt}
      onType={mending.type}
      onLeave={mending.commit}
      onActive={(place) => {
        setActive(place);
        onActiveRow(order.positionOf(place.row));
      }}
      problemAfter={nextProblem}
      suggest={({ column }, text) => suggestionsOf(shown[column]?.field, text, books)}
    >
      <Text role="status" fz="sm" mt={6} mih="1.5em">
        {problem ? t('grid.says', { row: numberOf(active.row), problem: problemText(t, problem) }) : ''}
      </Text>
    </Sheet>
  );
}
