import * as XLSX from '@e965/xlsx';
import { failure } from '../../shared/errors.ts';
import { type Merge, type Sheet, type SheetRow, sheetLimits } from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { cellText } from './cell.ts';
import { unzip } from './zip.ts';

/** The parts of SheetJS that it exports without types. */
type Container = { FullPaths: string[] };
const untyped = XLSX as unknown as {
  parse_zip: (container: Container, options: XLSX.ParsingOptions) => XLSX.WorkBook;
  CFB: {
    utils: {
      cfb_new: () => Container;
      cfb_add: (into: Container, name: string, content: Uint8Array, options: { unsafe: boolean }) => unknown;
    };
  };
};

/** `cellStyles` tells which rows are hidden. Formulas are never worked out: the value that was saved is what counts. */
const options: XLSX.ParsingOptions = {
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellText: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
};

/** Budget of cells that all sheets of a workbook share. */
type Budget = { cells: number };

/** Reads XLSX, XLSM, XLSB and ODS: zip archives. The unzipping is ours, since SheetJS's own has no limit. */
export function readZipped(bytes: Buffer): Result<Sheet[]> {
  const files = unzip(bytes, sheetLimits.unzippedBytes);
  if (!files.ok) return files;
  return reading(() => {
    const { cfb_new, cfb_add } = untyped.CFB.utils;
    const container = cfb_new();
    for (const [name, content] of files.value)
      cfb_add(container, `/${name}`, withoutUnsaved(name, content), { unsafe: true });
    return untyped.parse_zip(container, { ...options });
  });
}

/** A formula with no value, or an empty one, in a cell that says no type: `<c r="B2"><f>B1*2</f><v/></c>`. */
const unsaved =
  /<((?:\w+:)?)c((?:(?!\st=)[^<>])*)>(<\1f\b[^<>]*(?:\/>|>[^<]*<\/\1f>))(?:\s*(?:<\1v\s*\/>|<\1v[^<>]*><\/\1v>))?\s*<\/\1c>/g;

/**
 * A program that writes formulas may leave the values to Excel, and SheetJS passes over such cells: an amount would read as not
 * reported. They become errors.
 */
function withoutUnsaved(name: string, content: Buffer): Buffer {
  if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return content;
  const xml = content.toString('latin1');
  const mended = xml.replace(unsaved, '<$1c$2 t="e">$3<$1v>#FORMULA!</$1v></$1c>');
  return mended === xml ? content : Buffer.from(mended, 'latin1');
}

/** Reads XLS (a compound file), and the XML and HTML tables that many systems name so. */
export function readUnzipped(bytes: Buffer): Result<Sheet[]> {
  return reading(() => XLSX.read(bytes, { ...options, type: 'buffer', raw: true }));
}

function reading(read: () => XLSX.WorkBook): Result<Sheet[]> {
  try {
    return ok(sheetsOf(read()));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'workbook';
    const isProtected = /password|encrypt/i.test(message);
    return failed(failure(isProtected ? 'SHEET_PROTECTED' : 'SHEET_UNREADABLE', { message }));
  }
}

function sheetsOf(workbook: XLSX.WorkBook): Sheet[] {
  const budget = { cells: sheetLimits.cells };
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = Object.hasOwn(workbook.Sheets, name)
      ? workbook.Sheets[name]
      : // A sheet named `__proto__` has become the prototype of that one object.
        Object.getPrototypeOf(workbook.Sheets);
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const data = (sheet as { '!data'?: XLSX.CellObject[][] } | undefined)?.['!data'];
    return Array.isArray(data) ? [sheetOf(name, hidden, sheet, data, date1904, budget)] : [];
  });
}

function sheetOf(
  name: string,
  hidden: boolean,
  sheet: XLSX.WorkSheet,
  data: readonly XLSX.CellObject[][],
  date1904: boolean,
  budget: Budget,
): Sheet {
  const notes: Sheet['notes'] = [];
  const rows: SheetRow[] = [];
  const empty = { name, hidden, rows: [], hiddenColumns: [], merges: [], notes: [], text: null };
  // `forEach` passes over rows that are not there: one cell in the last row of all is not a million rows.
  let tooLarge = false;
  data.forEach((cells, index) => {
    const row = tooLarge ? null : rowOf(cells, rows.length, date1904, notes);
    if (row === null) return;
    budget.cells -= row.length;
    tooLarge = rows.length >= sheetLimits.rows || budget.cells < 0;
    rows.push({ number: index + 1, hidden: sheet['!rows']?.[index]?.hidden === true, cells: row });
  });
  if (tooLarge) return { ...empty, tooLarge };
  const merges = (sheet['!merges'] ?? []).map(mergeOf);
  return { ...empty, tooLarge, rows, hiddenColumns: hiddenOf(sheet['!cols'] ?? []), merges, notes };
}

/** The texts of a row up to its last filled cell, or null where nothing stands in it. */
function rowOf(
  cells: readonly XLSX.CellObject[],
  row: number,
  date1904: boolean,
  notes: Sheet['notes'],
): string[] | null {
  const texts: string[] = [];
  let last = -1;
  cells.forEach((cell, column) => {
    const { text, note } = cellText(cell, date1904);
    if (text.trim() === '') return;
    while (texts.length < column) texts.push('');
    texts[column] = text;
    last = column;
    if (note) notes.push({ row, column, ...note });
  });
  return last < 0 ? null : texts;
}

function mergeOf({ s, e }: XLSX.Range): Merge {
  return { top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c };
}

function hiddenOf(columns: readonly (XLSX.ColInfo | undefined)[]): number[] {
  return Array.from(columns, (column, index) => (column?.hidden ? index : -1)).filter((index) => index >= 0);
}
