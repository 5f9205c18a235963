import { type Sheet, sheetLimits, type TextReading } from '../../shared/model/sheet.ts';
import { type CellText, cellText } from './cell.ts';
import { decodeEntities } from './entities.ts';
import type { PageStyles } from './html-styles.ts';
import { checkLimit } from './limits.ts';
import { attributeOf, timesOf, type XmlTag } from './xml-tags.ts';

/** What the cells of a page are read by. */
export type PageContext = { styles: PageStyles; date1904: boolean; text: TextReading };

/** A table whose tags are read one by one. Text outside of its cells is no content. */
export type HtmlTable = {
  readTag: (tag: XmlTag) => void;
  hasOpenCell: () => boolean;
  addText: (text: string) => void;
  close: () => Sheet;
};

/** Columns of a sheet in spreadsheet programs. */
const mostColumns = 16_384;
/** The most that one cell can span in HTML. */
const mostSpanned = { columns: 1_000, rows: 65_534 };

/** Begins a table of a page. Throws TooLargeError where it is wider or longer than a sheet can be. */
export function openHtmlTable(name: string, { styles, date1904, text }: PageContext): HtmlTable {
  const sheet: Sheet = {
    ...{ name, hidden: false, tooLarge: false, text },
    ...{ rows: [], hiddenColumns: [], merges: [], notes: [] },
  };
  const columns = { hidden: new Set<number>(), withHidden: new Set<number>(), withShown: new Set<number>() };
  /** For each column the number of the last row that a cell from above reaches. */
  const taken: number[] = [];
  let row: { cells: string[]; hidden: boolean } | null = null;
  let cell: { tag: XmlTag; column: number; text: string } | null = null;
  let number = 0;
  let column = 0;
  let described = 0;
  let cells = 0;

  const closeCell = (): void => {
    if (row && cell) {
      const read = readCellText(cell.text, numberOf(cell.tag, styles), date1904);
      if (read.text.trim() !== '') {
        while (row.cells.length < cell.column) row.cells.push('');
        row.cells[cell.column] = read.text;
        if (read.note) sheet.notes.push({ row: sheet.rows.length, column: cell.column, ...read.note });
        (styles.isHidden(cell.tag) ? columns.withHidden : columns.withShown).add(cell.column);
      }
    }
    cell = null;
  };
  const closeRow = (): void => {
    closeCell();
    if (row && row.cells.length > 0) sheet.rows.push({ number, ...row });
    cells += row?.cells.length ?? 0;
    checkLimit(sheet.rows.length, sheetLimits.rows, 'rows');
    checkLimit(cells, sheetLimits.cells, 'cells');
    row = null;
  };
  const openRow = (hidden: boolean): void => {
    closeRow();
    row = { cells: [], hidden };
    number += 1;
    column = 0;
  };
  const openCell = (tag: XmlTag): void => {
    closeCell();
    if (!row) openRow(false);
    while ((taken[column] ?? 0) >= number) column += 1;
    cell = { tag, column, text: '' };
    const right = column + Math.min(timesOf(tag, 'colspan'), mostSpanned.columns) - 1;
    const bottom = number + Math.min(timesOf(tag, 'rowspan'), mostSpanned.rows) - 1;
    checkLimit(right, mostColumns, 'columns');
    if (bottom > number) for (let each = column; each <= right; each += 1) taken[each] = bottom;
    if (bottom > number || right > column) sheet.merges.push({ top: number, bottom, left: column, right });
    column = right + 1;
  };
  const describeColumns = (tag: XmlTag): void => {
    const next = Math.min(described + timesOf(tag, 'span'), mostColumns);
    if (styles.isHidden(tag)) for (let each = described; each < next; each += 1) columns.hidden.add(each);
    described = next;
  };

  return {
    hasOpenCell: () => cell !== null,
    addText: (more) => {
      if (cell) cell.text += more;
    },
    readTag: (tag) => {
      if (tag.name === 'col') describeColumns(tag);
      else if (tag.name === 'td' || tag.name === 'th') tag.isEnd ? closeCell() : openCell(tag);
      else if (tag.name === 'tr' && !tag.isEnd) openRow(styles.isHidden(tag));
      else closeRow();
    },
    close: () => {
      closeRow();
      const { hidden, withHidden, withShown } = columns;
      for (const each of withHidden) if (!withShown.has(each)) hidden.add(each);
      const isFilled = (each: number): boolean => withHidden.has(each) || withShown.has(each);
      return { ...sheet, hiddenColumns: [...hidden].filter(isFilled).sort((a, b) => a - b) };
    },
  };
}

/** A number as spreadsheet programs write it beside its displayed text, with its format. */
type NumberValue = { number: number; format: string };

function numberOf(tag: XmlTag, styles: PageStyles): NumberValue | null {
  const value =
    attributeOf(tag, 'x:num') ??
    attributeOf(tag, 'sdval') ??
    (attributeOf(tag, 'data-t') === 'n' ? attributeOf(tag, 'data-v') : null);
  const number = Number(value);
  if (value === null || value.trim() === '' || !Number.isFinite(number)) return null;
  const [, ...own] = (attributeOf(tag, 'sdnum') ?? '').split(';').slice(1);
  const format = styles.formatOf(tag) ?? attributeOf(tag, 'data-z') ?? own.join(';');
  return { number, format: decodeEntities(format) || 'General' };
}

function readCellText(raw: string, value: NumberValue | null, date1904: boolean): CellText {
  const shown = raw
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n+/g, '\n')
    .trim();
  return value === null || value.format === '@'
    ? cellText({ t: 's', v: shown }, date1904)
    : cellText({ t: 'n', v: value.number, w: shown, z: value.format }, date1904);
}
