import { describe, expect, it } from 'vitest';
import { problemSearchFrom } from '../../../renderer/components/sheet/selection.ts';
import { nextPlace, overviewOf } from '../../../renderer/pages/repayments/notes.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

const row = (loanId: string, amount: string) => ({ loanId, clientId: '', amount, note: '' });
const report = (...rows: ReturnType<typeof row>[]) =>
  overviewOf(
    { ...emptyReport('repaid', '2026-11'), rows },
    { facts: null, reporting: reportingSchema.parse({}) },
  );

describe('the overview of a report', () => {
  it('sums exactly and counts only rows with an amount', () => {
    const { filled, unsent, sums, isPartial } = report(
      row('1', '0.1'),
      row('2', '0.2'),
      row('3', ''),
      row('', ''),
    );
    expect({ filled, unsent, sums, isPartial }).toEqual({
      filled: 2,
      unsent: 1,
      sums: [{ currency: '', rows: 2, sum: '0.3' }],
      isPartial: false,
    });
  });

  it('reports amounts that are missing from the sum', () => {
    expect(report(row('1', '5'), row('2', 'five'))).toMatchObject({
      sums: [{ sum: '5' }],
      isPartial: true,
    });
  });

  it('marks the second of two equal Loan IDs and names the first, without comparing blank amounts', () => {
    const { notes } = report(row('A', ''), row('B', '1'), row(' A', '2'), row('A ', '3'));
    expect([...notes.keys()]).toEqual([3]);
    expect(notes.get(3)?.twin).toBe(2);
    expect(notes.get(3)?.marks.get('loanId')).toBe('wrong');
  });

  it('marks an ID damaged by Excel as wrong', () => {
    const { notes } = report(row('1.23E+12', '1'));
    expect(notes.get(0)?.findings[0]).toMatchObject({ rule: 'idSpoilt', certainty: 'blocks' });
    expect(notes.get(0)?.marks.get('loanId')).toBe('wrong');
  });

  it('goes from problem to problem in a circle', () => {
    const { places } = report(row('1', '-1'), row('2', '2'), row('', '3'), row('4', 'x'));
    const next = (at: number, back = false) => nextPlace(places, { row: at, field: 'note' }, back)?.row;
    expect([next(-1), next(0), next(2), next(3)]).toEqual([0, 2, 3, 0]);
    expect(next(0, true)).toBe(0);
    expect(nextPlace(places, { row: 0, field: 'loanId' }, true)?.row).toBe(3);
    expect(nextPlace([], { row: 0, field: 'loanId' }, false)).toBeNull();
  });

  it('passes over no problem of a row that Enter led to', () => {
    const { places } = report(row('1', '-1'), row('', '2'), row('3', '-3'));
    const search = (row: number, isLookedAt: boolean, back: boolean) => {
      const from = problemSearchFrom({ row, column: 2 }, isLookedAt, back);
      return nextPlace(places, { row: from.row, field: from.column < 0 ? null : 'amount' }, back)?.row;
    };
    expect(search(1, false, false)).toBe(1);
    expect(search(1, true, false)).toBe(2);
    expect(search(1, false, true)).toBe(1);
    expect(search(0, true, true)).toBe(2);
  });
});
