import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpoiltId } from '../../../shared/rules/id-text.ts';
import {
  formatClipboard,
  oneLine,
  parseClipboard,
  parseFile,
  toPatches,
} from '../../../shared/rules/paste.ts';
import { layoutOf } from '../../../shared/rules/report/layout.ts';
import { isTotalText } from '../../../shared/rules/total-words.ts';

const plainCell = fc.stringMatching(/^[A-Za-z0-9/ .,;|-]{1,12}$/);
const anyCell = fc.string({ unit: fc.constantFrom('a', '0', '"', '\t', '\n', ',', ';', ' ', 'é') });
const block = (cell: fc.Arbitrary<string>) =>
  fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 8 })).chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('a block from the clipboard', () => {
  it('keeps every id exactly', () => {
    fc.assert(
      fc.property(block(plainCell), (rows) => {
        expect(parseClipboard(rows.map((row) => row.join('\t')).join('\r\n'))).toEqual(rows);
      }),
    );
  });

  it('round-trips through a copy with any cells', () => {
    fc.assert(
      fc.property(block(anyCell), (rows) => {
        expect(parseClipboard(`${formatClipboard(rows)}\r\n`)).toEqual(rows);
      }),
    );
  });

  it('gets no extra row from the last line end', () => {
    expect(parseClipboard('000042\t10\r\n000043\t20\r\n')).toEqual([
      ['000042', '10'],
      ['000043', '20'],
    ]);
  });

  it('keeps blank rows', () => {
    expect(parseClipboard('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it('is not swallowed by an unclosed quote', () => {
    expect(parseClipboard('"5 inch\t1\nL2\t2\n')).toEqual([
      ['"5 inch', '1'],
      ['L2', '2'],
    ]);
  });
});

describe('a text file', () => {
  it.each([
    [',', 'L1,C1,10\nL2,C2,20.5'],
    [';', 'L1;C1;10\nL2;C2;20,5'],
    ['\t', 'L1\tC1\t10\nL2\tC2\t20,5'],
    ['|', 'L1|C1|10\nL2|C2|20'],
  ])('detects its delimiter %j', (delimiter, text) => {
    const file = parseFile(text);
    expect(file.delimiter).toBe(delimiter);
    expect(file.rows.map((row) => row.length)).toEqual([3, 3]);
  });

  it.each([
    [',', 'Loan ID,Amount\n000042,1234.50\n000043,99\n'],
    [';', 'Loan ID;Amount\n000042;1.234,50\n000043;99,00\n'],
    ['\t', 'Loan ID\tAmount\r\n000042\t1.234,50\r\n000043\t99,00\r\n\r\n'],
  ])('of two columns with a last line end detects its delimiter %j too', (delimiter, text) => {
    const file = parseFile(text);
    expect(file.delimiter).toBe(delimiter);
    expect(file.rows.map((row) => row.length)).toEqual([2, 2, 2]);
  });

  it('is read completely with any delimiter and line end', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
    const delimiter = fc.constantFrom(',', ';', '\t', '|');
    fc.assert(
      fc.property(block(word), delimiter, fc.constantFrom('', '\n', '\r\n\r\n'), (rows, mark, end) => {
        expect(parseFile(rows.map((row) => row.join(mark)).join('\r\n') + end).rows).toEqual(rows);
      }),
    );
  });

  it('loses a byte order mark and blank lines, nothing else', () => {
    expect(parseFile('\ufeff000042,1\n\n , \n000043,2\n').rows).toEqual([
      ['000042', '1'],
      ['000043', '2'],
    ]);
  });
});

describe('the layout of a sheet', () => {
  it.each([
    ['English', ['Loan ID', 'Client ID', 'Amount']],
    ['the API', ['internal_loan_id', 'internal_client_id', 'amount']],
    ['Spanish', ['ID del préstamo', 'ID del cliente', 'Monto']],
    ['French', ['ID du prêt', 'ID du client', 'Montant']],
  ])('is read from a header in %s', (_, header) => {
    expect(layoutOf([header, ['1', '2', '3']])).toEqual({
      roles: ['loanId', 'clientId', 'amount'],
      first: 1,
      certain: true,
    });
  });

  it('follows the header, not the position, and skips titles and other columns', () => {
    const rows = [['November'], ['Amount', 'Branch', 'Loan ID'], ['10', 'North', '000042']];
    const layout = layoutOf(rows);
    expect(layout).toEqual({ roles: ['amount', '', 'loanId'], first: 2, certain: true });
    expect(toPatches(rows, layout)).toEqual([{ loanId: '000042', amount: '10' }]);
  });

  it('reads two columns without a header as Loan ID and amount', () => {
    expect(layoutOf([['000042', '1.234,50']])).toEqual({
      roles: ['loanId', 'amount'],
      first: 0,
      certain: true,
    });
  });

  it('is uncertain for three columns without a header', () => {
    expect(layoutOf([['C1', '000042', '10']]).certain).toBe(false);
  });

  it('is uncertain when the second column is not an amount', () => {
    expect(layoutOf([['L1', 'north']]).certain).toBe(false);
  });
});

it('detects an id damaged by Excel', () => {
  expect(['1.23E+12', '1,23E+12', '1234567890123450000'].map(isSpoiltId)).toEqual([true, true, true]);
  expect(['000042', 'LOAN/12/2024', '12E', '123456789012345'].map(isSpoiltId)).toEqual(
    new Array(4).fill(false),
  );
});

it('detects a row of totals', () => {
  for (const loanId of ['TOTO-1', 'SUM-0042', 'Suma/12/2026', 'TOTAL_7', 'TOTAL-A7', 'Summit', 'Итоговый'])
    expect(isTotalText(loanId), loanId).toBe(false);
  for (const loanId of [
    'Total: 25',
    'Grand total',
    'Total (KES)',
    'Total general',
    'Subtotal',
    'Sub-total',
    'GRAND-TOTAL',
    'Sous-total',
    'Total général',
    'Totais',
    'Итого',
    'Всего:',
    'Общий итог',
  ])
    expect(isTotalText(loanId), loanId).toBe(true);
});

it('detects the delimiter even if a quoted cell contains another', () => {
  expect(parseFile('!," ;"\r\n!,!')).toEqual({
    rows: [
      ['!', ' ;'],
      ['!', '!'],
    ],
    delimiter: ',',
  });
});

it.each([
  ['Jane\n Otieno', 'Jane Otieno'],
  ['\r\n KES\r\n1,250', ' KES 1,250'],
  ['1\n250', '1 / 250'],
  [`a${' '.repeat(200_000)}b`, `a${' '.repeat(200_000)}b`],
])('line breaks in a cell become spaces, but never join two numbers', (text, line) => {
  expect(oneLine(text)).toBe(line);
});
