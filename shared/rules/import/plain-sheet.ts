import { type CellNote, formulaText, type Sheet } from '../../model/sheet.ts';
import { isGarbled } from '../garbled.ts';
import { isSpoiltId } from '../id-text.ts';
import type { Cells } from '../paste.ts';

/** A line drawn with signs, as printed lists have them above and below a table. */
const drawnLine = /^[\s\-=_+|*.~─━│┃┼╋]*([-=_*~─━])\1\1[\s\-=_+|*.~─━│┃┼╋]*$/;

/** `#N/A`, `#DIV/0!`, `#NAME?` and `Err:502`, and the same in the languages of spreadsheet programs. */
const failedFormula = /^(?:#(?:N\/[AD]|NV|Н\/Д)|#[¡¿]?\p{L}+(?:[/_ ]\p{L}*0?)?[!?]|Err:\d{3})$/u;

/** Cells of a text file or of the clipboard as a sheet: rows without content left out, what is wrong with a cell noted. */
export function sheetOfCells(name: string, cells: Cells): Sheet {
  const rows = cells
    .map((row, index) => ({ number: index + 1, hidden: false, cells: row }))
    .filter((row) => row.cells.some((text) => text.trim() !== '' && !drawnLine.test(text)));
  const notes = rows.flatMap(({ cells: texts }, row) =>
    texts.flatMap((text, column): CellNote[] => {
      const kind = isSpoiltId(text) ? 'spoilt' : textNote(text);
      return kind === null ? [] : [{ row, column, kind }];
    }),
  );
  return { name, hidden: false, tooLarge: false, rows, hiddenColumns: [], merges: [], notes, text: null };
}

/**
 * What is wrong with a text: letters that were lost, or that it is what a spreadsheet program writes for a formula that failed, or
 * for a number that is wider than its column. Null where nothing is.
 */
export function textNote(text: string): CellNote['kind'] | null {
  if (isGarbled(text)) return 'garbled';
  if (text === formulaText) return 'formula';
  if (!/^(?:#|Err:)/.test(text)) return null;
  if (/^#{2,}$/.test(text)) return 'spoilt';
  return failedFormula.test(text) ? 'error' : null;
}
