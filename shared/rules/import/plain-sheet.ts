import type { CellNote, Sheet } from '../../model/sheet.ts';
import { type Cells, isSpoiltId } from '../paste.ts';

/** Our own exports put an apostrophe before what a spreadsheet program would take for a formula (OWASP, CSV injection). */
const shielded = /^'(?='*[=+\-@\t\r])/;

/** Cells of a text file or of the clipboard as a sheet: rows without content left out, ids that Excel spoilt noted. */
export function sheetOfCells(name: string, cells: Cells): Sheet {
  const notes: CellNote[] = [];
  const rows = cells
    .map((row, index) => ({ number: index + 1, hidden: false, cells: row.map(withoutShield) }))
    .filter((row) => row.cells.some((text) => text.trim() !== ''));
  for (const [row, { cells: texts }] of rows.entries())
    for (const [column, text] of texts.entries())
      if (isSpoiltId(text)) notes.push({ row, column, kind: 'spoilt' });
  return { name, hidden: false, tooLarge: false, rows, hiddenColumns: [], merges: [], notes, text: null };
}

function withoutShield(text: string): string {
  return text.replace(shielded, '');
}
