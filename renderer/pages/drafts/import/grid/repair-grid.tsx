import { Text } from '@mantine/core';
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceField } from '../../../../../shared/model/draft-fields.ts';
import type { ChoiceBooks } from '../../../../../shared/rules/import/choices.ts';
import type { ImportField } from '../../../../../shared/rules/import/fields.ts';
import type { ImportTable } from '../../../../../shared/rules/import/table.ts';
import { someRows } from '../../../../components/sheet/row-order.ts';
import type { CellPosition } from '../../../../components/sheet/selection.ts';
import { Sheet, type SheetHandle } from '../../../../components/sheet/sheet.tsx';
import { WorkbenchRows } from '../../../../components/workbench/workbench.tsx';
import { type ImportRowNotes, problemAfter } from './cell-notes.ts';
import { ImportRowLine } from './import-row-line.tsx';
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
  /** Says once what a text means that is in none of Kiva's lists. */
  onSay: (field: ChoiceField, text: string, value: string) => void;
  /** Takes a row out of the import, by its number in the sheet. */
  onLeaveOut: (number: number) => void;
  ref: Ref<RepairGridHandle>;
};

/** The rows of an import as a sheet, to be repaired. */
export function RepairGrid({ table, fields, rows, notes, books, onMend, onSay, onLeaveOut, ref }: Props) {
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
  const noteColumn = shown.length;
  const nextProblem = (from: CellPosition, back: boolean): CellPosition | null => {
    // The column that says what is wrong is behind all that can be wrong.
    const column = from.column < noteColumn ? inSheet(from.column) : Number.POSITIVE_INFINITY;
    const next = problemAfter(notes, rows, { row: from.row, column }, back);
    return next && { row: next.row, column: inGrid(next.column) };
  };
  const textAt = (place: CellPosition) =>
    place.column === noteColumn ? (cellsOf(place.row)[noteColumn]?.text ?? '') : mending.textAt(place);
  if (rows.length === 0) return <Text>{t('grid.nothing')}</Text>;
  return (
    <WorkbenchRows>
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
        fills
        cellsOf={cellsOf}
        numberOf={numberOf}
        textAt={textAt}
        onType={mending.type}
        onLeave={mending.commit}
        onActive={setActive}
        problemAfter={nextProblem}
        suggest={({ column }, text) => suggestionsOf(shown[column]?.field, text, books)}
      >
        <ImportRowLine
          number={table.rows[active.row]?.number}
          problems={notes.get(active.row)?.problems ?? []}
          column={inSheet(active.column)}
          books={books}
          onSay={(...said) => {
            onSay(...said);
            // The button that was pressed goes with the problem.
            sheet.current?.show(active);
          }}
          onLeaveOut={onLeaveOut}
        />
      </Sheet>
    </WorkbenchRows>
  );
}
