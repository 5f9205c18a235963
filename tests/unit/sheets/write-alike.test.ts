import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { sheetWriter, writeSheet } from '../../../electron/sheets/write.ts';
import { unzip } from '../../../electron/sheets/zip.ts';
import type { SheetColumnKind } from '../../../shared/model/sheet.ts';
import { cellOut, fieldOut, isPlainNumber } from '../../../shared/rules/cell-out.ts';
import { dayNumber, isCalendarDate } from '../../../shared/rules/dates.ts';

// Our own writers against SheetJS and papaparse, which wrote these files before: the same parts, sign by sign.

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '',
    ' ',
    ' a',
    'a\n',
    '=1+1',
    '-3',
    '00042',
    '12.50',
    '-0',
    '123456789012345678',
    '1e5',
    '"',
    "'",
    'a,b',
  ),
  fc.constantFrom(
    '2024-02-29',
    '2024-02-30',
    '1899-01-01',
    '_x0041_',
    '<a&b>',
    '\u202eabc',
    'x\r\ny',
    '\ufeff',
  ),
  fc.integer({ min: 32_760, max: 32_770 }).map((length) => 'é'.repeat(length)),
);
const table = fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 6 });
const kinds = fc.array(fc.constantFrom<SheetColumnKind>('text', 'number', 'amount', 'day'), { maxLength: 5 });

it('writes the sheet and the texts of a workbook as SheetJS does', () => {
  fc.assert(
    fc.property(table, kinds, (rows, kinds) => {
      // A table has a heading.
      fc.pre(rows[0] !== undefined && rows[0].length > 0);
      const [ours, theirs] = [partsOf(writeSheet('xlsx', rows, kinds)), partsOf(bySheetJs(rows, kinds))];
      expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
      for (const name of [
        'xl/sharedStrings.xml',
        'xl/workbook.xml',
        '[Content_Types].xml',
        'xl/worksheets/sheet1.xml',
      ])
        expect(ours.get(name)).toBe(theirs.get(name));
    }),
    { numRuns: 300 },
  );
});

it('writes the fields of CSV as papaparse does', () => {
  fc.assert(
    fc.property(table, kinds, fc.boolean(), (rows, kinds, mark) => {
      const ours = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeSheet('csv', rows, kinds, mark));
      expect(ours).toBe(`${mark ? '\ufeff' : ''}${byPapaparse(rows, kinds)}`);
    }),
    { numRuns: 1_000 },
  );
});

it('writes the same file whether its rows come at once or bit by bit', () => {
  fc.assert(
    fc.property(table, kinds, fc.constantFrom('csv', 'xlsx'), fc.nat(5), (rows, kinds, format, cut) => {
      const writer = sheetWriter(format, kinds);
      for (const lot of [rows.slice(0, cut), rows.slice(cut)]) writer.add(lot);
      const [whole, cutUp] = [writeSheet(format, rows, kinds), writer.end()].map((bytes) =>
        format === 'csv' ? Buffer.from(bytes).toString() : [...partsOf(bytes)],
      );
      expect(cutUp).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

function partsOf(bytes: Uint8Array): Map<string, string> {
  const files = unzip(Buffer.from(bytes), 100_000_000);
  if (!files.ok) throw new Error(files.error.message);
  return new Map([...files.value].map(([name, content]) => [name, content.toString()]));
}

function bySheetJs(rows: readonly string[][], kinds: readonly SheetColumnKind[]): Uint8Array {
  const cells = rows.map((row, at) =>
    row.map((each, column) => cellFor(each, at === 0 ? 'text' : kinds[column])),
  );
  const sheet = XLSX.utils.aoa_to_sheet(cells, { dense: true });
  const longest = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  sheet['!cols'] = (rows[0] ?? []).map((_, column) => ({
    wch: Math.min(Math.max(longest(column) + 2, 10), 40),
  }));
  return XLSX.write(XLSX.utils.book_new(sheet, 'Loans'), { type: 'buffer', bookType: 'xlsx', bookSST: true });
}

function cellFor(each: string, kind: SheetColumnKind = 'text'): XLSX.CellObject {
  const isNumber = isPlainNumber(each) && each.replaceAll(/\D/g, '').length <= 15;
  if (kind === 'number' && isNumber) return { t: 'n', v: Number(each) };
  if (kind === 'day' && isCalendarDate(each)) return { t: 'n', v: dayNumber(each) + 25_569, z: 'yyyy-mm-dd' };
  const out = kind === 'amount' && isPlainNumber(each) ? each : cellOut(each);
  const short = out.length > 32_767 ? `${out.slice(0, 32_766).replace(/[\ud800-\udbff]$/, '')}…` : out;
  return { t: 's', v: short.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_'), z: '@' };
}

function byPapaparse(rows: readonly string[][], kinds: readonly SheetColumnKind[]): string {
  const isNumber = (each: string, column: number) =>
    ['number', 'amount'].includes(kinds[column] ?? 'text') && isPlainNumber(each);
  return Papa.unparse(
    rows.map((row) => row.map((each, column) => (isNumber(each, column) ? each : fieldOut(each)))),
    { newline: '\r\n', quotes: (each: unknown) => String(each).startsWith("'") },
  );
}
