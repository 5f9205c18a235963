import { describe, expect, it } from 'vitest';
import { withLayout } from '../../../renderer/pages/repayments/import/change-source.ts';
import { oppositeHeading } from '../../../renderer/pages/repayments/import/heading-hints.ts';
import { namesLoans, sourceOfPaste } from '../../../renderer/pages/repayments/import/paste-source.ts';
import {
  fileRowsOf,
  patchesOf,
  readSource,
  refusalOf,
  sourceOfSheet,
  styleOfSource,
  type Taking,
} from '../../../renderer/pages/repayments/import/read-sheet.ts';

import type { Sheet } from '../../../shared/model/sheet.ts';
import { emptyRow } from '../../../shared/rules/empty-report.ts';
import { sheetOfCells } from '../../../shared/rules/import/plain-sheet.ts';
import { columnsReading } from '../../../shared/rules/import/remembered.ts';
import { formatClipboard } from '../../../shared/rules/paste.ts';
import { doubtsOf } from '../../../shared/rules/report/row-doubts.ts';
import { cpuMs } from '../cpu-time.ts';

const taking = (change: Partial<Taking> = {}): Taking => ({
  ...{ remembered: [], takeHidden: true, meaning: '' },
  ...change,
});

const fields = ['loanId', 'clientId', 'amount', 'note'] as const;
const paste = (text: string, from = 0, columns: string[] | null = null) =>
  sourceOfPaste(
    { text, row: 0, shown: null, at: fields[from] ?? '', fields: fields.slice(from), columns },
    '',
    '',
  );

describe('a paste', () => {
  it('is placed by position', () => {
    const source = paste('C1\t1.234,50\r\n', 1);
    expect(source.layout).toMatchObject({ roles: ['clientId', 'amount'], certain: true });
    expect(patchesOf(readSource(source, ','))).toEqual([{ clientId: 'C1', amount: '1234.50' }]);
    expect(namesLoans(source)).toBe(false);
  });

  it('copied from our own grid has no heading by its look', () => {
    const text = 'north\tmoved\n17\t5.50\n18\t6.50';
    expect(paste(text).layout).toMatchObject({ first: 1, certain: false });
    expect(paste(text, 0, ['clientId', 'amount']).layout).toMatchObject({ first: 0, certain: true });
  });

  it('is mapped by its header if it has one, and reports how amounts were read', () => {
    const source = paste('Amount\tLoan ID\n1,200.50\t000042\n');
    const reading = readSource(source, '.');
    expect(patchesOf(reading)).toEqual([{ loanId: '000042', amount: '1200.50' }]);
    expect(reading).toMatchObject({ converted: { from: '1,200.50', to: '1200.50' }, hadHeader: true });
    expect(namesLoans(source)).toBe(true);
  });

  it('from our own report is mapped to its original columns, skipping read-only ones', () => {
    const source = paste('L1\tAnna\tKES 5\t7', 0, ['loanId', 'name', 'price', 'amount']);
    expect(patchesOf(readSource(source, '.'))).toEqual([{ loanId: 'L1', amount: '7' }]);
  });

  it('of two columns whose second may be amounts asks', () => {
    expect(paste('000042\t100\n').layout.certain).toBe(false);
    expect(paste('000042\tC-1\n').layout.certain).toBe(true);
    expect(paste('000042\tC1\t100\n').layout.certain).toBe(true);
  });

  it('of three columns asks where the report has no client ids: its second would be the amounts', () => {
    const inTwo = (text: string) =>
      sourceOfPaste(
        {
          ...{ text, row: 0, shown: null, at: 'loanId', columns: null },
          fields: ['loanId', 'amount', 'note'],
        },
        'two',
        '',
      );
    const source = inTwo('000042\t10234\t1250\n000043\t10235\t300.50\n');
    expect(source.layout).toEqual({ roles: ['loanId', '', 'amount'], first: 0, certain: false });
    expect(inTwo('000042\tC-1\tAnna\t1250\n').layout).toMatchObject({
      roles: ['loanId', '', '', 'amount'],
      certain: false,
    });
    expect(inTwo('000042\t1250\tpaid late\n').layout).toMatchObject({
      roles: ['loanId', 'amount', 'note'],
      certain: true,
    });
    expect(inTwo('000042\t1250\n').layout.certain).toBe(true);
  });

  it('without amounts needs no decision', () => {
    expect(styleOfSource(paste('1.234\n'))).toEqual({ kind: 'clear', mark: '.' });
    expect(styleOfSource(paste('1.234\n', 2)).kind).toBe('ambiguous');
  });

  it('leaves out and counts totals and repeated headings', () => {
    const lines = ['No\tLoan ID\tAmount', '1\tL1\t5', 'Sub-total\t\t5', 'No\tLoan ID \tAmount', '2\tL2\t6'];
    const reading = readSource(paste([...lines, '\tИтого\t11', ''].join('\n')), '.');
    expect(reading.rows.map(({ patch }) => patch.loanId)).toEqual(['L1', 'L2']);
    expect(reading.leftOut).toBe(3);
  });

  it('without loan ids keeps every row, since position counts', () => {
    expect(readSource(paste('5\tTotal\n6\t\n', 2), '.').rows).toHaveLength(2);
  });

  it('of 3,000 rows is read within a second', () => {
    const text = Array.from({ length: 3_000 }, (_, index) => `L${index}\tC${index}\t${index}.50`).join(
      '\r\n',
    );
    const read = () => expect(readSource(paste(text), '.').rows).toHaveLength(3_000);
    expect(cpuMs(read)).toBeLessThan(1_000);
  });
});

