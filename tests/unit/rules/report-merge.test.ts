import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRow } from '../../../shared/rules/empty-report.ts';
import { sumDecimals } from '../../../shared/rules/money.ts';
import { mergeById } from '../../../shared/rules/report/merge.ts';
import { problemRows } from '../../../shared/rules/report/problem-rows.ts';
import { multiply, padIds, trimSpaces } from '../../../shared/rules/report/repairs.ts';
import { cleanText } from '../../../shared/rules/text.ts';
import { factsOf, found, loan, reportOf, row } from './reports.ts';

const anyRow = fc.record({
  loanId: fc.constantFrom('A', 'B', 'C', ' A', 'a', ''),
  clientId: fc.constantFrom('', 'C1'),
  amount: fc.constantFrom('', '1', '2'),
  note: fc.constant(''),
});
const sheet = fc.uniqueArray(anyRow, {
  maxLength: 6,
  selector: (each) => cleanText(each.loanId) || Math.random(),
});

describe('rows merged into a sheet by loan id', () => {
  it('update their own loan in any order, and a blank overwrites nothing', () => {
    const rows = [row('A', '1', { clientId: 'C1' }), row('B', '2'), row('C', '')];
    const merged = mergeById(rows, [
      { loanId: 'C', amount: '30' },
      { loanId: ' A ', amount: '10' },
      { loanId: 'B', amount: '' },
    ]);
    expect(merged.rows).toEqual([row('A', '10', { clientId: 'C1' }), row('B', '2'), row('C', '30')]);
    expect(merged).toMatchObject({ changed: [2, 0], added: [], same: 1 });
    expect(merged.rows[1]).toBe(rows[1]);
  });

  it('bring the currency of their amount; a new amount without currency has none', () => {
    const rows = [row('A', '1', { currency: 'USD' }), row('B', '2', { currency: 'USD' }), row('C', '3')];
    const merged = mergeById(rows, [
      { loanId: 'A', amount: '1' },
      { loanId: 'B', amount: '20' },
      { loanId: 'C', amount: '3', currency: 'KES' },
    ]);
    expect(merged.rows).toEqual([rows[0], row('B', '20'), row('C', '3', { currency: 'KES' })]);
    expect(merged.rows[0]).toBe(rows[0]);
  });

  it('are added at the end when new; a similar id is a different id', () => {
    const rows = [row('LN-01', '1'), emptyRow, emptyRow];
    const merged = mergeById(rows, [row('LN-1', '2'), row('', '3')]);
    expect(merged.rows).toEqual([row('LN-01', '1'), row('LN-1', '2'), row('', '3')]);
    expect(merged.added).toEqual([1, 2]);
  });

  it('keep both rows of a loan with different amounts, and one if they agree', () => {
    const merged = mergeById([row('A', '')], [row('A', '1'), row('A', '2'), row('B', '3'), row('B', '3')]);
    expect(merged.rows.map(({ loanId, amount }) => `${loanId} ${amount}`)).toEqual(['A 1', 'A 2', 'B 3']);
  });

  it('lose nothing, change no other row, and have no effect the second time', () => {
    fc.assert(
      fc.property(sheet, fc.array(anyRow, { maxLength: 6 }), (rows, incoming) => {
        const { rows: merged, changed, added } = mergeById(rows, incoming);
        for (const { loanId, amount } of incoming.filter((each) => each.amount !== ''))
          expect(
            merged.some((each) => cleanText(each.loanId) === cleanText(loanId) && each.amount === amount),
          ).toBe(true);
        for (const [index, each] of merged.entries())
          expect(changed.includes(index) || added.includes(index) || each === rows[index]).toBe(true);
        const named = incoming.filter((each) => cleanText(each.loanId) !== '');
        const once = mergeById(rows, named.slice(0, 1)).rows;
        expect(mergeById(once, named.slice(0, 1)).rows).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('repairs of all rows', () => {
  it('trim spaces, pad ids and keep good rows unchanged', () => {
    const rows = [row(' 42\u00a0', ' 5 '), row('LN', '6')];
    const trimmed = trimSpaces(rows);
    expect(trimmed[0]).toEqual(row('42', '5'));
    expect(trimmed[1]).toBe(rows[1]);
    const padded = padIds('loanId', 6)(trimmed);
    expect(padded.map(({ loanId }) => loanId)).toEqual(['000042', 'LN']);
    expect(padIds('loanId', 6)(padded)[0]).toBe(padded[0]);
  });

  it('multiply exactly and reversibly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999_999_999 })), (cents) => {
        const rows = cents.map((each) => row('A', (BigInt(each) * 10n).toString()));
        const back = multiply('0.001')(multiply('1000')(rows));
        expect(sumDecimals(back.map(({ amount }) => amount))).toBe(
          sumDecimals(rows.map(({ amount }) => amount)),
        );
      }),
    );
    expect(multiply('0.1')([row('A', '0.3'), row('B', 'x')]).map(({ amount }) => amount)).toEqual([
      '0.03',
      'x',
    ]);
    expect(multiply('1,000')([row('A', '3')])).toEqual([row('A', '3')]);
  });
});

it('export rows with a blocking finding with the reason, and merge them back by loan id', () => {
  const rows = [row('A', '10'), row('B', 'x'), row('X', '-5')];
  const findings = found(reportOf(rows), factsOf([loan('A'), loan('B')]));
  const table = problemRows(
    rows,
    findings,
    ['Loan ID', 'Client ID', 'Amount', 'Note', 'Reason'],
    ({ rule }) => rule,
  );
  expect(table).toEqual([
    ['Loan ID', 'Client ID', 'Amount', 'Note', 'Reason'],
    ['B', '', 'x', '', 'amountInvalid'],
    ['X', '', '-5', '', 'amountNegative'],
  ]);
  expect(mergeById(rows, [{ loanId: 'B', amount: '20' }]).rows.map(({ amount }) => amount)).toEqual([
    '10',
    '20',
    '-5',
  ]);
});
