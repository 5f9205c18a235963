import { read } from '@e965/xlsx';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { readSheets } from '../../../electron/sheets/read.ts';
import { writeSheet } from '../../../electron/sheets/write.ts';
import { cellOut, fieldOut, readCell, readField } from '../../../shared/rules/cell-out.ts';
import { formatClipboard, parseClipboard } from '../../../shared/rules/paste.ts';
import { cpuMs } from '../cpu-time.ts';

const attacks: [name: string, attack: string][] = [
  ['a control sign first', '\u0000=HYPERLINK("http://x.example")'],
  ['an escape of Excel for one', '_x0000_=1+1'],
  ['the same in capitals', '_X0000_=1+1'],
  ['an escaped formula sign', '_x003D_1+1'],
  ['a line feed first', '\n=1+1'],
  ['a carriage return first', '\r=1+1'],
  ['a tab first', '\t=1+1'],
  ['a byte order mark first', '\ufeff=1+1'],
  ['blanks first', ' \u00a0\u3000=1+1'],
  ['a zero-width space first', '\u200b=1+1'],
  ['a direction mark first', '\u200e=1+1'],
  ['a soft hyphen first', '\u00ad=1+1'],
  ['half a character first', '\ud83d=1+1'],
  ['a tag sign first', '\u{e0001}=1+1'],
  ['a variation selector first', '\ufe0f=1+1'],
  ['an empty braille cell first', '\u2800=1+1'],
  ['a Hangul filler first', '\u3164=1+1'],
  ['a quote first', '"=1+1'],
  ['an apostrophe of its own', "'=1+1"],
  ...[...'＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−ー'].map((sign) => [`${sign} first`, `${sign}1+1`] as [string, string]),
  ['a call of another program', "=cmd|' /C calc'!A0"],
  ['a call behind a semicolon', "x;=cmd|' /C calc'!A0;y"],
  ['a call behind a comma', 'x,@SUM(1),y'],
  ['a call behind a bar', 'x|+1|y'],
  ['a call behind a tab', 'x\t=1+1'],
  ['a call behind a line end', 'x\n=1+1'],
  ['a call behind a separator and blanks', 'x; \u200b=1+1'],
  ['a call behind a separator and quotes', 'x;"=1+1'],
  ['a quote that would end the cell', 'x",=1+1,"y'],
];

/** Any text, with many characters that matter to shields. */
const nasty = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '－',
    '−',
    "'",
    '"',
    ',',
    ';',
    '|',
    '\t',
    '\n',
    '\r',
    '\r\n',
    ' ',
    'a',
    '1',
    '_',
  ],
  ...['_x0000_', '_x003d_', '_x005F_', '\u0000', '\u0085', '\u000b', '\u00a0', '\ufeff', '\u200b', '\u202e'],
  ...['\u202c', '\u2066', '\u2069', '\ud800', '\udc00', '\uffff', '\u00ad', '\u2800', '\u{e0001}', 'é', '😀'],
);
const texts = fc.oneof(
  fc.array(nasty, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const table = fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 4 });

const separators = [',', ';', '\t', '|'];

/** What no cell may begin with after invisible characters are removed. */
const formula = /^[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−ーｰ]/u;
const unseen =
  /^[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]+/u;
const isFormula = (cell: string): boolean => formula.test(cell) || formula.test(cell.replace(unseen, ''));

/**
 * The cells that a reader of delimited text may see: one that takes quotes, and, without the tabs and line ends that are
 * the file's own, ones that do not or that take another separator.
 */
function cellsSeen(text: string, written: string, read: string): string[] {
  const bare = text.replace(/^\ufeff/, '');
  const quoted = Papa.parse<string[]>(bare, { delimiter: read, newline: '\r\n' }).data.flat();
  const torn = bare.split(/[\r\n]+/).flatMap((line) => line.split(read));
  const others = [...torn, ...torn.map((cell) => cell.replaceAll('"', ''))].map((cell) => cell.trim());
  return [...(read === written ? quoted : quoted.map((cell) => cell.trim())), ...others];
}

/** The shared strings of a workbook as a program sees them that decodes Excel's escapes, as Excel does. */
function workbookCells(bytes: Uint8Array): string[] {
  const book = read(bytes, { cellFormula: true });
  const cells = Object.entries(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  return cells.flatMap(([place, cell]) => {
    if (place.startsWith('!')) return [];
    expect(cell).toMatchObject({ t: 's' });
    expect(cell).not.toHaveProperty('f');
    return [String(cell.v)];
  });
}

const csvOf = (rows: string[][], mark = true): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeSheet('csv', rows, [], mark));

function cellsBack(bytes: Uint8Array): string[][] {
  const file = readSheets('loans', Buffer.from(bytes));
  return file.ok ? (file.value[0]?.rows.map(({ cells }) => cells) ?? []) : [[file.error.code]];
}

