import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../electron/sheets/read.ts';
import { writeSheet } from '../../../electron/sheets/write.ts';
import { type Sheet, sheetSchema } from '../../../shared/model/sheet.ts';
import {
  csvBytes,
  protectedXlsx,
  rawOds,
  rawRow,
  rawXlsx,
  shownAs,
  workbookFormats,
  workbookOf,
  zipBomb,
  zipOf,
} from '../../fixtures/sheets.ts';

function sheetsOf(bytes: Uint8Array): Sheet[] {
  const result = readSheets('loans', Buffer.from(bytes));
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return sheetSchema.array().parse(result.value);
}

const firstOf = (bytes: Uint8Array): Sheet => sheetsOf(bytes)[0] as Sheet;
const cellsOf = (sheet: Sheet): string[][] => sheet.rows.map((row) => row.cells);
const codeOf = (bytes: Uint8Array): string | null => {
  const result = readSheets('loans', Buffer.from(bytes));
  return result.ok ? null : result.error.code;
};

describe('ids stay unchanged', () => {
  const ids = [
    '000042',
    'LOAN/12/2024',
    '12345678901234567890',
    '1E5',
    '12-05',
    'TRUE',
    '3/4',
    '0x1F',
    '+7',
    '1,5',
  ];

  test.each(workbookFormats)('in %s, as text', (format) => {
    expect(cellsOf(firstOf(workbookOf(format, [['Loan ID'], ...ids.map((id) => [id])])))).toEqual([
      ['Loan ID'],
      ...ids.map((id) => [id]),
    ]);
  });

  test.each(['xlsx', 'csv'] as const)('in any %s that we write ourselves', (format) => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const filled = text.filter(
      (each) => each.trim() !== '' && each === each.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(filled, filled), { minLength: 1, maxLength: 6 }), (rows) => {
        expect(cellsOf(firstOf(writeSheet(format, rows)))).toEqual(rows);
      }),
      { numRuns: 60, examples: [[[['=1+1', "'=x"]]]] },
    );
  });

  test.each(workbookFormats.filter((each) => each !== 'ods'))(
    'in %s as displayed: 42 shown as 000042',
    (format) => {
      expect(cellsOf(firstOf(workbookOf(format, [[shownAs(42, '000000')]])))).toEqual([['000042']]);
    },
  );

  test('in an ODS as LibreOffice displays them', () => {
    const rows = `<table:table-row><table:table-cell office:value-type="float" office:value="42"><text:p>000042</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-11-30"><text:p>30/11/26</text:p></table:table-cell></table:table-row>`;
    expect(cellsOf(firstOf(rawOds(rows)))).toEqual([['000042', '2026-11-30']]);
  });
});

