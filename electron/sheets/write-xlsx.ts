import * as XLSX from '@e965/xlsx';
import type { SheetColumnKind } from '../../shared/model/sheet.ts';
import { cellOut, isPlainNumber } from '../../shared/rules/cell-out.ts';
import { dayNumber, isCalendarDate } from '../../shared/rules/dates.ts';
import type { SheetWriter } from './write.ts';
import { zipOf } from './write-zip.ts';
import { unzip } from './zip.ts';

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const sheetPart = 'xl/worksheets/sheet1.xml';
const textsPart = 'xl/sharedStrings.xml';

/** Places of the formats in SheetJS's table of them: `@`, which is Excel's "Text", and days. */
const textStyle = 1;
const dayStyle = 2;

/** Days between the beginnings of Excel's calendar and of dayNumber's. */
const excelDays = 25_569;

/**
 * Writes a workbook of one sheet. The cells are ours, all else is what SheetJS writes: its objects for the cells of 100,000 loans
 * took 4 s. Texts are in the table of strings, as Excel has them: those that stand in the cells are decoded twice or not at all.
 */
export function xlsxWriter(kinds: readonly SheetColumnKind[]): SheetWriter {
  const places = new Map<string, number>();
  const texts: Buffer[] = [];
  const cells: Buffer[] = [];
  const columns: string[] = [];
  const longest: number[] = [];
  let row = 0;
  let count = 0;
  let last = 0;
  let newTexts = '';

  const added = (text: string): number => {
    places.set(text, places.size);
    newTexts += textXml(text);
    return places.size - 1;
  };

  const cellXml = (at: string, text: string, kind: SheetColumnKind | undefined): string => {
    const isNumber = kind === 'number' && isPlainNumber(text) && text.replaceAll(/\D/g, '').length <= 15;
    if (isNumber) return `<c r="${at}"><v>${Number(text)}</v></c>`;
    if (kind === 'day' && isCalendarDate(text))
      return `<c r="${at}" s="${dayStyle}"><v>${dayNumber(text) + excelDays}</v></c>`;
    const written = textOf(kind === 'amount' && isPlainNumber(text) ? text : cellOut(text));
    count += 1;
    return `<c r="${at}" s="${textStyle}" t="s"><v>${places.get(written) ?? added(written)}</v></c>`;
  };

  return {
    add: (rows) => {
      let xml = '';
      for (const cellsOfRow of rows) {
        row += 1;
        if (row === 1) longest.push(...cellsOfRow.map(() => 0));
        if (cellsOfRow.length === 0) continue;
        last = row;
        xml += `<row r="${row}">`;
        for (const [column, text] of cellsOfRow.entries()) {
          columns[column] ??= XLSX.utils.encode_col(column);
          if (text.length > (longest[column] ?? Number.POSITIVE_INFINITY)) longest[column] = text.length;
          xml += cellXml(`${columns[column]}${row}`, text, row === 1 ? 'text' : kinds[column]);
        }
        xml += '</row>';
      }
      cells.push(Buffer.from(xml, 'latin1'));
      texts.push(Buffer.from(newTexts));
      newTexts = '';
    },
    end: () => {
      const used = rangeOf(columns.length, last);
      const sheet = [Buffer.from(sheetHead(used, longest)), ...cells, Buffer.from(sheetEnd(used))];
      const table = `<sst xmlns="${namespace}" count="${count}" uniqueCount="${places.size}">`;
      return zipOf([
        ...otherParts(),
        { name: sheetPart, bytes: Buffer.concat(sheet) },
        {
          name: textsPart,
          bytes: Buffer.concat([Buffer.from(`${header}${table}`), ...texts, Buffer.from('</sst>')]),
        },
      ]);
    },
  };
}

function sheetHead(used: string, longest: readonly number[]): string {
  const widths = longest.map((letters, index) => {
    const [column, width] = [index + 1, widthOf(letters)];
    return `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  });
  const columns = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  return `${header}<worksheet xmlns="${namespace}" xmlns:r="${relations}"><dimension ref="${used}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>${columns}<sheetData>`;
}

/** Ids are texts on purpose: without this Excel marks each of them. */
function sheetEnd(used: string): string {
  return `</sheetData><ignoredErrors><ignoredError numberStoredAsText="1" sqref="${used}"/></ignoredErrors></worksheet>`;
}

function rangeOf(width: number, last: number): string {
  const end = `${XLSX.utils.encode_col(Math.max(width, 1) - 1)}${Math.max(last, 1)}`;
  return end === 'A1' ? end : `A1:${end}`;
}

/** In characters and the space beside them; wide enough to read, never so wide that one column fills the window. */
function widthOf(longest: number): number {
  return Math.min(Math.max(longest + 2, 10), 40) + 0.83203125;
}

/** Styles, theme and the rest, of a workbook that has one cell of each format. */
function otherParts(): { name: string; bytes: Uint8Array }[] {
  const cells = [
    { t: 's', v: '', z: '@' },
    { t: 'n', v: 1, z: 'yyyy-mm-dd' },
  ];
  const workbook = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([cells]), 'Loans');
  const bytes: Buffer = XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true });
  const files = unzip(bytes, 1_048_576);
  if (!files.ok) throw new Error('no workbook to write into');
  return [...files.value]
    .filter(([name]) => name !== sheetPart && name !== textsPart)
    .map(([name, content]) => ({ name, bytes: content }));
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function textXml(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  const xml = /[&<>'"]/.test(text) ? text.replaceAll(/[&<>'"]/g, (sign) => escapes[sign] ?? sign) : text;
  return `<si><t${space}>${xml}</t></si>`;
}

/** The most characters of a cell; a longer one would keep the whole file from being written. */
const longestText = 32_767;

/** What looks like one of Excel's own escapes (`_x0041_` for `A`): Excel would read the character, so its underscore is escaped. */
const excelEscape = /_(?=x[\da-f]{4}_)/gi;

/** A text that no cell holds ends in three dots, never in half a character. */
function textOf(whole: string): string {
  const text =
    whole.length > longestText
      ? `${whole.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`
      : whole;
  return text.includes('_') ? text.replaceAll(excelEscape, '_x005F_') : text;
}
