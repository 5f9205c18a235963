import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../electron/sheets/read.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { findWideRows } from '../../../shared/rules/import/wide-rows.ts';

function readText(text: string): Sheet | string {
  const read = readSheets('file.csv', Buffer.from(text));
  return read.ok ? (read.value[0] as Sheet) : read.error.code;
}

const cellsOf = (text: string): string[][] => {
  const sheet = readText(text);
  if (typeof sheet === 'string') throw new Error(sheet);
  return sheet.rows.map(({ cells }) => cells);
};

const delimiters = [',', ';', '\t', '|'] as const;
const words = ['Jane', 'Otieno', "N'Dèye", 'Müller', 'Нурлан', 'de la Cruz', '王芳', 'A. B.'];
const amount = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('en', 'de', 'fr', 'plain'))
  .map(([cents, style]) => {
    const [whole, part] = (cents / 100).toFixed(2).split('.') as [string, string];
    const grouped = (mark: string) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
    if (style === 'en') return `${grouped(',')}.${part}`;
    if (style === 'de') return `${grouped('.')},${part}`;
    return style === 'fr' ? `${grouped('\u00a0')},${part}` : whole;
  });
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((each) => each.join(' '));
const note = fc.constantFrom(
  '',
  'paid',
  'late, again',
  'see; file',
  '5" pipe',
  'said "yes"',
  'two\nlines',
  'a | b',
);

type Written = {
  rows: string[][];
  titles: string[];
  footers: string[];
  delimiter: string;
  all: boolean;
  end: string;
};

const table = fc
  .record({
    rows: fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 99_999 }).map((id) => String(id).padStart(6, '0')),
        name,
        amount,
        note,
      ),
      { minLength: 2, maxLength: 12 },
    ),
    titles: fc.subarray(['Repayments of November', 'Branch: Kisumu', 'Printed 30/11/2026, 14:35']),
    footers: fc.subarray(['End of report', 'Prepared by A. B.']),
    delimiter: fc.constantFrom(...delimiters),
    all: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ rows, ...rest }): Written => ({ rows: [['Loan ID', 'Name', 'Amount', 'Note'], ...rows], ...rest }));

function write({ rows, titles, footers, delimiter, all, end }: Written): string {
  const quote = (cell: string) =>
    all || cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [...titles, ...rows.map((row) => row.map(quote).join(delimiter)), ...footers].join(end) + end;
}