describe('numbers', () => {
  const noteOf = (value: number, format: string) =>
    firstOf(workbookOf('xlsx', [[shownAs(value, format)]])).notes[0];

  test('are displayed with the rounding of spreadsheet programs', () => {
    const rows = [[shownAs(250.505, '#,##0.00')], [shownAs(1_250.505, '"KSh "#,##0.00')]];
    expect(cellsOf(firstOf(workbookOf('xlsx', rows)))).toEqual([['250.51'], ['KSh 1,250.51']]);
  });

  test.each([
    [1_230_000_000_000, 'General', 'rounded', '1230000000000'],
    [1_234_567.5, '#,##0', 'rounded', '1234567.5', '1234568'],
    [250 / 3, '#,##0.00', 'rounded', '83.3333333333333', '83.33'],
    // Its binary digits lie just below the half; spreadsheet programs round its decimal ones.
    [250.505, '#,##0.00', 'rounded', '250.505', '250.51'],
    [12_500_000, '#,##0,', 'rounded', '12500000'],
    [950, '#,##0" FCFA"', 'number', '950'],
    [12_500.5, '#,##0.00\\ _D_M', 'number', '12500.5'],
    [12_500.5, 'KSh #,##0.00', 'number', '12500.5'],
    [950, '[$-2000401]#,##0', 'number', '950'],
    [-5, '0;(0)', 'number', '-5'],
    [42, '000000', 'number', '42'],
    [250_788_123, '(000) 000-000', 'number', '250788123'],
    [0, '#,##0;-#,##0;', 'number', '0'],
    [12_500, ';;;', 'unseen', '12500'],
    [0.5, 'hh:mm', 'day'],
    [46_356, 'd mmm yyyy', 'day'],
    [1.5, '[h]:mm', 'day'],
    [0.125, '0%', 'rounded', '0.125'],
    [1_234_567, '#,##0', 'number', '1234567'],
    [1.234, 'General', 'number', '1.234'],
    [0.1 + 0.2, '0.00', 'number', '0.3'],
    [-1_234.5, '#,##0.00;(#,##0.00)', 'number', '-1234.5'],
    [0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-', 'number', '0'],
    [0, '"KES" #,##0;-"KES" #,##0;"KES -"', 'number', '0'],
    [12_345_678_901_234_567_000, 'General', 'spoilt', undefined],
    [1e21, '0', 'spoilt', undefined],
  ])('%d shown as %s is noted as %s', (value, format, kind, exact?: string, shown?: string) => {
    expect(noteOf(value, format)).toEqual({
      row: 0,
      column: 0,
      kind,
      ...(exact && { exact }),
      ...(shown && { shown }),
    });
  });

  test.each([
    [-5, '0'],
    [1_250, 'General'],
    [0.125, '0.0%'],
    [0.12, '0%'],
  ])('%d shown as %s gets no note', (value, format) => expect(noteOf(value, format)).toBeUndefined());

  test.each(['<f>1+1</f>', '<f>1+1</f><v></v>', '<f>1+1</f><v/>'])(
    'a formula without a saved value gets a note and is not blank: %s',
    (cell) => {
      const sheet = firstOf(rawXlsx('S', `<row r="1"><c r="A1">${cell}</c></row>`));
      expect(sheet).toMatchObject({ rows: [{ cells: ['#FORMULA!'] }], notes: [{ kind: 'formula' }] });
    },
  );

  test('a formula with an empty result is blank', () => {
    expect(
      cellsOf(
        firstOf(
          rawXlsx(
            'S',
            '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1+1</f><v>2</v></c></row>',
          ),
        ),
      ),
    ).toEqual([['', '2']]);
  });

  test('an error in a formula gets a note', () => {
    const sheet = firstOf(workbookOf('xlsx', [[{ t: 'e', v: 42 }]]));
    expect(sheet).toMatchObject({ rows: [{ cells: ['#N/A'] }], notes: [{ kind: 'error' }] });
  });
});

describe('dates', () => {
  test.each(['m/d/yy', 'dd/mm/yyyy', 'd mmm yyyy', '[$-40C]d mmmm yyyy', 'mmm-yy'])(
    'shown as %s become ISO',
    (format) => {
      expect(cellsOf(firstOf(workbookOf('xlsx', [[shownAs(46_356, format)]])))).toEqual([['2026-11-30']]);
    },
  );

  test('with a time keep it', () => {
    const format = 'dd/mm/yyyy hh:mm';
    expect(cellsOf(firstOf(workbookOf('xlsx', [[shownAs(46_356.75, format)]])))).toEqual([
      ['2026-11-30 18:00'],
    ]);
  });

  test('a number whose format has a quoted d stays a number', () => {
    expect(cellsOf(firstOf(workbookOf('xlsx', [[shownAs(5, '0 "days"')]])))).toEqual([['5 days']]);
  });
});

describe('what a sheet contains besides cells', () => {
  const rows = [['Borrowers of June'], ['Loan ID', 'Name'], ['1', 'A'], ['2', 'B'], [], ['Total', '']];

  test('hidden rows and columns, merges, row numbers, and no blank rows', () => {
    const sheet = {
      '!rows': [{}, {}, {}, { hidden: true }],
      '!cols': [{}, { hidden: true }],
      '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
    };
    const read = firstOf(workbookOf('xlsx', rows, { sheet }));
    expect(read.rows.map(({ number, hidden }) => `${number}${hidden ? ' hidden' : ''}`)).toEqual([
      '1',
      '2',
      '3',
      '4 hidden',
      '6',
    ]);
    expect(read.hiddenColumns).toEqual([1]);
    expect(read.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }]);
  });

  test('every sheet, and whether it is hidden', () => {
    const names = sheetsOf(workbookOf('xlsx', rows, { others: { Old: [['x']] } })).map((sheet) => sheet.name);
    expect(names).toEqual(['Loans', 'Old']);
  });

  test('one cell in the last row does not create a million rows', () => {
    const raw = rawXlsx('Loans', rawRow(1, ['a']) + rawRow(1_048_576, ['b']));
    expect(firstOf(raw).rows.map((row) => row.number)).toEqual([1, 1_048_576]);
  });
});

