import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftContentSchema } from '../../../shared/model/draft.ts';
import { remarks } from '../../../shared/rules/import/cells.ts';
import { readDrafts } from '../../../shared/rules/import/drafts.ts';
import { importFieldNames, importFields, longestOf } from '../../../shared/rules/import/fields.ts';
import { firstPlan, readingStyles } from '../../../shared/rules/import/plan.ts';
import { tableOf, withCell } from '../../../shared/rules/import/table.ts';
import { templateRows } from '../../../shared/rules/import/template.ts';
import { stripInvisible } from '../../../shared/rules/text.ts';
import { books, config, readingOf, sheetOf, tableIn } from './world.ts';

const heading = ['Loan ID', 'Client ID', 'Given name', 'Gender', 'Amount', 'Location', 'Disbursal date'];
const good = ['000042', '7', 'Ánh', 'F', '1200.50', 'Kigali: Rwanda', '2026-12-01'];

/** The good row with some cells changed. */
const row = (changes: Record<number, string>) => good.map((cell, column) => changes[column] ?? cell);
const rulesOf = (rows: string[][]) =>
  readingOf(rows).problems.map(({ rule, row, column }) => [rule, row, column]);

describe('one row for each loan', () => {
  test('becomes a draft with unchanged ids', () => {
    const { drafts, problems } = readingOf([heading, good, row({ 0: 'LOAN/12/2024', 3: 'm' })]);
    expect(problems).toEqual([]);
    expect(drafts.map(({ rows, ready }) => [rows, ready])).toEqual([
      [[0], true],
      [[1], true],
    ]);
    expect(drafts[0]?.content).toMatchObject({
      loanType: 'individual',
      location: 'Kigali: Rwanda',
      disbursalDate: '2026-12-01',
      members: [{ loanId: '000042', clientId: '7', givenName: 'Ánh', gender: 'female', amount: '1200.50' }],
    });
    expect(drafts[1]?.content.members[0]).toMatchObject({ loanId: 'LOAN/12/2024', gender: 'male' });
    for (const { content } of drafts) expect(draftContentSchema.safeParse(content).success).toBe(true);
  });

  test.each([
    [4, '12x', 'amountUnread'],
    [6, '31/02/2026', 'dateUnread'],
    [3, '?', 'genderUnread'],
    [5, 'Atlantis', 'notInList'],
    [5, 'kakuma', 'severalInList'],
    [2, 'x'.repeat(201), 'tooLong'],
    [0, '1.23E+12', 'idSpoilt'],
    [2, 'Jos?', 'garbled'],
    [2, 'N??ez', 'garbled'],
    [2, 'O&#39;Brien', 'garbled'],
    [2, 'Jos&eacute;', 'garbled'],
    [0, 'KE&amp;1', 'garbled'],
    [4, '1&nbsp;200', 'garbled'],
  ])('column %d as %s is %s and blocks the draft', (column, text, rule) => {
    const { drafts, problems } = readingOf([heading, good, row({ 0: 'B', [column]: text })]);
    expect(problems).toEqual([expect.objectContaining({ row: 1, column, rule, text })]);
    expect(drafts.map(({ ready }) => ready)).toEqual([true, false]);
    for (const { content } of drafts) expect(draftContentSchema.safeParse(content).success).toBe(true);
  });

  test('is ready after it is corrected by hand', () => {
    const table = withCell(tableIn([heading, row({ 0: '1.23E+12' })]), 0, 0, '1230000000001');
    const { drafts, problems } = readDrafts(table, firstPlan(table, []).plan, books);
    expect([problems, drafts[0]?.ready, drafts[0]?.content.members[0]?.loanId]).toEqual([
      [],
      true,
      '1230000000001',
    ]);
  });

  test('reports a loan ID used in two drafts without blocking either', () => {
    const { drafts, problems } = readingOf([heading, good, good]);
    expect(problems).toEqual([expect.objectContaining({ row: 1, rule: 'loanIdTwice' })]);
    expect(drafts.every(({ ready }) => ready)).toBe(true);
  });

  test('takes values for all rows when the sheet has no column for them', () => {
    const { drafts } = readingOf([heading, good, row({ 0: 'B', 5: '' })], {
      forAll: { currency: 'RWF', location: 'Kigali: Rwanda' },
    });
    expect(drafts.map(({ content }) => [content.currency, content.location])).toEqual([
      ['RWF', 'Kigali: Rwanda'],
      ['RWF', ''],
    ]);
  });

  test('reads checkboxes, the schedule plan and the photo', () => {
    const { drafts } = readingOf([
      ['Loan ID', 'Client waiver', 'First repayment date', 'Instalments', 'Interest rate', 'Photo'],
      ['1', 'Sí', '15/01/2027', '12', '24 %', 'a.jpg'],
      ['2', '', '', '', '', ''],
    ]);
    expect(drafts[0]).toMatchObject({
      photo: 'a.jpg',
      content: { waiverSigned: true, plan: { firstDate: '2027-01-15', count: '12', annualRate: '24' } },
    });
    expect(drafts[1]?.content.waiverSigned).toBe(false);
  });
});

