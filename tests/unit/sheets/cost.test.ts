import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCompoundFile } from '../../../electron/sheets/compound.ts';
import { readSheets } from '../../../electron/sheets/read.ts';
import { boundXlsb } from '../../../electron/sheets/xlsb-records.ts';
import { unzip } from '../../../electron/sheets/zip.ts';
import { rawOds, rawRow, rawXlsx, workbookOf } from '../../fixtures/sheets.ts';

// Files that expand to far more than their size. Each kept a reader busy for minutes or until it ran out of memory; a test that
// hangs fails by its own limit.

const codeOf = (bytes: Uint8Array | string): string | null => {
  const read = readSheets('loans', Buffer.from(bytes as string));
  return read.ok ? null : read.error.code;
};

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../fixtures/sheet-cases', name));

/** An XLS; `change` gets its bytes and the offset of its sector table. */
function damagedXls(change: (bytes: Buffer, fatAt: number) => void): Buffer {
  const bytes = Buffer.from(fixture('xlwt-formula.xls'));
  change(bytes, 512 * (1 + bytes.readUInt32LE(76)));
  return bytes;
}

/** Replaces a record by another of the same length in an XLS of one sheet. */
function withRecord(kind: number, content: readonly number[]): Buffer {
  const bytes = workbookOf('xls', [['Loan ID', 'Amount'], ['000042', '5'], ...Array(400).fill(['x', 'y'])]);
  const stream = openCompoundFile(bytes).read('Workbook') as Buffer;
  const at = stream.indexOf(Buffer.from([0x3e, 0x02, 0x12, 0x00]));
  expect(at).toBeGreaterThan(0);
  // The window of the sheet, as long as the record that takes its place or longer.
  const place = bytes.indexOf(stream.subarray(at, at + 22));
  bytes.writeUInt16LE(kind, place);
  bytes.set(content.slice(0, 18), place + 4);
  return bytes;
}

describe('an XLS', () => {
  test('with a cyclic sector chain is damaged', () => {
    for (let index = 0; index < 20; index += 1) {
      const damaged = damagedXls((bytes, at) => bytes.writeUInt32LE(index, at + index * 4));
      expect(codeOf(damaged)).toSatisfy((code) => code === null || code === 'SHEET_UNREADABLE');
    }
  });

  test('with a link over all cells is read without it', () => {
    expect(codeOf(withRecord(0x01b8, [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]))).toBeNull();
  });

  test('with a tooltip over all cells is read without it', () => {
    expect(codeOf(withRecord(0x0800, [0, 8, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]))).toBeNull();
  });

  test('with fewer merged cells than it declares is damaged', () => {
    expect(codeOf(withRecord(0x00e5, [0xff, 0xff]))).toBe('SHEET_UNREADABLE');
  });

  test('with a formula record whose length is missing is damaged', () => {
    const bytes = fixture('biff5-cp1251-drafts.xls');
    // A LABEL of six letters, 0x0204, by one flipped bit.
    const at = bytes.indexOf(Buffer.from('04020e00', 'hex'));
    bytes[at] = 0x06;
    expect(at).toBeGreaterThan(0);
    expect(codeOf(bytes)).toBe('SHEET_UNREADABLE');
  });

  test('that ends in the middle of a sheet is damaged as a whole', () => {
    const bytes = Buffer.from(fixture('biff5-cp1252-drafts.xls'));
    const stream = openCompoundFile(bytes).read('Book') as Buffer;
    const end = stream.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    const place = bytes.indexOf(stream.subarray(end - 20, end + 4)) + 20;
    expect(place).toBeGreaterThan(20);
    bytes.writeUInt16LE(0x0099, place);
    expect(codeOf(bytes)).toBe('SHEET_UNREADABLE');
  });
});

