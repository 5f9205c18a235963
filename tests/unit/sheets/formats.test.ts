import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { withFormulaErrors } from '../../../electron/sheets/formulas.ts';
import { readSheets } from '../../../electron/sheets/read.ts';
import { unzip } from '../../../electron/sheets/zip.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { rawOds, rawXlsx, zipOf } from '../../fixtures/sheets.ts';

function firstOf(bytes: Uint8Array | string): Sheet {
  const sheets = readSheets('loans', Buffer.from(bytes as string));
  if (!sheets.ok) throw new Error(`${sheets.error.code} ${sheets.error.message}`);
  return sheets.value[0] as Sheet;
}

const cellsOf = (bytes: Uint8Array | string): string[][] => firstOf(bytes).rows.map(({ cells }) => cells);
const ods = (cell: string): string => `<table:table-row>${cell}</table:table-row>`;
const odsText = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (attributes: string, ...texts: string[]): string =>
  `<table:table-row ${attributes}>${texts.map(odsText).join('')}</table:table-row>`;
const xml2003 = (table: string): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${table}</Table></Worksheet></Workbook>`;
const xmlCell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
const page = (rows: string, before = ''): string => `${before}<table>${rows}</table>`;

/** Two rows of three columns, the second row and the second column hidden. */
function hiddenBook(bookType: 'xlsx' | 'xlsb' | 'biff8' | 'xlml'): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  sheet['!rows'] = [{}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }, {}];
  const book = { SheetNames: ['S'], Sheets: { S: sheet } };
  return XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array;
}

describe('hidden rows and columns are reported', () => {
  test.each([
    ['XLSX', hiddenBook('xlsx')],
    [
      'ODS',
      rawOds(
        `<table:table-column/><table:table-column table:visibility="collapse"/>${odsRow('', 'a', 'b', 'c')}${odsRow('table:visibility="filter"', 'd', 'e', 'f')}`,
      ),
    ],
    [
      'XML 2003',
      xml2003(
        `<Column ss:Index="2" ss:Hidden="1"/><Row>${['a', 'b', 'c'].map(xmlCell).join('')}</Row><Row ss:Hidden="1">${['d', 'e', 'f'].map(xmlCell).join('')}</Row>`,
      ),
    ],
    [
      'HTML by its cells',
      page(
        '<tr><td>a</td><td style="display: none">b</td><td>c</td></tr><tr style="display:none"><td>d</td><td style="display: none">e</td><td>f</td></tr>',
      ),
    ],
    [
      'HTML by its columns',
      page(
        '<col><col style="display:none"><col><tr><td>a<td>b</td><td>c</td></tr><tr hidden><td>d</td><td>e</td><td>f</td></tr>'.replace(
          '<td>a<td>',
          '<td>a</td><td>',
        ),
      ),
    ],
    [
      'HTML by its classes',
      page(
        '<tr><td>a</td><td class="x off">b</td><td>c</td></tr><tr class=off><td>d</td><td class="off">e</td><td>f</td></tr>'.replace(
          'class=off',
          'class="off"',
        ),
        '<style>.off { color: red; display:none }</style>',
      ),
    ],
  ])('in %s', (_name, bytes) => {
    const sheet = firstOf(bytes);
    expect(sheet.rows.map(({ hidden, cells }) => [hidden, ...cells])).toEqual([
      [false, 'a', 'b', 'c'],
      [true, 'd', 'e', 'f'],
    ]);
    expect(sheet.hiddenColumns).toEqual([1]);
  });

  test('in an ODS with repeated rows and columns', () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>';
    const rows = `${odsRow('table:number-rows-repeated="2"', 'a', 'b', 'c')}${odsRow('table:visibility="collapse" table:number-rows-repeated="2"', 'd', 'e', 'f')}${odsRow('', 'g')}`;
    const sheet = firstOf(rawOds(columns + rows));
    expect(sheet.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, true],
      [5, false],
    ]);
    expect(sheet.hiddenColumns).toEqual([2]);
  });
});

describe('a formula that was never computed is an error', () => {
  test.each([
    ['without a value', '<c r="B2"><f>A1*2</f></c>'],
    ['with an empty value', '<c r="B2"><f>A1*2</f><v> </v></c>'],
    ['spaced', '<c r="B2" >\n  <f>A1*2</f>\n  <v/>\n</c>'],
    ['typed as a number', '<c r="B2" t="n"><f>A1*2</f><v></v></c>'],
    ['typed as a text', '<c r="B2" t="str"><f>A1&amp;"x"</f></c>'],
    ['of a shared formula', '<c r="B2"><f t="shared" si="0"/></c>'],
    ['of an array', '<c r="B2"><f t="array" ref="B2">SUM(A1:A2*2)</f></c>'],
    ['with its style', '<c r="B2" s="0"><f ca="1">NOW()</f><v></v></c>'],
  ])('in XLSX %s', (_name, cell) => {
    const sheet = firstOf(rawXlsx('S', `<row r="2"><c r="A2"><v>1</v></c>${cell}</row>`));
    expect(sheet).toMatchObject({
      rows: [{ cells: ['1', '#FORMULA!'] }],
      notes: [{ column: 1, kind: 'formula' }],
    });
  });

  test('in XLSX with a prefix, and other cells are unchanged', () => {
    const xml =
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c><x:c r="B1" t="n"><x:f>A1</x:f><x:v/></x:c><x:c r="C1"><x:f>A1</x:f><x:v>5</x:v></x:c></x:row></x:sheetData>';
    const mended = withFormulaErrors(xml, false);
    expect(mended).toBe(
      xml.replace(
        '<x:c r="B1" t="n"><x:f>A1</x:f><x:v/></x:c>',
        '<x:c r="B1" t="e"><x:v>#FORMULA!</x:v></x:c>',
      ),
    );
  });

  test('with a saved 0 only if the workbook is to be computed when opened', () => {
    const xml =
      '<sheetData><c r="A1"><f>1-1</f><v>0</v></c><c r="B1"><f>2</f><v>2</v></c><c r="C1"><v>0</v></c></sheetData>';
    expect(withFormulaErrors(xml, false)).toBe(xml);
    expect(withFormulaErrors(xml, true)).toContain('<c r="A1" t="e"><v>#FORMULA!</v></c><c r="B1"><f>2</f>');
  });

  test.each([
    ['no value at all', '<table:table-cell table:formula="of:=1+1"/>'],
    ['an empty cell', '<table:table-cell table:formula="of:=1+1"></table:table-cell>'],
  ])('in ODS with %s', (_name, cell) => {
    expect(firstOf(rawOds(ods(odsText('1') + cell)))).toMatchObject({
      rows: [{ cells: ['1', '#FORMULA!'] }],
      notes: [{ column: 1, kind: 'formula' }],
    });
  });

  test('but not in ODS with an empty text as its result', () => {
    const cell =
      '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"><text:p/></table:table-cell>';
    expect(cellsOf(rawOds(ods(odsText('1') + cell)))).toEqual([['1']]);
  });

  test.each([
    '<Cell ss:Formula="=1+1"/>',
    '<Cell ss:Formula="=1+1"></Cell>',
    '<Cell ss:Formula="=1+1"><Data ss:Type="Number"></Data></Cell>',
  ])('in XML 2003: %s', (cell) => {
    expect(firstOf(xml2003(`<Row>${xmlCell('1')}${cell}${xmlCell('2')}</Row>`))).toMatchObject({
      rows: [{ cells: ['1', '#FORMULA!', '2'] }],
      notes: [{ column: 1, kind: 'formula' }],
    });
  });
});

test('a cell of an XLSX with a missing shared text is not blank', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>';
  expect(readSheets('loans', rawXlsx('S', rows))).toMatchObject({
    ok: false,
    error: { code: 'SHEET_UNREADABLE' },
  });
});

test('an empty merged cell of XML 2003 does not shift the cells after it', () => {
  const merged = '<Cell ss:StyleID="s1" ss:MergeAcross="1"/>';
  expect(cellsOf(xml2003(`<Row>${xmlCell('1')}${merged}${xmlCell('2')}</Row>`))).toEqual([
    ['1', '', '', '2'],
  ]);
});

describe('invalid cells of an XLSX', () => {
  const code = (rows: string): string | null => {
    const read = readSheets('loans', rawXlsx('S', rows));
    return read.ok ? null : read.error.code;
  };

  test('become texts when they are not numbers, so nothing is lost', () => {
    const values = ['1,5', '1 234', '1.234,50', 'abc', '5', '1.5E3', ' 7 '];
    const cells = values.map((value) => `<c><v>${value}</v></c>`).join('');
    expect(cellsOf(rawXlsx('S', `<row r="1">${cells}</row>`))).toEqual([
      ['1,5', '1 234', '1.234,50', 'abc', '5', '1500', '7'],
    ]);
    const typed = '<c r="A1" t="n"><f>1+0.5</f><v>1,5</v></c><c r="B1" t="d"><v>30/11/2026</v></c>';
    expect(cellsOf(rawXlsx('S', `<row r="1">${typed}</row>`))).toEqual([['1,5', '30/11/2026']]);
  });

  test.each([
    ['a row comes twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
    ['a cell comes twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    [
      'a cell is of another row',
      '<row r="1"><c r="A5"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>',
    ],
    ['a place is none', '<row r="1"><c r="a1"><v>1</v></c></row>'],
  ])('are rejected when %s', (_name, rows) => expect(code(rows)).toBe('SHEET_UNREADABLE'));

  test('are not read from comments', () => {
    const rows = '<row r="1"><!-- <c r="A1"><v>7</v></c> --><c r="B1"><v>5</v></c></row>';
    expect(cellsOf(rawXlsx('S', rows))).toEqual([['', '5']]);
  });
});

test('a number of an ODS without a displayed text is its value', () => {
  const cells = [
    'office:value-type="float" office:value="1250.5"',
    'office:value-type="currency" office:value="80"',
    'office:value-type="date" office:date-value="2026-11-30"',
  ]
    .map((attributes) => `<table:table-cell ${attributes}/>`)
    .join('');
  expect(cellsOf(rawOds(ods(cells)))).toEqual([['1250.5', '80', '2026-11-30']]);
});

test.each(['#N/A', '#DIV/0!', '#¡VALOR!', '#REF!', '#NAME?', 'Err:502', '#ЗНАЧ!'])(
  'the text %s is an error',
  (text) => {
    expect(firstOf(`ID,Amount\n1,${text}\n`).notes).toEqual([{ row: 1, column: 1, kind: 'error' }]);
  },
);

describe('an HTML page', () => {
  const rows = '<tr><th>Loan ID</th><th>Amount</th></tr><tr><td>000123</td><td>1.234,50</td></tr>';
  test.each([
    ['a style', '<style>.t{mso-number-format:"\\@"}</style>'],
    ['a division', '<div class="a,b;c">'],
    ['a comment', '<!-- report, of; november -->'],
    ['a centre', '<center><font size=2>'],
    ['a paragraph', '<p>November, 2026</p>'],
    [
      'a document type',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><html><head><title>A, b</title></head><body>',
    ],
    ['the mark of UTF-8', '\ufeff<html>'],
    ['blank lines', '\r\n\r\n<html>'],
    ['a warning', 'Notice: Undefined index, in report.php\n'],
  ])('may begin with %s', (_name, before) => {
    expect(cellsOf(page(rows, before))).toEqual([
      ['Loan ID', 'Amount'],
      ['000123', '1.234,50'],
    ]);
  });

  test('saved as one file is read in either transfer encoding', () => {
    const archive = (encoding: string, body: string) =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--xx--\r\n`;
    const html = page(rows.replace('Loan ID', 'Préstamo'), '<html>');
    const quoted = [...Buffer.from(html)]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      )
      .join('');
    const right = [
      ['Préstamo', 'Amount'],
      ['000123', '1.234,50'],
    ];
    expect(cellsOf(archive('quoted-printable', quoted.replace('<tr>', '<t=\r\nr>')))).toEqual(right);
    expect(cellsOf(archive('base64', Buffer.from(html).toString('base64')))).toEqual(right);
  });
});

