import { describe, expect, test } from 'vitest';
import { readTaking } from '../../../renderer/pages/journals/import/take-sheet.ts';
import { withTakenRow } from '../../../renderer/pages/repayments/import/change-source.ts';
import { readSource, sourceOfSheet } from '../../../renderer/pages/repayments/import/read-sheet.ts';
import { decidedStyles } from '../../../shared/rules/import/decided-styles.ts';
import { readDrafts } from '../../../shared/rules/import/drafts.ts';
import { withHidden } from '../../../shared/rules/import/hidden.ts';
import { showLeftOut } from '../../../shared/rules/import/left-out.ts';
import { firstPlan, type ImportPlan, withTaken } from '../../../shared/rules/import/plan.ts';
import { findJournals } from '../../../shared/rules/journal-import.ts';
import { books, sheetOf, tableIn } from './world.ts';

const all = { takeHidden: true, takeHiddenColumns: true };

describe('the styles by which columns are read', () => {
  const head = ['Loan ID', 'Amount', 'Disbursal date', 'Gender'];
  const styles = (rows: string[][], change: Partial<ImportPlan> = {}) => {
    const table = tableIn([head, ...rows]);
    return decidedStyles(table, { ...firstPlan(table, []).plan, ...change }).map(
      ({ kind, style, isAsked }) => [kind, style, isAsked],
    );
  };

  test('are shown where the cells prove them', () => {
    expect(
      styles([
        ['1', '1.234,50', '25/04/2026', 'M'],
        ['2', '7', '03/04/2026', 'F'],
      ]),
    ).toEqual([
      ['amount', ',', false],
      ['date', 'dayFirst', false],
    ]);
  });

  test('are none where every cell reads one way', () => {
    expect(styles([['1', '1234', '2026-04-25', 'male']])).toEqual([]);
  });

  test('are open until a person chooses, and never a default', () => {
    const rows = [['1', '1.234', '03/04/2026', 'M']];
    const kinds = ['amount', 'date', 'gender'];
    expect(styles(rows)).toEqual(kinds.map((kind) => [kind, null, true]));
    expect(styles(rows, { proposed: { amount: ',' } })[0]).toEqual(['amount', null, true]);
    expect(styles(rows, { styles: { amount: ',', disbursalDate: 'monthFirst', gender: 'male' } })).toEqual([
      ['amount', ',', true],
      ['date', 'monthFirst', true],
      ['gender', 'male', true],
    ]);
  });

  test('are told apart by their columns where they differ', () => {
    const table = tableIn([
      ['Loan ID', 'Disbursal date', 'First repayment date'],
      ['1', '25/04/2026', '04/25/2026'],
      ['2', '03/04/2026', '03/04/2026'],
    ]);
    expect(decidedStyles(table, firstPlan(table, []).plan)).toMatchObject([
      { style: 'dayFirst', fields: ['disbursalDate'] },
      { style: 'monthFirst', fields: ['firstDate'] },
    ]);
  });
});

describe('a row that looks like a total is taken where a person says so', () => {
  const rows = [
    ['Loan ID', 'Amount'],
    ['1', '5'],
    ['2', '7'],
    ['Total', '12'],
  ];

  test('in drafts', () => {
    const table = tableIn(rows);
    const { plan } = firstPlan(table, []);
    const read = (now: ImportPlan) => readDrafts(table, now, books);
    expect(read(plan).leftOut).toEqual([{ number: 4, why: 'total' }]);
    const taken = withTaken(plan, 4, true);
    expect(read(taken)).toMatchObject({
      leftOut: [],
      drafts: [{}, {}, { content: { members: [{ loanId: 'Total' }] } }],
    });
    expect(read(withTaken(taken, 4, false)).leftOut).toHaveLength(1);
    const removed = { ...plan, leftOut: new Set([2]) };
    expect(read(withTaken(removed, 2, true)).leftOut).toEqual(read(plan).leftOut);
  });

  test('in a report', () => {
    const source = sourceOfSheet(sheetOf(rows), { remembered: [], takeHidden: true, meaning: '' });
    expect(readSource(source, '.').aside).toEqual([{ number: 4, why: 'total' }]);
    const taken = withTakenRow(source, 4, true);
    expect(readSource(taken, '.')).toMatchObject({ aside: [], rows: [{}, {}, { patch: { amount: '12' } }] });
    expect(readSource(withTakenRow(taken, 4, false), '.').aside).toHaveLength(1);
  });

  test('in journals', () => {
    const sheet = sheetOf([
      ['Loan ID', 'Subject', 'Body'],
      ['1', 'Hello', 'Text'],
      ['Total', '', ''],
    ]);
    const taking = { sheet, ...findJournals(sheet), ...all, taken: new Set<number>() };
    expect(readTaking(taking)).toMatchObject({ leftOut: [{ number: 3, why: 'total' }] });
    expect(readTaking({ ...taking, taken: new Set([3]) })).toMatchObject({
      leftOut: [],
      entries: [{ loanId: '1' }, { loanId: 'Total' }],
    });
  });
});

test('rows that are left out are shown by their text; what stands above the heading is never data', () => {
  const { rows } = sheetOf([
    ['Branch', 'East'],
    ['Loan ID', 'Amount'],
    ['1', '5'],
    ['Total', '', '5'],
    ['9', '9'],
  ]);
  const leftOut = [
    { number: 4, why: 'total' as const },
    { number: 1, why: 'caption' as const },
  ];
  expect(showLeftOut(leftOut, new Set([5]), { rows, heading: 1 })).toEqual([
    { number: 1, why: 'caption', text: 'Branch · East', canTake: false },
    { number: 4, why: 'total', text: 'Total · 5', canTake: true },
    { number: 5, why: 'taken', text: '9 · 9', canTake: true },
  ]);
});

test('a sheet without its hidden rows and columns keeps the notes of the others', () => {
  const sheet = sheetOf([
    ['Loan ID', 'Subject', 'Secret'],
    ['1', 'a', 'x'],
    ['2', '###', 'y'],
  ]);
  sheet.rows = sheet.rows.map((row, index) => ({ ...row, hidden: index === 1 }));
  sheet.hiddenColumns = [2];
  expect(withHidden(sheet, all)).toEqual(sheet);
  const shown = withHidden(sheet, { takeHidden: false, takeHiddenColumns: false });
  expect(shown.rows.map(({ cells }) => cells)).toEqual([
    ['Loan ID', 'Subject', ''],
    ['2', '###', ''],
  ]);
  expect(shown.notes).toEqual([{ row: 1, column: 1, kind: 'spoilt' }]);
});
