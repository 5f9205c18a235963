import type { SheetColumnKind, SheetFormat } from '../../shared/model/sheet.ts';
import { fieldOut, isPlainNumber } from '../../shared/rules/cell-out.ts';
import { xlsxWriter } from './write-xlsx.ts';

type TextRows = readonly (readonly string[])[];

/** Writes a table whose rows come bit by bit, the heading first. */
export type SheetWriter = { add: (rows: TextRows) => void; end: () => Uint8Array };

/**
 * Writes a table of texts as the bytes of a file. Cells are text, in XLSX by their format, so ids keep their zeros; columns of
 * numbers or days (`kinds`, by column) are not, below their heading. No text starts as a formula does, see cellOut; in
 * CSV numbers are as they are and the rest is text. CSV is UTF-8, by default with a byte order mark: without it Excel
 * misreads accents, with it some other programs read it as a letter.
 */
export function sheetWriter(
  format: SheetFormat,
  kinds: readonly SheetColumnKind[] = [],
  mark = true,
): SheetWriter {
  return format === 'xlsx' ? xlsxWriter(kinds) : csvWriter(kinds, mark);
}

/** A whole table at once; see {@link sheetWriter}. */
export function writeSheet(
  format: SheetFormat,
  rows: TextRows,
  kinds?: readonly SheetColumnKind[],
  mark?: boolean,
): Uint8Array {
  const writer = sheetWriter(format, kinds, mark);
  for (let at = 0; at < rows.length; at += lot) writer.add(rows.slice(at, at + lot));
  return writer.end();
}

/** Rows whose text is made at once; all in one takes half a second more to collect. */
const lot = 1_000;

const numeric: ReadonlySet<SheetColumnKind> = new Set(['number', 'amount']);

/** What would end a field or a row, or is lost at its ends; a shielded text is quoted too. */
const toQuote = /[\r\n",\ufeff]|^[ ']| $/;

function csvWriter(kinds: readonly SheetColumnKind[], mark: boolean): SheetWriter {
  const areNumbers = kinds.map((kind) => numeric.has(kind));
  const lots: Buffer[] = mark ? [Buffer.from('\ufeff')] : [];
  let isFirst = true;
  const fieldOf = (text: string, column: number): string => {
    const field = areNumbers[column] && isPlainNumber(text) ? text : fieldOut(text);
    return toQuote.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  };
  return {
    add: (rows) => {
      if (rows.length === 0) return;
      const text = rows.map((row) => row.map(fieldOf).join(',')).join('\r\n');
      lots.push(Buffer.from(isFirst ? text : `\r\n${text}`));
      isFirst = false;
    },
    end: () => Buffer.concat(lots),
  };
}
