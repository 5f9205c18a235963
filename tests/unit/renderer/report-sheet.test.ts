import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../../renderer/pages/repayments/deadline.ts';
import { coverageOf, withExpected } from '../../../renderer/pages/repayments/expected.ts';
import { rowsShown } from '../../../renderer/pages/repayments/filter.ts';
import { changesOf, repairOf } from '../../../renderer/pages/repayments/for-all/repair-of.ts';
import { shownKeys } from '../../../renderer/pages/repayments/grid/columns.ts';
import { rowCells } from '../../../renderer/pages/repayments/grid/row-cells.ts';
import { overviewOf } from '../../../renderer/pages/repayments/notes.ts';
import type { ReportFacts, ReportLoan } from '../../../shared/model/report-facts.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { loanIndex } from '../../../shared/rules/report/loan-index.ts';
import { nothingMissing } from '../rules/reports.ts';

const loan = (loanId: string, last: string | null = null): ReportLoan => ({
  loanId,
  clientId: `C-${loanId}`,
  name: 'Anna',
  status: 'payingBack',
  currency: 'KES',
  localPrice: '1000',
  last:
    last === null
      ? null
      : {
          ...{ amount: last, period: '2026-10', at: '2026-10-20T00:00:00.000Z' },
          ...{ sendId: crypto.randomUUID(), state: 'accepted' },
        },
  before: null,
  now: null,
  later: null,
});
const facts = (...expected: ReportLoan[]): ReportFacts => ({
  asOf: '2026-11-20T00:00:00.000Z',
  expected,
  others: [],
  otherMeaning: null,
  newestMonth: null,
  missing: nothingMissing,
});
const row = (loanId: string, amount = '') => ({ loanId, clientId: '', amount, note: '' });

describe('the expected loans', () => {
  it('are added at the end once each, without changing other rows', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^\w{1,4}$/), { maxLength: 20 });
    fc.assert(
      fc.property(ids, ids, (there, expected) => {
        const rows = there.map((id) => row(id, '5'));
        const known = facts(...expected.map((id) => loan(id)));
        const next = withExpected(rows, known);
        expect(next.slice(0, rows.length)).toEqual(rows);
        expect(next.map((each) => each.loanId).sort()).toEqual([...new Set([...there, ...expected])].sort());
        expect(withExpected(next, known)).toBe(next);
      }),
    );
  });

  it('count as reported with an amount, and as absent without a row', () => {
    const rows = [row('A', '1'), row('B'), row('X', '3')];
    expect(coverageOf(rows, facts(loan('A'), loan('B'), loan('C')))).toEqual({
      expected: 3,
      reported: 1,
      absent: 1,
    });
  });
});

describe('the column of what a schedule expects', () => {
  const words = { blank: '', status: (status: string) => status, finding: () => '' };
  const shownOf = (known: ReportFacts) => {
    const index = loanIndex(known);
    const keys = shownKeys('two', index.hasSchedules);
    const cells = rowCells(keys, {
      ...{ row: row('A'), known: index.find('A'), notes: undefined, words, said: null },
    });
    return cells[keys.indexOf('scheduled')]?.text;
  };

  it('is there once the schedule of a loan is known, and fills nothing in', () => {
    expect(shownOf(facts(loan('A')))).toBeUndefined();
    expect(shownOf(facts({ ...loan('A'), scheduled: '2500' }))).toBe('2,500');
    const known = facts({ ...loan('A'), scheduled: '2500' });
    expect(withExpected([], known)).toEqual([{ loanId: 'A', clientId: 'C-A', amount: '', note: '' }]);
  });
});

describe('a filter', () => {
  const known = facts(loan('A', '5'), loan('B', '5'), loan('C', '5'));
  const rows = [row('A', '9'), row('B', '5'), row('C'), row('Z', 'x'), row('')];
  const context = { facts: known, reporting: reportingSchema.parse({}) };
  const overview = overviewOf({ ...emptyReport('repaid', '2026-11'), rows }, context);
  const shown = (kind: 'all' | 'filled' | 'problems' | 'unreported' | 'changed') =>
    rowsShown({ kind }, rows, overview, loanIndex(known));

  it('shows rows with their own numbers', () => {
    expect(shown('all')).toBeNull();
    expect(shown('filled')).toEqual([0, 1, 3]);
    expect(shown('problems')).toEqual([3]);
    expect(shown('unreported')).toEqual([2]);
    expect(shown('changed')).toEqual([0]);
  });

  it('shows the rows of the given loans', () => {
    const loans = { kind: 'loans' as const, label: '', loanIds: new Set(['B', 'Z']) };
    expect(rowsShown(loans, rows, overview, loanIndex(known))).toEqual([1, 3]);
  });
});

describe('a repair of all rows', () => {
  const choice = { field: 'loanId' as const, length: 6, factor: '1000' };

  it('is previewed row by row', () => {
    const pad = repairOf('pad', choice, new Map());
    expect(pad && changesOf([row('42', '1'), row('000043')], pad)).toEqual([
      { row: 0, before: '“42”  “1”', after: '“000042”  “1”' },
    ]);
  });

  it('does nothing until its number is valid', () => {
    expect(repairOf('multiply', { ...choice, factor: 'x' }, new Map())).toBeNull();
    expect(repairOf('pad', { ...choice, length: 0 }, new Map())).toBeNull();
  });

  it('applies a guess only where there is one', () => {
    const guessed = (guesses: string) => ({
      findings: [
        {
          rule: 'unknownLoanNear' as const,
          path: 'rows.0.loanId',
          certainty: 'blocks' as const,
          values: { guesses },
        },
      ],
      marks: new Map(),
      twin: undefined,
    });
    const notes = new Map([
      [0, guessed('000042')],
      [1, guessed('A, B')],
    ]);
    expect(repairOf('guess', choice, notes)?.([row('42'), row('C')]).map((each) => each.loanId)).toEqual([
      '000042',
      'C',
    ]);
  });
});

describe('the due day', () => {
  it('counts down, and is the last day of a shorter month', () => {
    expect(deadlineOf(15, '2026-11-12')).toEqual({ period: '2026-11', day: '2026-11-15', left: 3 });
    expect(deadlineOf(31, '2027-02-27')).toEqual({ period: '2027-02', day: '2027-02-28', left: 1 });
    expect(deadlineOf(5, '2026-11-12').left).toBe(-7);
  });
});