describe('numbers that a workbook displays differently', () => {
  const sheet = sheetOf([
    ['Loan ID', 'Amount'],
    ['1.23E+12', '1,235'],
    ['4', '#N/A'],
  ]);
  sheet.notes = [
    { row: 1, column: 0, kind: 'rounded', exact: '1234567890123' },
    { row: 1, column: 1, kind: 'rounded', exact: '1234.5' },
    { row: 2, column: 1, kind: 'error' },
  ];

  test('are read by value and reported; an error cell is not a number', () => {
    const table = tableOf(sheet, 0);
    const { drafts, problems } = readDrafts(table, firstPlan(table, []).plan, books);
    expect(drafts[0]?.content.members[0]).toMatchObject({ loanId: '1234567890123', amount: '1234.5' });
    expect(problems.map(({ rule, row }) => [rule, row])).toEqual([
      ['shownRounded', 0],
      ['shownRounded', 0],
      ['cellError', 1],
    ]);
    expect(drafts.map(({ ready }) => ready)).toEqual([true, false]);
  });
});

describe('rows of one group', () => {
  const names = ['Group', 'Group name', 'Loan ID', 'Given name', 'Amount', 'Not pictured', 'Currency'];
  const rows = [
    names,
    ['G1', 'Twese', 'L1', 'A', '10', '', 'RWF'],
    ['', '', 'L2', 'B', '20', '', 'KES'],
    ['G1', '', 'L3', 'C', '30', 'x', ''],
  ];

  test('become one draft; a row without a key becomes its own', () => {
    const { drafts, problems } = readingOf(rows);
    expect(problems).toEqual([]);
    expect(
      drafts.map(({ content, rows }) => [content.loanType, content.groupName, content.currency, rows]),
    ).toEqual([
      ['group', 'Twese', 'RWF', [0, 2]],
      ['individual', '', 'KES', [1]],
    ]);
    expect(drafts[0]?.content.members.map(({ loanId, notPictured }) => [loanId, notPictured])).toEqual([
      ['L1', false],
      ['L3', true],
    ]);
  });

  test('are rejected when they disagree about the loan', () => {
    expect(rulesOf([...rows, ['G1', 'Other', 'L4', 'D', '1', '', '']])).toEqual([['groupDiffers', 3, 1]]);
  });

  test('can be recognised by the group name alone', () => {
    const { drafts } = readingOf([
      ['Group name', 'Loan ID'],
      ['Twese', '1'],
      ['Twese', '2'],
    ]);
    expect(drafts.map(({ content }) => content.members.length)).toEqual([2]);
  });

  test('are reported when there is only one, and refused from 201 on', () => {
    expect(rulesOf([names, ['G1', '', 'L1', '', '', '', '']])).toEqual([['groupOfOne', 0, 0]]);
    const many = Array.from({ length: 201 }, (_, index) => ['G1', '', `L${index}`, '', '', '', '']);
    const reading = readingOf([names, ...many]);
    expect(reading.problems.map(({ rule, row }) => [rule, row])).toEqual([['groupTooLarge', 200]]);
    expect(reading.drafts[0]?.ready).toBe(false);
  });

  test('belong together when the key column is merged', () => {
    const sheet = sheetOf([
      ['Group', 'Loan ID'],
      ['G1', '1'],
      ['', '2'],
      ['', '3'],
    ]);
    sheet.merges = [{ top: 2, bottom: 3, left: 0, right: 0 }];
    const table = tableOf(sheet, 0);
    const { drafts } = readDrafts(table, firstPlan(table, []).plan, books);
    expect(drafts.map(({ rows }) => rows)).toEqual([[0, 1], [2]]);
  });
});