describe('no cell from a text becomes a formula', () => {
  test.each(attacks)('%s', (_name, attack) => {
    const rows = [
      ['Name', 'Loan ID'],
      [attack, '000042'],
    ];
    for (const delimiter of separators)
      expect(cellsSeen(csvOf(rows), ',', delimiter).filter(isFormula)).toEqual([]);
    expect(workbookCells(writeSheet('xlsx', rows)).filter(isFormula)).toEqual([]);
    for (const delimiter of separators)
      expect(cellsSeen(formatClipboard(rows), '\t', delimiter).filter(isFormula)).toEqual([]);
  });

  test('for any texts, in CSV and on the clipboard, with any separator', () => {
    fc.assert(
      fc.property(table, fc.boolean(), fc.constantFrom(...separators), (rows, mark, read) => {
        expect(cellsSeen(csvOf(rows, mark), ',', read).filter(isFormula)).toEqual([]);
        expect(cellsSeen(formatClipboard(rows), '\t', read).filter(isFormula)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('for any texts, in a workbook', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(workbookCells(writeSheet('xlsx', rows)).filter(isFormula)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('written files are read back unchanged', () => {
  /** What the file formats cannot hold is gone; a direction that a text leaves open is closed. */
  const kept = texts.map((text) => readField(fieldOut(text))).filter((text) => text.trim() !== '');

  test.each(['csv', 'xlsx'] as const)('%s', (format) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kept, kept), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(cellsBack(writeSheet(format, [['A', 'B'], ...rows])).slice(1)).toEqual(rows);
      }),
      { numRuns: format === 'csv' ? 1_000 : 200 },
    );
  });

  test('the clipboard', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kept, kept), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(parseClipboard(formatClipboard(rows))).toEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });

  test('shielding and unshielding are exact inverses, also for texts that start with a shield', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readCell(cellOut(readCell(cellOut(text))))).toBe(readCell(cellOut(text)));
        expect(readField(fieldOut(fieldOut(text)))).toBe(fieldOut(text));
        expect(readCell(cellOut(cellOut(text)))).toBe(cellOut(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('ids and phone numbers', () => {
    const ids = [
      '000042',
      'LN-042',
      'LOAN/12/2024',
      '12345678901234567890',
      '1E5',
      '+254 700 123456',
      '-7',
      'A;-1',
    ];
    for (const format of ['csv', 'xlsx'] as const)
      expect(
        cellsBack(
          writeSheet(
            format,
            ids.map((id) => [id, 'x']),
          ),
        ),
      ).toEqual(ids.map((id) => [id, 'x']));
  });
});

it('most texts are unchanged, and a phone number stays readable', () => {
  const plain = [
    '000042',
    'LN-042',
    'Ñandú; Ana, Bo',
    'a - b',
    'x=1',
    'me@x.org',
    "O'Neill",
    'שלום',
    'مرحبا',
  ];
  expect(plain.map(fieldOut)).toEqual(plain);
  expect(plain.map(cellOut)).toEqual(plain);
  expect(cellOut('+254 700 123456')).toBe("'+254 700 123456");
  expect(cellOut('one\n- two; -3')).toBe('one\n- two; -3');
});

it('our own numbers stay numbers, also negative ones', () => {
  const rows = [
    ['Loan ID', 'Amount'],
    ['-7', '-1200.50'],
    ['8', '-cmd'],
  ];
  const kinds = ['text', 'number'] as const;
  expect(
    new TextDecoder()
      .decode(writeSheet('csv', rows, kinds))
      .split('\r\n')
      .slice(1),
  ).toEqual(['"\'-7",-1200.50', '8,"\'-cmd"']);
  const book = read(writeSheet('xlsx', rows, kinds));
  expect(book.Sheets[book.SheetNames[0] ?? '']).toMatchObject({
    A2: { t: 's', v: "'-7" },
    B2: { t: 'n', v: -1200.5 },
    B3: { t: 's', v: "'-cmd" },
  });
});

it('a typed amount is unchanged, and a plain number has no shield', () => {
  const rows = [['Amount'], ['-4'], ['1.234'], ['-1+1'], ['=-4']];
  expect(workbookCells(writeSheet('xlsx', rows, ['amount']))).toEqual([
    'Amount',
    '-4',
    '1.234',
    "'-1+1",
    "'=-4",
  ]);
});

it('text that looks like an Excel escape is written so that Excel shows it', () => {
  const rows = [['_x0041_', '_x005F_x0041_', 'a_x12_b', 'x\u0000y']];
  expect(workbookCells(writeSheet('xlsx', rows))).toEqual(['_x0041_', '_x005F_x0041_', 'a_x12_b', 'xy']);
});

describe('direction marks opened in a text', () => {
  test.each([
    ['an override', 'Ana\u202eabc', 'Ana\u202eabc\u202c'],
    ['an isolate in an embedding', '\u202a\u2067x', '\u202a\u2067x\u2069\u202c'],
    ['an embedding in an isolate that is closed', '\u2068\u202bx\u2069', '\u2068\u202bx\u2069'],
    ['an isolate that only an embedding ends', '\u2066x\u202c', '\u2066x\u202c\u2069'],
    ['what closes nothing', '\u2069\u202cx', '\u2069\u202cx'],
    ['marks and joiners', '\u200fمی\u200cخواهم\u061c', '\u200fمی\u200cخواهم\u061c'],
  ])('are closed at its end: %s', (_name, text, out) => {
    expect([cellOut(text), fieldOut(text)]).toEqual([out, out]);
  });
});

it('are closed in linear time', () => {
  const long = ['; '.repeat(25_000), "'".repeat(50_000), ' '.repeat(50_000), '\u202e'.repeat(50_000)];
  const read = (): void => {
    for (const text of long) readField(fieldOut(text));
  };
  expect(cpuMs(read)).toBeLessThan(2_000);
});