test.each([
  ['SHEET_OTHER_KIND', 'pdf', '%PDF-1.7\n...'],
  ['SHEET_OTHER_KIND', 'picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['SHEET_OTHER_KIND', 'document', '{\\rtf1\\ansi Loan ID}'],
  ['SHEET_OTHER_KIND', 'document', zipOf([{ name: 'word/document.xml', content: '<w/>' }])],
  ['SHEET_OTHER_KIND', 'numbers', zipOf([{ name: 'Index/Document.iwa', content: 'x' }])],
  ['SHEET_OTHER_KIND', 'dif', 'TABLE\n0,1\n"EXCEL"\nVECTORS\n0,2\n""\n'],
  ['SHEET_OTHER_KIND', 'sylk', 'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Loan ID"\r\n'],
  ['SHEET_OTHER_KIND', 'sylk', 'ID;PSheetJS;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Loan ID"\r\n'],
  ['SHEET_OTHER_KIND', 'sylk', 'ID;PWXL;N;E\rP;PGeneral\rC;Y1;X1;K"Loan ID"\r'],
  ['SHEET_OTHER_KIND', 'dif', 'TABLE\r0,1\r"EXCEL"\r'],
  ['SHEET_OTHER_KIND', 'sylk', 'ID;PCALCOOO32\nB;Y2;X2;D0 0 1 1\nC;Y1;X1;K"Loan ID"\n'],
  ['SHEET_OTHER_KIND', 'json', '[{"loan_id": "1", "amount": "5"}]'],
  [
    'SHEET_OTHER_KIND',
    'mail',
    'From: a@b.c\r\nTo: d@e.f\r\nSubject: Report\r\nDate: Mon, 30 Nov 2026 10:00:00 +0000\r\n\r\nHello',
  ],
  ['SHEET_OTHER_KIND', 'contacts', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n'],
  ['SHEET_OTHER_KIND', 'xml', '<?xml version="1.0"?><loans><loan id="1"/></loans>'],
  ['SHEET_NO_TABLE', undefined, '<!DOCTYPE html><html><body><p>Please sign in, then go on</p></body></html>'],
])('%s of kind %s', (code, kind, bytes) => {
  const read = readSheets('loans.csv', Buffer.from(bytes as string));
  expect(read).toMatchObject({ ok: false, error: { code, ...(kind && { values: { kind } }) } });
});

test.each([
  'ID;Prestamo;Monto\n1;A;5\n2;B;6\n',
  'MZN,Name\n1,A\n2,B\n',
  'TABLE,0\n1,2\n3,4\n',
  'From: Kisumu,ID\nx,1\ny,2\n',
])('a list that only begins like another format is read: %j', (text) => expect(cellsOf(text).length).toBe(3));

test('a few bytes that are mostly not text are not a table', () => {
  expect(readSheets('loans', Buffer.from([9, 0, 1, 0, 0, 4]))).toMatchObject({
    ok: false,
    error: { code: 'SHEET_UNREADABLE' },
  });
});

describe('a table saved as a page by a spreadsheet program', () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
td {mso-number-format:General;}
.id {mso-number-format:"\\@";}
.zeros {mso-number-format:"000000";}
.money {mso-number-format:"\\#\\,\\#\\#0\\.00";}
.shillings {mso-number-format:"\\0022KSh\\0022\\\\ \\#\\,\\#\\#0\\.00";}
.day {mso-number-format:"Short Date";}
--></style></head><body><!--[if !excel]>&nbsp;<![endif]--><table>
<tr><td class=id x:str="000123">000123</td><td class=money align=right x:num="1234.5678">1,234.57</td><td class=day x:num="46356">11/30/2026</td></tr>
<tr><td class=zeros x:num="124">000124</td><td class=shillings x:num="950">KSh 950.00</td><td class=day x:num="46357">12/1/2026</td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]>
</table></body></html>`;

  test('keeps its values, ids with zeros, and dates', () => {
    expect(firstOf(excel)).toMatchObject({
      rows: [
        { cells: ['000123', '1,234.57', '2026-11-30'] },
        { cells: ['000124', 'KSh 950.00', '2026-12-01'] },
      ],
      notes: [
        { row: 0, column: 1, kind: 'rounded', exact: '1234.5678', shown: '1234.57' },
        { row: 0, column: 2, kind: 'day' },
        { row: 1, column: 0, kind: 'number', exact: '124' },
        { row: 1, column: 1, kind: 'number', exact: '950' },
        { row: 1, column: 2, kind: 'day' },
      ],
    });
  });

  test('from LibreOffice keeps its values too', () => {
    const cells =
      '<td sdval="250.505" sdnum="1033;0;#,##0.00">250.51</td><td sdval="46356" sdnum="1033;0;DD/MM/YY">30/11/26</td>';
    expect(firstOf(page(`<tr>${cells}</tr>`))).toMatchObject({
      rows: [{ cells: ['250.51', '2026-11-30'] }],
      notes: [{ kind: 'rounded', exact: '250.505' }, { kind: 'day' }],
    });
  });
});

describe('a page is read as a browser shows it', () => {
  test.each([
    [
      'entities',
      '<td>Jos&eacute; Mu&#241;oz</td><td>&#x41A;&#146;&nbsp;&amp;lt;</td>',
      ['José Muñoz', 'К’ &lt;'],
    ],
    ['lines of one cell', '<td><p>12</p><p>50</p></td><td>a<br>b<br/>c</td>', ['12\n50', 'a\nb\nc']],
    [
      'what is no part of the number before it',
      '<td>800<sup>1</sup></td><td><del>999</del>1250</td><td><select><option>5<option>800</select></td>',
      ['800\n1', '999\n1250', '5\n800'],
    ],
    ['tags that are never closed', '<td>1<td>2<th>3', ['1', '2', '3']],
    ['signs that begin no tag', '<td>a < b</td><td title="x > y">5 <6</td>', ['a < b', '5 <6']],
    [
      'what is hidden in a cell',
      '<td><span style="display:none">20261130</span>30/11/2026</td>',
      ['30/11/2026'],
    ],
    ['scripts', '<td>1<script>document.write("<td>9</td>")</script></td>', ['1']],
    ['fields', '<td><input value="1250"><input type=hidden value=9></td>', ['1250']],
    ['blanks and line ends', '<td>\n  Jane\n  Otieno </td>', ['Jane Otieno']],
  ])('%s', (_name, cells, right) => {
    expect(cellsOf(page(`<tr>${cells}</tr>`, '<html>'))).toEqual([right]);
  });

  test('with cells that span rows and columns', () => {
    const rows = '<tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f';
    expect(firstOf(page(rows, '<html>'))).toMatchObject({
      rows: [{ cells: ['a', 'b', '', 'c'] }, { cells: ['', 'd', 'e', 'f'] }],
      merges: [
        { top: 1, bottom: 2, left: 0, right: 0 },
        { top: 1, bottom: 1, left: 1, right: 2 },
      ],
    });
  });
});

describe('XML in a workbook', () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>José</t></is></c></row>';
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row}</sheetData></worksheet>`;
  const withPart = (content: Buffer): Buffer => {
    const files = unzip(rawXlsx('S', ''), 1_000_000);
    const parts = files.ok ? [...files.value] : [];
    return zipOf(
      parts.map(([name, own]) => ({ name, content: name === 'xl/worksheets/sheet1.xml' ? content : own })),
    );
  };
  test('rows and columns of size zero are hidden', () => {
    const cells = '<c r="A2"><v>1</v></c><c r="B2"><v>2</v></c>';
    const drawn = sheet
      .replace('<sheetData>', '<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData>')
      .replace('</sheetData>', `<row r="2" ht="0" customHeight="1">${cells}</row></sheetData>`);
    expect(firstOf(withPart(Buffer.from(drawn)))).toMatchObject({
      rows: [{ hidden: false }, { hidden: true }],
      hiddenColumns: [1],
    });
  });

  const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet}`, 'utf16le');

  test.each([
    ['UTF-16', wide],
    ['UTF-16, big endian', Buffer.from(wide).swap16()],
    ['UTF-16 without its mark', wide.subarray(2)],
    [
      'a code page that it names',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${sheet}`, 'latin1'),
    ],
  ])('may be in %s', (_name, content) => expect(cellsOf(withPart(content))).toEqual([['José']]));

  test('damaged in its archive is rejected', () => {
    const bytes = rawXlsx('S', row);
    bytes.writeUInt32LE(1, bytes.indexOf('xl/worksheets/sheet1.xml') - 16);
    const central = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 30;
    bytes.writeUInt32LE(1, central);
    expect(readSheets('loans', bytes)).toMatchObject({ ok: false, error: { code: 'SHEET_UNREADABLE' } });
  });
});