describe('rows that are not loans', () => {
  test('are left out with a reason: totals, repeated headings, examples, blank rows', () => {
    const rows = [
      ['Loan list'],
      heading,
      good,
      ['Total', '', '', '', '1200.50'],
      heading,
      row({ 0: 'EXAMPLE-1' }),
      row({ 0: '9' }),
    ];
    const { drafts, leftOut } = readingOf(rows);
    expect(drafts).toHaveLength(2);
    expect(leftOut).toEqual([
      { number: 4, why: 'total' },
      { number: 5, why: 'heading' },
      { number: 6, why: 'example' },
    ]);
  });

  test('do not include a borrower named Suma', () => {
    const rows = [
      ['Given name', 'Loan ID', 'Gender', 'Amount'],
      ['Suma Devi', '12', 'F', '5000'],
      ['Total', '', '', '5000'],
    ];
    expect(readingOf(rows).drafts.map(({ content }) => content.members[0]?.givenName)).toEqual(['Suma Devi']);
  });

  test('the empty template gives no draft; once filled in it does', () => {
    const template = templateRows(config, '2026-12-01');
    expect(readingOf(template).drafts).toEqual([]);
    const filled = template.map((cells) => cells.map((cell) => cell.replace('EXAMPLE-', 'E')));
    const { drafts, problems } = readingOf(filled);
    expect(problems).toEqual([]);
    expect(drafts.map(({ content }) => [content.loanType, content.members.length, content.location])).toEqual(
      [
        ['individual', 1, 'Kigali: Rwanda'],
        ['group', 2, 'Kigali: Rwanda'],
      ],
    );
  });

  test('include hidden rows and rows removed by a person', () => {
    const sheet = sheetOf([heading, good, row({ 0: 'B' }), row({ 0: 'C' })]);
    sheet.rows = sheet.rows.map((each, index) => ({ ...each, hidden: index === 1 }));
    const table = tableOf(sheet, 0);
    const { plan } = firstPlan(table, []);
    const { drafts, leftOut } = readDrafts(
      table,
      { ...plan, takeHidden: false, leftOut: new Set([4]) },
      books,
    );
    expect([drafts.length, leftOut]).toEqual([
      1,
      [
        { number: 2, why: 'hidden' },
        { number: 4, why: 'person' },
      ],
    ]);
  });
});

describe('number and date styles of columns', () => {
  const stylesIn = (rows: string[][]) => {
    const table = tableIn(rows);
    return readingStyles(table, firstPlan(table, []).plan);
  };

  test('are decided for each column, not for each cell', () => {
    const { styles, open } = stylesIn([
      ['Amount', 'Disbursal date', 'Gender'],
      ['1.234', '03/04/2026', 'M'],
      ['1.234,50', '25/04/2026', 'H'],
    ]);
    expect([styles, open]).toEqual([{ amount: ',', disbursalDate: 'dayFirst', gender: 'female' }, []]);
  });

  test('are asked for when nothing decides them, and the answer is kept', () => {
    const rows = [
      ['Amount', 'Disbursal date', 'Gender'],
      ['1.234', '03/04/2026', 'M'],
    ];
    const { open } = stylesIn(rows);
    expect(open.map(({ field, kind, examples }) => [field, kind, examples])).toEqual([
      ['amount', 'ambiguous', ['1.234']],
      ['disbursalDate', 'ambiguous', ['03/04/2026']],
      ['gender', 'ambiguous', ['M']],
    ]);
    const said = { amount: ',', disbursalDate: 'monthFirst', gender: 'female' } as const;
    const { drafts } = readingOf(rows, { styles: said });
    expect(drafts[0]?.content).toMatchObject({
      disbursalDate: '2026-03-04',
      members: [{ amount: '1234', gender: 'female' }],
    });
  });

  test('days that a program may have turned round are asked about once, and turned back where a person says so', () => {
    const rows = [
      ['Loan ID', 'Disbursal date'],
      ['K-17', '2026-05-12'],
      ['K-23', '25/12/2026'],
    ];
    const [question] = stylesIn(rows).open;
    expect(question).toMatchObject({ field: 'disbursalDate', kind: 'swapped' });
    const daysBy = (disbursalDate: 'dayFirst' | 'dayFirstKept' | 'dayFirstSwapped') =>
      readingOf(rows, { styles: { disbursalDate } }).drafts.map(({ content }) => content.disbursalDate);
    expect(question?.answers.map((answer) => daysBy(answer as 'dayFirstKept'))).toEqual([
      ['2026-05-12', '2026-12-25'],
      ['2026-12-05', '2026-12-25'],
    ]);
    // What was said of the order of other sheets is no answer to this question.
    const table = tableIn(rows);
    const plan = { ...firstPlan(table, []).plan, styles: { disbursalDate: 'dayFirst' as const } };
    expect(readingStyles(table, plan).open).toHaveLength(1);
  });

  test('are asked for when cells contradict each other; unreadable cells then become problems', () => {
    const rows = [
      ['Loan ID', 'Amount'],
      ['1', '1,234.50'],
      ['2', '1.234,50'],
    ];
    expect(stylesIn(rows).open.map(({ kind }) => kind)).toEqual(['mixed']);
    expect(readingOf(rows, { styles: { amount: ',' } }).problems.map(({ row, rule }) => [row, rule])).toEqual(
      [[0, 'amountUnread']],
    );
  });
});