const text = (attributes: string): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>x</text:p></table:table-cell>`;
const row = (attributes: string, cells: string): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const repeatedColumns = (times: number): string => `table:number-columns-repeated="${times}"`;

test.each([
  ['cells', row('table:number-rows-repeated="1048576"', text(repeatedColumns(16_384)))],
  ['columns', row('', text(repeatedColumns(4_000_000_000)))],
  ['blank columns', row('', `<table:table-cell ${repeatedColumns(4_000_000_000)}/>${text('')}`)],
  ['blank rows', row('table:number-rows-repeated="4000000000"', '<table:table-cell/>') + row('', text(''))],
  [
    'hidden columns',
    `<table:table-column table:visibility="collapse" ${repeatedColumns(1_000_000)}/>${row('', text(''))}`,
  ],
])('an ODS with billions of repeated %s is too large', (_name, rows) => {
  expect(codeOf(rawOds(rows))).toBe('SHEET_TOO_LARGE');
});

const xml2003 = (table: string): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${table}</Table></Worksheet></Workbook>`;
const data = '<Data ss:Type="String">x</Data>';

test.each([
  ['a row', `<Row ss:Index="4000000000"><Cell>${data}</Cell></Row>`],
  ['a cell', `<Row><Cell ss:Index="4000000000">${data}</Cell></Row>`],
  ['hidden columns', `<Column ss:Hidden="1" ss:Span="4000000000"/><Row><Cell>${data}</Cell></Row>`],
  ['merged cells', `<Row><Cell ss:MergeAcross="16000">${data}</Cell></Row>`.repeat(1_000)],
])('an XML workbook with %s beyond any sheet is too large', (_name, table) => {
  expect(codeOf(xml2003(table))).toBe('SHEET_TOO_LARGE');
});

const page = (rows: string): string => `<html><body><table>${rows}</table></body></html>`;

test.each([
  ['wide cells', '<tr><td colspan="1000">1</td><td>2</td></tr>'.repeat(3_000), 'SHEET_TOO_LARGE'],
  ['rows over rows', '<tr><td rowspan="65000" colspan="900">1</td></tr>'.repeat(5_000), 'SHEET_TOO_LARGE'],
  ['open tables', '<tr><td><table>'.repeat(50_000), 'SHEET_TOO_LARGE'],
  ['open comments', `<tr><td>1</td></tr>${'<!--'.repeat(500_000)}`, null],
  ['open quotes', `<tr><td>1</td></tr>${'<a b="'.repeat(300_000)}`, null],
  ['entities', `<tr><td>${'&amp;'.repeat(150_000)}</td></tr>`, null],
  ['blanks', `<tr><td>1${' '.repeat(2_000_000)}2</td></tr>`, null],
  ['open styles', `<tr><td>1</td></tr><style>${'.a{display:none'.repeat(300_000)}`, null],
])('a page with many %s is read fast, or too large', (_name, rows, code) => {
  expect(codeOf(page(rows))).toBe(code);
});

test.each([
  ['a line of 20 MB', '1'.repeat(19_000_000), 'SHEET_TOO_LARGE'],
  ['a line of quotes', '"a"b,'.repeat(3_000_000), 'SHEET_TOO_LARGE'],
  ['millions of blank lines', '\n'.repeat(3_000_000), 'SHEET_TOO_LARGE'],
  ['millions of old line ends', '\r'.repeat(3_000_000), 'SHEET_TOO_LARGE'],
  ['one very long cell', `ID,Note\n1,${'x'.repeat(300_000)}\n`, 'SHEET_TOO_LARGE'],
  ['lines whose quotes are never closed', `ID,A\n${'"a,b\n'.repeat(40_000)}`, null],
])('a text with %s', (_name, content, code) => expect(codeOf(content)).toBe(code));

test('millions of lines in an old encoding are rejected without looking at each', () => {
  expect(codeOf(Buffer.from('\u00e9,\u00e1\n'.repeat(3_000_000), 'latin1'))).toBe('SHEET_TOO_LARGE');
});