describe('the structure of a text file', () => {
  test('is detected for any kind of table', () => {
    fc.assert(
      fc.property(table, (written) => {
        const sheet = readText(write(written));
        if (typeof sheet === 'string') throw new Error(sheet);
        const read = sheet.rows.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells);
        const titles = written.titles.filter((title) => title.includes(written.delimiter)).length;
        expect(read.slice(titles)).toEqual(written.rows);
        expect(sheet.rows.length).toBe(written.rows.length + written.titles.length + written.footers.length);
      }),
      { numRuns: 400 },
    );
  });

  test('with one bad quote does not affect other rows', () => {
    const bad = fc.constantFrom('"5 pipes', '5" pipe', '"Jane "JJ" Ali"', '"open', 'JJ"', '"a"b');
    fc.assert(
      fc.property(table, bad, fc.nat(), (written, cell, at) => {
        const plain = {
          ...written,
          rows: written.rows.map((row) => row.with(3, row[3]?.includes('\n') ? '' : (row[3] ?? ''))),
        };
        const index = 1 + (at % (plain.rows.length - 1));
        const lines = write(plain).split(plain.end);
        const line = plain.titles.length + index;
        const row = (plain.rows[index] ?? []).slice(0, 2).map((each) => `"${each}"`);
        lines[line] = [...row, cell, '"end"'].join(plain.delimiter);
        const read = cellsOf(lines.join(plain.end)).filter((cells) => cells.length > 1);
        const titles = plain.titles.filter((title) => title.includes(plain.delimiter)).length;
        expect(read.slice(titles).toSpliced(index, 1)).toEqual(plain.rows.toSpliced(index, 1));
      }),
      { numRuns: 400 },
    );
  });

  test('of two columns is never split at a decimal mark, with or without a heading', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (written, headed) => {
        const rows = written.rows.slice(headed ? 0 : 1).map(([id = '', , each = '']) => [id, each]);
        const sheet = readText(write({ ...written, rows }));
        if (typeof sheet === 'string') throw new Error(sheet);
        const read = sheet.rows.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells);
        const titles = written.titles.filter((title) => title.includes(written.delimiter)).length;
        // A comma between digits that the line above does not have may be the mark of a number: one column, which is asked about.
        if (sheet.text?.delimiter === '') expect(written.delimiter).toBe(',');
        else expect(read.slice(titles)).toEqual(rows);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['a title with two commas', 'Report, of, November\nID;Amount\n1;1.234,50\n2;2,5\n', ';'],
    ['key and value above the table', 'Branch;Kisumu\n\nID;Name;Amount\n1;A;2\n2;B;3\n', ';'],
    ['eleven lines above the table', `${'Line\n'.repeat(11)}ID;Name;Amount\n1;Jane;1250\n`, ';'],
    ['a decimal comma in every row', 'ID;Amount\n1;1,5\n2;2,5\n3;3,5\n', ';'],
    ['two decimal commas in every row', 'ID|Lent|Paid\n1|1,5|2,5\n2|2,5|3,5\n', '|'],
    ['names with commas', 'ID;Name\n1;Otieno, Jane\n2;Wanjiru, Ann\n', ';'],
    ['the sign of units', 'ID\u001fAmount\n1\u001f5\n2\u001f6\n', '\u001f'],
    ['one column', 'ID\n1\n2\n', ''],
    ['one row', '1;5', ';'],
    ['a line that names it', 'sep=;\r\nID;Amount\r\n1;1,5\r\n', ';'],
  ])('is decided from the lines of its table: %s', (_name, text, delimiter) => {
    expect(readText(text)).toMatchObject({ text: { delimiter } });
  });

  test('is unknown when columns are separated by spaces', () => {
    expect(
      readText('Loan ID   Name        Amount\n1001      Jane      1,250.00\n1002      Juma        800.00\n'),
    ).toBe('SHEET_FIXED_WIDTH');
  });

  test.each([
    [
      'each line one quoted cell',
      '"ID,Name,Amount"\n"1,Jane,5"\n"2,Ann,6"\n',
      [
        ['ID', 'Name', 'Amount'],
        ['1', 'Jane', '5'],
        ['2', 'Ann', '6'],
      ],
    ],
    [
      'quotes behind a backslash',
      'ID,Name\n1,"Juma \\"Baba\\" Ali"\n2,"Ann, W."\n',
      [
        ['ID', 'Name'],
        ['1', 'Juma "Baba" Ali'],
        ['2', 'Ann, W.'],
      ],
    ],
    [
      'two lone quotes over rows',
      'ID,Amount,Note\n1,5,"3 inch\n2,6,pipe 4"\n3,7,\n4,8,\n5,9,\n',
      [
        ['ID', 'Amount', 'Note'],
        ['1', '5', '"3 inch'],
        ['2', '6', 'pipe 4"'],
        ['3', '7', ''],
        ['4', '8', ''],
        ['5', '9', ''],
      ],
    ],
    [
      'lines drawn around the table',
      '--------\n|ID |Amount|\n|---|------|\n|1  |5     |\n--------\n',
      [
        ['', 'ID ', 'Amount', ''],
        ['', '1  ', '5     ', ''],
      ],
    ],
    [
      'zero bytes behind a text',
      'ID,Name\n1,Jane\0\0\n2,Ann\n',
      [
        ['ID', 'Name'],
        ['1', 'Jane'],
        ['2', 'Ann'],
      ],
    ],
    [
      'the end sign of DOS',
      'ID,Amount\r\n1,5\r\n\u001a',
      [
        ['ID', 'Amount'],
        ['1', '5'],
      ],
    ],
  ])('is read with %s', (_name, text, rows) => expect(cellsOf(text)).toEqual(rows));

  test('keeps the row numbers of the file', () => {
    const sheet = readText('ID,Note\n\n\n1,"a\nb"\n----\n2,c\n');
    expect(typeof sheet !== 'string' && sheet.rows.map(({ number }) => number)).toEqual([1, 4, 6]);
  });
});

test.each([
  ['a comma inside an amount', 'ID,Amount\n1,950.00\n2,1,234.50\n', [2]],
  ['decimal commas in each row', 'ID,Amount\n1,950,00\n2,1234,50\n', [1, 2]],
  ['a comma inside an amount before a blank cell', 'ID,Amount,Note\n1,950.00,\n2,1,234.50,\n', [2]],
  ['a comma inside an amount under a heading that ends with one', 'ID,Amount,\n1,950.00,\n2,1,234.50\n', [2]],
  ['no more than a delimiter at the end of each line', 'ID,Amount\n1,950.00,\n2,234.50,\n', []],
  ['delimiters at the end of all lines', 'ID,Amount,,\n1,950.00,,\n2,234.50,,\n', []],
])('rows are wider than their heading with %s', (_name, text, wide) => {
  const sheet = readText(text);
  expect(typeof sheet !== 'string' && findWideRows(sheet, 0)).toEqual(wide);
});