describe('text files', () => {
  const rows = [
    ['Préstamo', 'Monto'],
    ['000042', '1.234,50'],
    ['LOAN/12/2024', 'é'],
  ];

  test.each([',', ';', '\t', '|'])('with the delimiter %j', (delimiter) => {
    const text = [
      ['ID', 'Name'],
      ['000042', 'A'],
      ['000043', 'B'],
    ]
      .map((row) => row.join(delimiter))
      .join('\r\n');
    expect(cellsOf(firstOf(Buffer.from(text)))).toEqual([
      ['ID', 'Name'],
      ['000042', 'A'],
      ['000043', 'B'],
    ]);
  });

  test.each(['utf-8', 'bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const)('in %s', (encoding) => {
    expect(cellsOf(firstOf(csvBytes(rows.map((row) => row.join(';')).join('\r\n'), encoding)))).toEqual(rows);
  });

  test.each(['utf16le', 'utf16be'])('in %s without its mark', (encoding) => {
    const bytes = Buffer.from('Loan ID;Amount\r\n000042;5', 'utf16le');
    const text = encoding === 'utf16le' ? bytes : bytes.swap16();
    expect(cellsOf(firstOf(text))).toEqual([
      ['Loan ID', 'Amount'],
      ['000042', '5'],
    ]);
  });

  test('ids damaged by Excel get a note', () => {
    const sheet = firstOf(
      Buffer.from('Loan ID,Amount\n1.23E+12,5\n1234567890123450000,5\n12345678901234567890,5'),
    );
    expect(sheet.notes.map(({ row, kind }) => [row, kind])).toEqual([
      [1, 'spoilt'],
      [2, 'spoilt'],
    ]);
  });

  test.each([
    ['windows-1252', 'Pe\u00f1a', Buffer.from('Pe\u00f1a', 'latin1')],
    ['windows-1251', '\u041f\u0440\u0438', Buffer.from([0xcf, 0xf0, 0xe8])],
    ['no-such-encoding', 'Pe\u00f1a', Buffer.from('Pe\u00f1a', 'latin1')],
    ['utf-8', 'Pe\u00f1a', Buffer.from('Pe\u00f1a', 'latin1')],
    ['utf-8', '\u041f\u0440\u0438', Buffer.from('\u041f\u0440\u0438')],
  ])('an HTML table that declares the encoding %s gives %s', (charset, text, cell) => {
    const [before, after] = [
      `<html><head><meta charset="${charset}"></head><table><tr><td>`,
      '</td></tr></table></html>',
    ];
    const bytes = Buffer.concat([Buffer.from(before), cell, Buffer.from(after)]);
    expect(cellsOf(firstOf(bytes))).toEqual([[text]]);
  });

  test('an XML table in its declared encoding, and an HTML table in UTF-16', () => {
    const cell = '<Row><Cell><Data ss:Type="String">Pe\u00f1a</Data></Cell></Row>';
    const names =
      'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><Workbook ${names}><Worksheet ss:Name="S"><Table>${cell}</Table></Worksheet></Workbook>`;
    const html = '\ufeff<html><table><tr><td>Pe\u00f1a</td></tr></table></html>';
    expect(cellsOf(firstOf(Buffer.from(xml, 'latin1')))).toEqual([['Pe\u00f1a']]);
    expect(cellsOf(firstOf(Buffer.from(html, 'utf16le')))).toEqual([['Pe\u00f1a']]);
  });

  test('tables of HTML and XML named .xls', () => {
    const html = '<html><body><table><tr><td>Loan ID</td></tr><tr><td>000042</td></tr></table></body></html>';
    expect(cellsOf(firstOf(Buffer.from(html)))).toEqual([['Loan ID'], ['000042']]);
  });
});