test('a web archive of blanks is read fast', () => {
  const archive = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<table><tr><td>1${' '.repeat(3_000_000)}</td></tr></table>\n--x--`;
  expect(codeOf(archive)).toBeNull();
});

/** An XLSX of one sheet whose cells share texts. */
function sharingXlsx(rows: string, texts: string): Buffer {
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts}</sst>`;
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;
  return rawXlsx('S', rows, [{ name: 'xl/sharedStrings.xml', content: strings }], types);
}

test('an XLSX that repeats one long text in every cell is too large', () => {
  const cell = '<c t="s"><v>0</v></c>';
  const rows = Array.from({ length: 200 }, (_, index) => `<row r="${index + 1}">${cell.repeat(20)}</row>`);
  const text = `<si><t>${'x'.repeat(32_000)}</t></si>`;
  expect(codeOf(sharingXlsx(rows.join(''), text))).toBe('SHEET_TOO_LARGE');
});

test('an XLSX with more texts than cells can be read is too large before they are read', () => {
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  expect(codeOf(sharingXlsx(row, '<si><t>a</t></si>'.repeat(2_000_001)))).toBe('SHEET_TOO_LARGE');
});

test('an XLSX with overlapping merged cells over the whole sheet is too large', () => {
  const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(3_000)}</mergeCells>`;
  const rows = Array.from({ length: 2_000 }, (_, index) => rawRow(index + 1, ['1', '2'])).join('');
  expect(codeOf(rawXlsx('S', `${rows}</sheetData>${merges}<sheetData>`))).toBe('SHEET_TOO_LARGE');
});

test('merged cells are limited to the filled area of their sheet', () => {
  const merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  const read = readSheets('loans', rawXlsx('S', `${rawRow(1, ['1', '2'])}</sheetData>${merges}<sheetData>`));
  expect(read).toMatchObject({ ok: true, value: [{ merges: [{ top: 1, bottom: 1, left: 0, right: 1 }] }] });
});

test.each([
  ['columns that it describes', `<cols><col min="1" max="4000000000" hidden="1"/></cols>`, ''],
  [
    'columns that it describes again and again',
    `<cols>${'<col min="1" max="16384"/>'.repeat(500)}</cols>`,
    '',
  ],
  ['a column', '', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
  ['a row', '', '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'],
])('an XLSX with %s beyond any sheet is too large', (_name, before, rows) => {
  const data = `${rawRow(1, ['1'])}</sheetData>${before}<sheetData>${rows}`;
  expect(codeOf(rawXlsx('S', data))).toBe('SHEET_TOO_LARGE');
});

test('an XLSX with links over all cells is read without them', () => {
  const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" display="x"/></hyperlinks>';
  expect(codeOf(rawXlsx('S', `${rawRow(1, ['1'])}</sheetData>${links}<sheetData>`))).toBeNull();
});

test('an XLSB with a column beyond any sheet is too large', () => {
  const sheet = { '!cols': [{ wch: 9, hidden: true }] };
  const files = unzip(workbookOf('xlsb', [['1']], { sheet }), 10_000_000);
  const part = files.ok ? Buffer.from(files.value.get('xl/worksheets/sheet1.bin') ?? '') : Buffer.alloc(0);
  const at = part.indexOf(Buffer.from([0x3c, 18]));
  expect(() => boundXlsb(part)).not.toThrow();
  part.writeUInt32LE(0xffffff, at + 6);
  expect(() => boundXlsb(part)).toThrow('more than 16384 columns');
});

test('an XLSX with a number format of thousands of characters is damaged', () => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="${'0&quot;x&quot;'.repeat(5_000)}"/></numFmts></styleSheet>`;
  expect(codeOf(rawXlsx('S', rawRow(1, ['1']), [{ name: 'xl/styles.xml', content: styles }]))).toBe(
    'SHEET_UNREADABLE',
  );
});

describe('an XLSX of a producer that writes no fills', () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs/></styleSheet>';
  const rows = Array.from({ length: 10_000 }, (_, index) => rawRow(index + 1, ['000042', 'x', 'y'])).join('');
  test.each([
    ['no styles', []],
    ['styles alone', [{ name: 'xl/styles.xml', content: styles }]],
  ])('with %s is read without an error caught at each cell', (_name, parts) => {
    const before = process.cpuUsage();
    const read = readSheets('loans', rawXlsx('S', rows, parts));
    const { user } = process.cpuUsage(before);
    expect(read.ok && read.value[0]?.rows.at(-1)?.cells).toEqual(['000042', 'x', 'y']);
    // Caught errors took 3 s and more.
    expect(user / 1_000).toBeLessThan(1_500);
  });
});
