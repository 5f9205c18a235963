import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record, redo, startHistory, undo } from '../../../renderer/components/sheet/history.ts';
import type { ReportRows } from '../../../renderer/pages/repayments/grid/cells.ts';
import {
  cleared,
  filledDown,
  withNewRows,
  withoutEmptyEnd,
  withoutRows,
  withPatches,
  withText,
} from '../../../renderer/pages/repayments/grid/cells.ts';
import { selectionTotals } from '../../../renderer/pages/repayments/selection-totals.ts';
import { type Report, withTable } from '../../../renderer/pages/repayments/use-report.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

const row = (loanId: string, clientId = '', amount = '') => ({ loanId, clientId, amount, note: '' });

describe('rows pasted into the grid', () => {
  it('are placed at the cell and read back unchanged, adding rows as needed', () => {
    const text = fc.stringMatching(/^\w{1,6}$/);
    const patches = fc.array(fc.record({ loanId: text, clientId: text }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(patches, fc.nat(9), (laid, top) => {
        const rows = withPatches([row('first')], top, laid);
        const read = rows.slice(top, top + laid.length).map(({ loanId, clientId }) => ({ loanId, clientId }));
        expect(read).toEqual(laid);
        expect(rows).toHaveLength(Math.max(1, top + laid.length));
      }),
    );
  });

  it('skip rows hidden by a filter, and are added at the end after the last visible row', () => {
    const rows = ['L1', 'L2', 'L3', 'L4', 'L5'].map((id) => row(id, '', '1'));
    const laid = [{ amount: '7' }, { amount: '8' }, { loanId: 'L6', amount: '9' }];
    expect(withPatches(rows, 1, laid, [0, 1, 3])).toEqual([
      ...[row('L1', '', '1'), row('L2', '', '7'), row('L3', '', '1'), row('L4', '', '8')],
      ...[row('L5', '', '1'), row('L6', '', '9')],
    ]);
  });

  it('do not change columns they do not have', () => {
    expect(withPatches([row('L1', 'C1', '1')], 0, [{ amount: '9' }])).toEqual([row('L1', 'C1', '9')]);
  });

  it('keep every other row the same object, so that only changed rows render again', () => {
    const rows = [row('L1'), row('L2')];
    expect(withText(rows, { row: 1, field: 'amount' }, '5')[0]).toBe(rows[0]);
  });
});

describe('a confirmation for the whole report', () => {
  const confirmed = ['sameAsLast'];
  const base = { ...emptyReport('repaid', '2026-11'), confirmed };
  const reportOf = (rows: ReportRows): Report => ({ ...base, table: startHistory(rows) });
  const rows = [row('L1', '', '1'), row('L2', '', '2'), row('L3', '', '3')];

  it('survives a change of one row, but not of several', () => {
    const { table } = reportOf(rows);
    const one = record(table, withText(rows, { row: 1, field: 'amount' }, '5'));
    expect(withTable(reportOf(rows), one).confirmed).toEqual(confirmed);
    for (const next of [
      filledDown(rows, [0, 1, 2], ['amount'], null),
      cleared(rows, [1, 2], ['loanId', 'amount']),
      withPatches(rows, 3, [{ amount: '4' }, { amount: '5' }]),
    ])
      expect(withTable(reportOf(rows), record(table, next)).confirmed).toEqual([]);
  });

  it('is not restored by undo or redo', () => {
    const imported = record(startHistory<ReportRows>(rows), [row('L1', '', '9'), row('L2', '', '9')]);
    const back = undo(imported);
    const report = { ...base, table: back };
    expect(withTable(report, redo(back)).confirmed).toEqual([]);
    expect(withTable({ ...base, table: imported }, back).confirmed).toEqual([]);
  });
});

describe('the currency from a sheet', () => {
  const rows = [{ ...row('L1', '', '5'), currency: 'USD' }];

  it('is removed once the amount is typed, and only then', () => {
    expect(withText(rows, { row: 0, field: 'clientId' }, 'C')).toEqual([{ ...rows[0], clientId: 'C' }]);
    expect(withText(rows, { row: 0, field: 'amount' }, '500')).toEqual([row('L1', '', '500')]);
    expect(withPatches(rows, 0, [{ amount: '7' }])).toEqual([row('L1', '', '7')]);
  });
});

it('stays when the same amount is typed again', () => {
  const rows = [row('L1')];
  expect(withText(rows, { row: 0, field: 'loanId' }, 'L1')).toBe(rows);
});

describe('clearing', () => {
  it('empties the block and drops empty rows at the end', () => {
    const rows = [row('L1', 'C1', '1'), row('L2', '', '2')];
    expect(cleared(rows, [1], ['loanId', 'clientId', 'amount'])).toEqual([row('L1', 'C1', '1')]);
  });

  it('changes nothing for empty cells', () => {
    const rows = [row('L1')];
    expect(cleared(rows, [5], ['loanId', 'amount'])).toBe(rows);
  });

  it('takes rows out and adds empty ones above, and keeps all others', () => {
    const rows = [row('L1', 'C1', '1'), row('L2', 'C2', '2'), row('L3', 'C3', '3')];
    expect(withoutRows(rows, [0, 2, 9])).toEqual([rows[1]]);
    expect(withoutRows(rows, [9])).toBe(rows);
    expect(withNewRows(rows, 1, 2)).toEqual([rows[0], row('', '', ''), row('', '', ''), rows[1], rows[2]]);
    expect(withNewRows(rows, 3, 1)).toBe(rows);
  });

  it('tells what a selection comes to, by currency, without what is no amount', () => {
    const rows = [row('L1', 'C1', '1'), row('L2', 'C2', 'x'), row('L3', 'C3', '3')];
    const of = (chosen: number[], hasAmounts = true) =>
      selectionTotals({ rows: chosen, hasAmounts }, rows, null);
    expect(of([0, 1, 2, 3])).toEqual({ rows: 3, sums: [{ currency: '', rows: 2, sum: '4' }] });
    expect(of([0, 1], false)).toEqual({ rows: 2, sums: [] });
    expect(of([0])).toBeNull();
  });

  it('keeps an empty row between filled ones', () => {
    expect(withoutEmptyEnd([row('L1'), row(''), row('L3'), row('')])).toHaveLength(3);
  });
});

describe('filling down', () => {
  const rows = [row('L1', 'C1', '1'), row('L2'), row('L3')];

  it('copies the first selected row into the others', () => {
    expect(filledDown(rows, [0, 1, 2], ['amount'], null).map((each) => each.amount)).toEqual(['1', '1', '1']);
  });

  it('with one row copies from the visible row above, and does nothing in the first row', () => {
    expect(filledDown(rows, [2], ['amount'], 0)[2]?.amount).toBe('1');
    expect(filledDown(rows, [0], ['amount'], null)).toBe(rows);
  });
});

describe('undo', () => {
  it('reverts a paste in one step and can redo it', () => {
    const pasted = record(startHistory(['a']), ['a', 'b', 'c']);
    expect(undo(pasted).now).toEqual(['a']);
    expect(redo(undo(pasted)).now).toEqual(['a', 'b', 'c']);
  });

  it('reverts a word at a time, not a letter', () => {
    const typed = record(record(startHistory(''), 'a', '0:0'), 'ab', '0:0');
    expect(undo(typed).now).toBe('');
  });

  it('keeps edits of two cells separate', () => {
    const typed = record(record(startHistory(''), 'a', '0:0'), 'ab', '0:1');
    expect(undo(typed).now).toBe('a');
  });

  it('reverts any sequence of edits to the start, and redoes it to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 50 }), (edits) => {
        const end = edits.reduce((history, edit) => record(history, { edit }), startHistory({ edit: 0 }));
        const begin = edits.reduce((history) => undo(history), end);
        expect(begin.now).toEqual({ edit: 0 });
        expect(edits.reduce((history) => redo(history), begin).now).toBe(end.now);
      }),
    );
  });

  it('has nothing to redo after a new edit', () => {
    const history = record(undo(record(startHistory('a'), 'b')), 'c');
    expect(redo(history)).toBe(history);
  });
});