test('every field has a limit that the draft respects', () => {
  for (const field of importFieldNames) expect(longestOf(field)).toBeGreaterThan(0);
  expect([longestOf('loanId'), longestOf('description'), longestOf('count')]).toEqual([100, 50_000, 10]);
});

describe('properties', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '000042',
      'LOAN/12/2024',
      '12345678901234567890',
      '1,5',
      'G1',
      'G2',
      'x',
      'Total',
      'M',
      'F',
      '31/12/2026',
      'Kigali',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const columns = fc.shuffledSubarray([...importFieldNames], { minLength: 1 });

  test('every data row is either in exactly one draft or left out', () => {
    fc.assert(
      fc.property(
        columns.chain((fields) =>
          fc.tuple(
            fc.constant(fields),
            fc.array(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), {
              maxLength: 15,
            }),
          ),
        ),
        ([fields, rows]) => {
          const sheet = sheetOf([fields.map((_, index) => `Column ${index}`), ...rows]);
          const table = tableOf(sheet, 0);
          const { plan } = firstPlan(table, []);
          const { drafts, leftOut, problems } = readDrafts(table, { ...plan, fields }, books);
          const numbers = [
            ...drafts.flatMap((draft) => draft.rows.map((index) => table.rows[index]?.number)),
            ...leftOut.map(({ number }) => number),
          ];
          expect(numbers.toSorted()).toEqual(
            sheet.rows
              .slice(1)
              .map(({ number }) => number)
              .toSorted(),
          );
          for (const draft of drafts) {
            expect(draft.ready).toBe(
              !problems.some(({ row, rule }) => draft.rows.includes(row) && !remarks.has(rule)),
            );
            if (draft.ready) expect(draftContentSchema.safeParse(draft.content).success).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('ids never change', () => {
    const id = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() === text && !/[\r\n]/.test(text) && !text.startsWith("'"))
      // Invisible characters are removed, and reported.
      .filter((text) => stripInvisible(text) === text);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 5 }), (ids) => {
        const rows = ids.map(([loanId, clientId]) => [loanId, clientId]);
        const table = tableOf(sheetOf([['Loan ID', 'Client ID'], ...rows]), 0);
        const { drafts, leftOut } = readDrafts(table, firstPlan(table, []).plan, books);
        fc.pre(leftOut.length === 0);
        expect(
          drafts.map(({ content }) => [content.members[0]?.loanId, content.members[0]?.clientId]),
        ).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  test('names of built-in JavaScript properties are ordinary texts', () => {
    const rows = [
      ['Group', 'Loan ID', '__proto__'],
      ['__proto__', 'constructor', 'x'],
      ['__proto__', 'toString', 'y'],
    ];
    const { drafts } = readingOf(rows);
    expect(drafts.map(({ content }) => content.members.map(({ loanId }) => loanId))).toEqual([
      ['constructor', 'toString'],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('the reader knows every kind of field', () => {
  expect(new Set(Object.values(importFields).map(({ kind }) => kind)).size).toBe(10);
});

test('rejects an amount with 200,000 blanks immediately', () => {
  const { problems } = readingOf([
    ['Loan ID', 'Amount'],
    ['1001', `5${' '.repeat(200_000)}x`],
  ]);
  expect(problems.map(({ rule }) => rule)).toEqual(['amountUnread']);
});

test('rows with several cells above the heading are counted as left out', () => {
  const { drafts, leftOut } = readingOf([
    ['Loans of November'],
    ['1001', 'Ana', '500'],
    ['Loan ID', 'First name', 'Amount'],
    ['1002', 'Eva', '400'],
  ]);
  expect([drafts.length, leftOut]).toEqual([1, [{ number: 2, why: 'caption' }]]);
});