describe('a sheet from a file', () => {
  const cells = [
    ['Report of November'],
    ['Loan ID', 'Amount', 'Currency'],
    ['000042', '1.234', 'KES'],
    ['000043', '5', 'KES'],
  ];
  const sheet = (change: Partial<Sheet> = {}): Sheet => ({ ...sheetOfCells('Loans', cells), ...change });

  it('keeps row numbers and currencies for comparison', () => {
    const rows = fileRowsOf(readSource(sourceOfSheet(sheet(), taking()), '.'));
    expect(rows[0]).toMatchObject({ number: 3, loanId: '000042', currency: 'KES', note: '' });
  });

  it('uses the exact number where a cell shows a rounded one, whatever the style of other cells', () => {
    const notes = [{ row: 2, column: 1, kind: 'rounded' as const, exact: '1234.56' }];
    const source = sourceOfSheet(sheet({ notes }), taking());
    expect(styleOfSource(source).kind).toBe('clear');
    expect(readSource(source, '.').rows[0]?.patch.amount).toBe('1234.56');
  });

  it('takes hidden rows only if a person wants them, and moves its notes along', () => {
    const rows = sheet().rows.map((row, index) => ({ ...row, hidden: index === 2 }));
    const notes = [{ row: 3, column: 1, kind: 'rounded' as const, exact: '5.25' }];
    const source = sourceOfSheet(sheet({ rows, notes }), taking({ takeHidden: false }));
    expect(readSource(source, '.').rows.map(({ patch }) => patch.amount)).toEqual(['5.25']);
    expect(readSource(source, '.').rows[0]?.number).toBe(4);
  });

  it('is read like the last sheet with the same heading', () => {
    const odd = sheetOfCells('s', [
      ['Nr', 'Wert'],
      ['000042', '1.234'],
    ]);
    expect(sourceOfSheet(odd, taking()).layout).toMatchObject({ first: 1, certain: false });
    const source = sourceOfSheet(
      odd,
      taking({
        remembered: [columnsReading('report', ['Nr', 'Wert'], ['loanId', 'amount'], { amount: ',' })],
      }),
    );
    expect(source.layout).toEqual({ roles: ['loanId', 'amount'], first: 1, certain: true });
    // The answer about last month's amounts is only proposed: this file may come from another computer.
    expect([styleOfSource(source), source.mark]).toEqual([{ kind: 'ambiguous', example: '1.234' }, ',']);
  });
});

it('a heading that a person chooses shows which rows are too wide for it', () => {
  const text = { encoding: 'utf-8', readings: [], delimiter: ',', recoded: [] };
  const cells = [['Mkopo wa'], ['Namba', 'Kiasi'], ['42', '950'], ['43', '1', '234.50']];
  const file = { ...sheetOfCells('book', cells), text };
  const found = sourceOfSheet(file, taking());
  const source = { ...withLayout(found, { ...found.layout, first: 0 }, file), doubtful: 'take' as const };
  expect(source).toMatchObject({ layout: { first: 0 }, wide: new Set() });
  const layout = { ...source.layout, first: 2, roles: ['loanId' as const, 'amount' as const, '' as const] };
  const chosen = withLayout(source, layout, file);
  expect(doubtsOf(chosen, '.')).toEqual([{ kind: 'wide', place: 3, number: 4, text: '43 · 1 · 234.50' }]);
  // What was said before was said of other rows.
  expect(chosen.doubtful).toBeNull();
  expect(withLayout({ ...chosen, doubtful: 'leave' }, layout, file).doubtful).toBe('leave');
});

