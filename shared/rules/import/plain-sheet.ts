import type { CellNote, Sheet } from '../../model/sheet.ts';
import { isSpoiltId } from '../id-text.ts';
import type { Cells } from '../paste.ts';

/** Our own exports put an apostrophe before what a spreadsheet program would take for a formula (OWASP, CSV injection). */
const shielded = /^'(?='*[=+\-@\t\r])/;

/** A line drawn with signs, as printed lists have them above and below a table. */
const drawnLine = /^[\s\-=_+|*.~─━│┃┼╋]*([-=_*~─━])\1\1[\s\-=_+|*.~─━│┃┼╋]*$/;

/** Stands for bytes that are no letter in the encoding of the text. */
const lostLetter = '\ufffd';

/** Cells of a text file or of the clipboard as a sheet: rows without content left out, what is wrong with a cell noted. */
export function sheetOfCells(name: string, cells: Cells): Sheet {
  const rows = cells
    .map((row, index) => ({ number: index + 1, hidden: false, cells: row.map(withoutShield) }))
    .filter((row) => row.cells.some((text) => text.trim() !== '' && !drawnLine.test(text)));
  const notes = rows.flatMap(({ cells: texts }, row) =>
    texts.flatMap((text, column): CellNote[] => {
      if (text.includes(lostLetter)) return [{ row, column, kind: 'garbled' }];
      return isSpoiltId(text) ? [{ row, column, kind: 'spoilt' }] : [];
    }),
  );
  return { name, hidden: false, tooLarge: false, rows, hiddenColumns: [], merges: [], notes, text: null };
}

function withoutShield(text: string): string {
  return text.replace(shielded, '');
}