describe('unreadable files', () => {
  test.each([
    ['a zip bomb that tells its size', zipBomb(201 * 1_048_576), 'SHEET_TOO_LARGE'],
    ['a zip bomb that lies', zipBomb(201 * 1_048_576, 1_000), 'SHEET_TOO_LARGE'],
    ['a file over 20 MB', Buffer.alloc(20 * 1_048_576 + 1, 0x20), 'SHEET_TOO_LARGE'],
    ['too many rows', Buffer.from('1,2\n'.repeat(50_001)), 'SHEET_TOO_LARGE'],
    ['too many cells', Buffer.from(`${'1,'.repeat(9_999)}1\n`.repeat(201)), 'SHEET_TOO_LARGE'],
    ['a workbook with a password', protectedXlsx(), 'SHEET_PROTECTED'],
    [
      'an archive with a password',
      zipOf([{ name: 'a.xml', content: 'x', encrypted: true }]),
      'SHEET_PROTECTED',
    ],
    ['an archive of something else', zipOf([{ name: 'a.txt', content: 'x' }]), 'SHEET_OTHER_KIND'],
    ['half a workbook', workbookOf('xlsx', [['a']]).subarray(0, 3_000), 'SHEET_UNREADABLE'],
    ['bytes', Buffer.from([1, 0, 0, 2, 0, 3, 9, 0, 255]), 'SHEET_UNREADABLE'],
  ])('%s', (_name, bytes, code) => expect(codeOf(bytes)).toBe(code));

  test('one sheet too large, beside one that is not', () => {
    const rows = Array.from({ length: 50_001 }, (_, index) => [String(index)]);
    const sheets = sheetsOf(workbookOf('xls', [['a']], { others: { Big: rows } }));
    expect(sheets.map(({ tooLarge, rows }) => [tooLarge, rows.length])).toEqual([
      [false, 1],
      [true, 0],
    ]);
  }, 30_000);

  test('any bytes give a result without throwing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]),
        (bytes, start) => {
          expect(typeof readSheets('x', Buffer.from([...start, ...bytes])).ok).toBe('boolean');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any damaged workbook gives a result without throwing', () => {
    const whole = workbookOf('xlsx', [['Loan ID'], ['000042']]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (place, byte) => {
        const bytes = Buffer.from(whole);
        bytes[place] = byte;
        expect(typeof readSheets('x', bytes).ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });
});

describe('names of built-in JavaScript properties', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s as sheet and cell', (name) => {
    const sheet = firstOf(rawXlsx(name, rawRow(1, [name, 'x'])));
    expect(sheet.name).toBe(name);
    expect(cellsOf(sheet)).toEqual([[name, 'x']]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('an OpenDocument table without a name is read; one of two is rejected', () => {
  const document = (tables: string) =>
    Buffer.from(
      `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`,
    );
  const table =
    '<table:table><table:table-row><table:table-cell office:value-type="string"><text:p>000042</text:p></table:table-cell></table:table-row></table:table>';
  const read = readSheets('x.fods', document(table));
  expect(read).toMatchObject({ ok: true, value: [{ name: '', rows: [{ cells: ['000042'] }] }] });
  expect(readSheets('x.fods', document(table + table))).toMatchObject({
    error: { code: 'SHEET_UNREADABLE' },
  });
});