it('a title once mistaken for the heading does not affect the amounts of the next file', () => {
  const title = ['Repayments of the branch'];
  const remembered = [columnsReading('report', title, ['loanId'], { amount: '.' })];
  const file = sheetOfCells('book', [title, ['Loan ID', 'Amount'], ['L1', '5']]);
  expect(sourceOfSheet(file, taking({ remembered })).layout).toMatchObject({
    roles: ['loanId', 'amount'],
    first: 2,
  });
});

describe('the currency of an amount', () => {
  const currencies = (cells: string[][]) => {
    const source = sourceOfSheet(sheetOfCells('book', cells), taking());
    return patchesOf(readSource(source, '.')).map(({ currency = '' }) => currency);
  };

  it('is read from its own text, else its column, else its heading', () => {
    const rows = [
      ['L1', 'USD 5', 'KES'],
      ['L2', '5', 'kes'],
      ['L3', '5', ''],
      ['L4', '', 'KES'],
      ['L5', '5', 'Kenya shillings'],
    ];
    expect(currencies([['Loan ID', 'Amount', 'Currency'], ...rows])).toEqual(['USD', 'KES', '', '', '']);
    expect(currencies([['Loan ID', 'Amount (UGX)', 'Currency'], ...rows])).toEqual([
      ...['USD', 'KES', 'UGX', '', 'UGX'],
    ]);
  });

  it('is not read from a word that only resembles a code', () => {
    expect(
      currencies([
        ['Loan ID', 'Principal paid'],
        ['L1', '5'],
        ['L2', '$5'],
        ['L3', 'ABC 5'],
      ]),
    ).toEqual([...['', '$', '']]);
  });
});

describe('rows are refused', () => {
  it('when a text is too long for its cell, instead of cutting it', () => {
    expect(refusalOf([{ loanId: 'x'.repeat(101) }], [])).toMatchObject({
      reason: 'tooLong',
      row: 1,
      column: 'loanId',
      limit: 100,
    });
  });

  it('when the report would have too many rows', () => {
    const many = (rows: number) => Array.from({ length: rows }, () => emptyRow);
    expect(refusalOf([{ loanId: 'L' }], many(50_001))).toMatchObject({
      reason: 'tooManyRows',
      rows: 50_001,
    });
    expect(refusalOf([{ loanId: 'L' }], many(50_000))).toBeNull();
  });
});

describe('a heading that says what the amounts mean', () => {
  const cells = [
    ['Loan ID', 'Outstanding balance'],
    ['L1', '500'],
  ];
  const heading = cells[0] ?? [];
  const remembered = [columnsReading('report', heading, ['loanId', 'amount'], { amount: '.' })];

  it.each([
    { meaning: 'outstanding', certain: true },
    { meaning: 'repaid', certain: false },
  ] as const)('in a report of $meaning is taken without a question: $certain', ({ meaning, certain }) => {
    const file = sheetOfCells('book', cells);
    const sources = [
      sourceOfSheet(file, taking({ meaning })),
      sourceOfSheet(file, taking({ meaning, remembered })),
      sourceOfPaste(
        {
          text: formatClipboard(cells),
          row: 0,
          shown: null,
          at: 'loanId',
          fields: [...fields],
          columns: null,
        },
        '',
        meaning,
      ),
    ];
    for (const source of sources) {
      expect(source.layout).toMatchObject({ roles: ['loanId', 'amount'], certain });
      expect(oppositeHeading(source, meaning)).toBe(certain ? null : 'Outstanding balance');
    }
  });
});

it('leaves no amount of a file that could be mistaken for a typed one', () => {
  const read = (mark: '.' | ',') =>
    patchesOf(readSource(paste('150.000\n1.50\n0\n', 2), mark)).map((each) => each.amount);
  expect(read('.')).toEqual(['150', '1.50', '0']);
  expect(read(',')).toEqual(['150000', '1.50', '0']);
});

describe('number cells', () => {
  const cells = [
    ['L1', '1,234'],
    ['L2', '12.345'],
    ['L3', '1.234,50'],
  ];
  const notes: Sheet['notes'] = [
    { row: 0, column: 1, kind: 'number', exact: '1234' },
    { row: 1, column: 1, kind: 'number', exact: '12.345' },
  ];
  const read = (count: number) => {
    const file = sheetOfCells('book', cells.slice(0, count));
    const source = sourceOfSheet({ ...file, notes }, taking());
    const style = styleOfSource(source);
    return style.kind === 'clear'
      ? patchesOf(readSource(source, style.mark)).map(({ amount }) => amount)
      : style.kind;
  };

  it('are taken as they are, without a question', () => {
    expect(read(2)).toEqual(['1234', '12.345']);
  });

  it('ignore the decimal mark of text cells beside them', () => {
    expect(read(3)).toEqual(['1234', '12.345', '1234.50']);
  });
});
