import type { Sheet } from '../../model/sheet.ts';
import { filledHiddenColumns, withoutHiddenColumns } from './file-doubts.ts';

/** Which hidden parts of a sheet are taken. */
export type HiddenChoice = { takeHidden: boolean; takeHiddenColumns: boolean };

/** How many rows and filled columns of a sheet are hidden. */
export function countHidden(sheet: Pick<Sheet, 'rows' | 'hiddenColumns'>): { rows: number; columns: number } {
  return {
    rows: sheet.rows.filter(({ hidden }) => hidden).length,
    columns: filledHiddenColumns(sheet).length,
  };
}

/** True where a person has to say whether hidden rows or columns are taken. */
export function hasHidden(sheet: Pick<Sheet, 'rows' | 'hiddenColumns'>): boolean {
  const { rows, columns } = countHidden(sheet);
  return rows + columns > 0;
}

/** A sheet with its hidden parts only where a person wants them. */
export function withHidden(sheet: Sheet, { takeHidden, takeHiddenColumns }: HiddenChoice): Sheet {
  const narrowed = takeHiddenColumns ? sheet : withoutHiddenColumns(sheet);
  return takeHidden ? narrowed : withoutHiddenRows(narrowed);
}

function withoutHiddenRows(sheet: Sheet): Sheet {
  const kept = sheet.rows.flatMap(({ hidden }, index) => (hidden ? [] : [index]));
  const placeOf = new Map(kept.map((index, place) => [index, place]));
  const notes = sheet.notes.flatMap((note) => {
    const row = placeOf.get(note.row);
    return row === undefined ? [] : [{ ...note, row }];
  });
  return { ...sheet, rows: sheet.rows.filter(({ hidden }) => !hidden), notes };
}
