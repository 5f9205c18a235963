import { describe, expect, test } from 'vitest';
import { letterOf, likeliestSheet } from '../../../renderer/components/sheet-file/loaded-file.ts';
import { readAs, shownAs } from '../../../renderer/components/sheet-file/shown-as.ts';
import { notesOf, problemAfter } from '../../../renderer/pages/drafts/import/grid/cell-notes.ts';
import {
  columnName,
  isColumnOpen,
  isUnsure,
  newDraftsOf,
  openSheet,
  stepAfterFile,
  unlistedIn,
} from '../../../renderer/pages/drafts/import/wizard-state.ts';
import { readingOf as rememberedOf, withField } from '../../../shared/rules/import/plan.ts';
import { readingOf, sheetOf } from '../import/world.ts';

const clear = [
  ['Loan ID', 'Amount'],
  ['000042', '1,200.50'],
];
const unclear = [
  ['Loan ID', 'Amount'],
  ['000042', '1.200'],
];

const stepOf = (sheets: ReturnType<typeof sheetOf>[], known: Parameters<typeof openSheet>[1] = []) => {
  const sheet = likeliestSheet(sheets);
  return stepAfterFile({ name: 'loans', sheets }, sheet && openSheet(sheet, known));
};

describe('an imported file opens', () => {
  test('the columns step when the table is clear', () => expect(stepOf([sheetOf(clear)])).toBe('columns'));

  test('the check step when a sheet with that heading was read before', () => {
    const { table, plan } = openSheet(sheetOf(clear), []);
    expect(stepOf([sheetOf(clear)], [rememberedOf(table, plan)])).toBe('check');
    expect(stepOf([sheetOf(unclear)], [rememberedOf(table, plan)])).toBe('columns');
    // Answers about the last file are only proposed for this one.
    expect(stepOf([sheetOf(unclear)], [rememberedOf(table, { ...plan, styles: { amount: ',' } })])).toBe(
      'columns',
    );
  });

  test('the choice of a sheet when there are several, no heading, hidden rows, or no rows', () => {
    expect(stepOf([sheetOf(clear), sheetOf(clear)])).toBe('sheet');
    expect(
      stepOf([
        sheetOf([
          ['1', '2'],
          ['3', '4'],
        ]),
      ]),
    ).toBe('sheet');
    expect(stepOf([sheetOf([])])).toBe('sheet');
    const [, ...data] = clear;
    const guessed = sheetOf([['Lambar', 'Kudi'], ...data]);
    expect([openSheet(guessed, []).heading, stepOf([guessed])]).toEqual([0, 'sheet']);
    const hidden = sheetOf(clear);
    hidden.rows = hidden.rows.map((row) => ({ ...row, hidden: true }));
    expect(stepOf([hidden])).toBe('sheet');
  });

  test('the first visible sheet that has rows', () => {
    const hidden = { ...sheetOf(clear), hidden: true };
    const large = { ...sheetOf(clear), tooLarge: true };
    const good = sheetOf(clear);
    expect(likeliestSheet([sheetOf([]), hidden, large, good])).toBe(good);
    expect(likeliestSheet([sheetOf([]), hidden, large])).toBe(hidden);
    expect(likeliestSheet([large])).toBeNull();
  });
});

describe('problems', () => {
  const reading = readingOf([
    ['Loan ID', 'Location', 'Amount'],
    ['1', 'Atlantis', 'x'],
    ['2', 'Kigali', '5'],
    ['3', ' Atlantis', '6'],
    ['4', 'Kakuma', '7'],
  ]);
  const notes = notesOf(reading);
  const rows = [0, 1, 2, 3];
  const place = (row: number, column: number) => ({ row, column });

  test('are visited cell by cell, in a circle, in both directions', () => {
    expect(problemAfter(notes, rows, place(0, 0), false)).toEqual(place(0, 1));
    expect(problemAfter(notes, rows, place(0, 1), false)).toEqual(place(0, 2));
    expect(problemAfter(notes, rows, place(3, 1), false)).toEqual(place(0, 1));
    expect(problemAfter(notes, rows, place(0, 1), true)).toEqual(place(3, 1));
    expect(problemAfter(new Map(), rows, place(0, 0), false)).toBeNull();
    // From behind the last column of a row, all of it is before.
    expect(problemAfter(notes, rows, place(0, Number.POSITIVE_INFINITY), true)).toEqual(place(0, 2));
    expect(problemAfter(notes, rows, place(0, Number.POSITIVE_INFINITY), false)?.row).toBeGreaterThan(0);
  });

  test('with unknown choices are grouped by text', () => {
    expect(unlistedIn(reading)).toEqual([
      { field: 'location', text: 'Atlantis', rows: 2, several: false },
      { field: 'location', text: 'Kakuma', rows: 1, several: true },
    ]);
  });

  test('keep their own draft from being made, but not the others', () => {
    const open = openSheet(sheetOf([['Loan ID'], ['1'], ['2'], ['3'], ['4']]), [], 0);
    const made = newDraftsOf(reading.drafts, open, () => null);
    expect(made.map(({ rowNumbers, content }) => [rowNumbers, content.members[0]?.loanId])).toEqual([
      [[3], '2'],
    ]);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (column, letter) => expect(letterOf(column)).toBe(letter));

test('a column without a name is shown by its letter', () => {
  const { table } = openSheet(
    sheetOf([
      ['Loan ID', '', 'Amount'],
      ['1', '2', '3'],
    ]),
    [],
  );
  expect([0, 1].map((column) => columnName(table, column))).toEqual(['Loan ID', 'B']);
});

test('a column of amounts that is only proposed stays open until a person confirms or changes it', () => {
  const open = openSheet(
    sheetOf([
      ['Loan ID', 'Amounte', 'Descriptio'],
      ['L-1', '1200', 'She sells maize at the market.'],
      ['L-2', '1300', 'He sells beans at the market.'],
    ]),
    [],
  );
  expect(open.plan.fields).toEqual(['loanId', 'amount', 'description']);
  expect([0, 1, 2].map((column) => isUnsure(open, column))).toEqual([false, true, true]);
  expect(isColumnOpen(open)).toBe(true);
  expect(isColumnOpen({ ...open, plan: { ...open.plan, accepted: new Set(['amount']) } })).toBe(false);
  expect(isColumnOpen({ ...open, plan: withField(open.plan, 1, '') })).toBe(false);
});

test('examples show how values are read', () => {
  expect(shownAs('amount', '1.234,50', { amount: ',' })).toBe('1234.50');
  expect(shownAs('disbursalDate', '3/4/2026', { disbursalDate: 'monthFirst' })).toBe('2026-03-04');
  expect(shownAs('amount', '1.234,50', {})).toBeNull();
  expect(shownAs('loanId', '1.234', { amount: ',' })).toBeNull();
  expect(readAs('x', '.')).toBeNull();
});
