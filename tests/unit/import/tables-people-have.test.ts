import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSheet, stepAfterFile } from '../../../renderer/pages/drafts/import/wizard-state.ts';
import {
  readSource,
  sourceOfSheet,
  styleOfSource,
} from '../../../renderer/pages/repayments/import/read-sheet.ts';
import type { AmountMeaning } from '../../../shared/model/reporting.ts';
import type { Merge, Sheet } from '../../../shared/model/sheet.ts';
import { readDrafts } from '../../../shared/rules/import/drafts.ts';
import {
  areAllProposed,
  areFieldsFit,
  readingStyles,
  readingOf as rememberedOf,
  withField,
  withProposals,
} from '../../../shared/rules/import/plan.ts';
import { columnsReading, recallRoles, remember } from '../../../shared/rules/import/remembered.ts';
import { findJournals, journalRoles, readJournals } from '../../../shared/rules/journal-import.ts';
import { parseMembersBlock } from '../../../shared/rules/members-block.ts';
import { doubtsOf } from '../../../shared/rules/report/row-doubts.ts';
import { parseScheduleBlock } from '../../../shared/rules/schedule-block.ts';
import { cpuMs } from '../cpu-time.ts';
import { books, readingOf, sheetOf } from './world.ts';

type Hints = { meaning?: AmountMeaning; ids?: string[]; merges?: Merge[]; hiddenColumns?: number[] };

const knowing = (ids: string[]) => ({ known: { loanId: (text: string) => ids.includes(text) } });

/** Reads a report's sheet like its page, before any question. */
function report(rows: string[][], { meaning = '', ids = [], merges = [], hiddenColumns = [] }: Hints = {}) {
  const sheet: Sheet = { ...sheetOf(rows), merges, hiddenColumns };
  const source = sourceOfSheet(sheet, { remembered: [], takeHidden: true, meaning, evidence: knowing(ids) });
  const { rows: read, aside } = readSource(source, '.');
  return {
    source,
    certain: source.layout.certain,
    roles: source.layout.roles,
    rows: read.map(({ patch }) => `${patch.loanId}=${patch.amount}`),
    aside: aside.map(({ number, why }) => `${number} ${why}`),
    doubts: doubtsOf(source, '.').map(({ kind, number }) => `${number} ${kind}`),
  };
}

const head = ['Loan ID', 'Amount'];

describe('report columns are asked about', () => {
  test.each([
    ['an amount that may be the loan beside what was repaid', ['Loan ID', 'Amount', 'Amount repaid']],
    ['the same by a word that no list has', ['Loan ID', 'Montant', 'Remboursé']],
    ['an amount of the month beside the sum so far', ['Loan ID', 'Amount', 'Cumulative']],
    ['one month beside all', ['Loan ID', 'Principal repaid', 'Principal repaid this month']],
    ['a month without a name of its own', ['Loan ID', 'Principal repaid', '']],
    ['an older id beside the id', ['Loan ID', 'Old loan ID', 'Amount']],
  ])('where there is %s', (_name, heading) => {
    const rows = [heading, ['1001', '50000', '1250'], ['1002', '40000', '800'], ['1003', '30000', '70']];
    expect(report(rows, { meaning: 'repaid' }).certain).toBe(false);
  });

  test('but not when the other numbers are no amounts, have few rows, or known values confirm the column', () => {
    const phones = [
      ['Loan ID', 'Amount', 'Mobile'],
      ['1001', '1250', '0712345678'],
      ['1002', '800', '+254712345678'],
    ];
    expect(report(phones).certain).toBe(true);
    const remark = [
      ['Loan ID', 'Amount', 'Own sum'],
      ['1001', '1250', '2050'],
      ['1002', '800'],
    ];
    expect(report(remark).certain).toBe(true);
    const older = [
      ['Loan ID', 'Old loan ID', 'Amount'],
      ['1001', '71', '1250'],
      ['1002', '72', '800'],
    ];
    expect(report(older, { ids: ['1001', '1002'] }).certain).toBe(true);
  });

  test('when data stands above the heading, where it would be dropped with the titles', () => {
    const rows = [['1001', '1250'], ['1002', '800'], head, ['1003', '70']];
    expect(report(rows).certain).toBe(false);
    expect(report([['Branch', '12'], ['November 2026', ''], head, ['1003', '70']]).certain).toBe(true);
    const journals = [
      ['1001', 'Hello', 'Text'],
      ['Loan ID', 'Subject', 'Body'],
      ['1002', 'Hello', 'Text'],
    ];
    expect(findJournals(sheetOf(journals)).certain).toBe(false);
    const block = (cells: string[][]) => cells.map((row) => row.join('\t')).join('\n');
    const unclear = { ok: false, problems: [{ rule: 'blockColumnsUnclear' }] };
    expect(
      parseMembersBlock(
        block([
          ['Ana', 'Diaz', '100'],
          ['First name', 'Last name', 'Amount'],
          ['Eva', 'Paz', '50'],
        ]),
      ),
    ).toEqual(unclear);
    expect(
      parseScheduleBlock(
        block([
          ['30/11/2026', '100'],
          ['Date', 'Principal'],
          ['31/12/2026', '100'],
        ]),
      ),
    ).toEqual(unclear);
  });

  test('when an amount stands before an id that starts like a currency code', () => {
    expect(
      report([
        ['1250', 'P123'],
        ['800', 'P124'],
      ]).certain,
    ).toBe(false);
    expect(
      report([
        ['L7', 'P1250'],
        ['L8', 'P800'],
      ]).certain,
    ).toBe(true);
  });

  test('and a better named column is proposed when the first one only numbers the rows', () => {
    const rows = [
      ['Loan no', 'Loan ID', 'Amount'],
      ['1', 'L-77', '100.50'],
      ['2', 'L-78', '200'],
      ['3', 'L-79', '30'],
    ];
    const { certain, rows: read } = report(rows);
    expect([certain, read]).toEqual([false, ['L-77=100.50', 'L-78=200', 'L-79=30']]);
  });
});

describe('report columns', () => {
  test('are found by abbreviated names, and never by running numbers', () => {
    const list = report([
      ['No', 'Loan account no', 'Client no', 'Name', 'Loan amount', 'Principal repaid to date'],
      ['1', 'L-77', 'C1', 'Ana', '500', '100.50'],
      ['2', 'L-78', 'C2', 'Eva', '600', '200'],
      ['3', 'L-79', 'C3', 'Ivo', '700', '30'],
    ]);
    expect(list.certain).toBe(true);
    expect(list.rows).toEqual(['L-77=100.50', 'L-78=200', 'L-79=30']);
    const [, ...data] = [
      head,
      ['1', 'L-77', 'C1', '100.50'],
      ['2', 'L-78', 'C2', '200'],
      ['3', 'L-79', 'C3', '20'],
    ];
    const guess = report(data);
    expect([guess.certain, guess.roles]).toEqual([false, ['', 'loanId', 'clientId', 'amount']]);
  });

  test('are confirmed by the loans that Kiva expects', () => {
    const rows = [
      ['Loan ID', 'Reference', 'Amount'],
      ['A1', '501', '9'],
      ['A2', '502', '8'],
      ['A3', '503', '7'],
    ];
    const found = report(rows, { ids: ['501', '502', '503'] });
    expect([found.certain, found.roles]).toEqual([false, ['', 'loanId', 'amount']]);
    const counted = [head, ['1', '9'], ['2', '8'], ['3', '7']];
    expect(report(counted).certain).toBe(false);
    expect(report(counted, { ids: ['1', '2', '3'] }).certain).toBe(true);
  });

  test('are asked about when amounts are hidden or a name is only similar', () => {
    expect(report([head, ['1001', '5']], { hiddenColumns: [1] }).certain).toBe(false);
    expect(
      report([
        ['Loan Idd', 'Ammount'],
        ['1001', '5'],
      ]).certain,
    ).toBe(false);
  });

  test('are found below titles of any length', () => {
    const titles = Array.from({ length: 120 }, (_, index) => [`Title ${index} `.repeat(20)]);
    expect(report([...titles, head, ['1001', '5']]).rows).toEqual(['1001=5']);
  });
});

describe('rows that are not loans', () => {
  test.each([
    [
      'an unknown word',
      [
        ['1001', '500'],
        ['1002', '300'],
        ['Zusammen', '800'],
      ],
    ],
    [
      'no word',
      [
        ['1001', '500'],
        ['1002', '300'],
        ['', '800'],
      ],
    ],
    [
      'the count',
      [
        ['1001', '500'],
        ['1002', '300'],
        ['2', '800'],
      ],
    ],
    [
      'a word and the count',
      [
        ['1001', '500'],
        ['1002', '300'],
        ['TOTAL 2', '800'],
      ],
    ],
    [
      'a word behind',
      [
        ['1001', '500'],
        ['1002', '300'],
        ['Kisumu Total', '800'],
      ],
    ],
  ])('are recognised by the sum above them: %s', (_, data) => {
    const { certain, rows, aside } = report([head, ...data]);
    expect([certain, rows, aside]).toEqual([true, ['1001=500', '1002=300'], ['4 total']]);
  });

  test('include subtotals, a grand total, captions and footers', () => {
    const { rows, aside } = report([
      ['Loan ID', 'Name', 'Amount'],
      ...[
        ['Branch A', '', ''],
        ['1001', 'Ana', '500'],
        ['1002', 'Eva', '300'],
        ['', 'Sub', '800'],
      ],
      ...[
        ['Branch B', '', ''],
        ['1003', 'Ivo', '50'],
        ['', 'Subtotal', '50'],
        ['', 'All', '850'],
      ],
      ...[
        ['Prepared by: A. B.', '', ''],
        ['Date: 30/11/2026', '', ''],
      ],
    ]);
    expect(rows).toEqual(['1001=500', '1002=300', '1003=50']);
    expect(aside).toEqual([
      ...['2 caption', '5 total', '6 caption', '8 total', '9 total', '10 caption', '11 caption'],
    ]);
  });

  test('do not include loans that only look like sums', () => {
    expect(report([head, ['1001', '500'], ['1002', '300'], ['1003', '800']]).rows).toHaveLength(3);
    expect(report([head, ['AA', '500'], ['BB', '300'], ['CC', '800']]).rows).toHaveLength(3);
    expect(report([head, ['SOMA 1', '500'], ['SOMA 2', '500'], ['SOMA 3', '1000']]).rows).toHaveLength(3);
    const named = [
      ['Loan ID', 'Name', 'Amount'],
      ['1001', 'Ana', '500'],
      ['1002', '', '500'],
    ];
    expect(report(named).rows).toEqual(['1001=500', '1002=500']);
    expect(
      report([
        ['Loan ID', 'Name', 'Amount'],
        ['1001', 'Ana', '500'],
        ['', 'Eva', '500'],
      ]).doubts,
    ).toEqual(['3 odd']);
    expect(report([head, ['5', '500'], ['1', '500']]).doubts).toEqual(['3 odd']);
    const known = report([head, ['1001', '500'], ['Jumla', '500']], { ids: ['1001', 'Jumla'] });
    expect([known.certain, known.rows]).toEqual([true, ['1001=500', 'Jumla=500']]);
  });

  test('are asked about when position and shape are not conclusive', () => {
    const odd = report([
      head,
      ['1001', '500'],
      ['1002', '300'],
      ['Exchange rate', '129.5'],
      ['Total', '900'],
    ]);
    expect([odd.certain, odd.doubts]).toEqual([false, ['4 odd', '5 odd']]);
    const left = readSource({ ...odd.source, doubtful: 'leave' }, '.');
    expect([left.rows.length, left.aside.map(({ why }) => why)]).toEqual([2, ['doubt', 'doubt']]);
    expect(readSource({ ...odd.source, doubtful: 'take' }, '.').rows).toHaveLength(4);
  });

  test('include everything below a second heading until a person decides', () => {
    const rows = [
      ...[['Loan ID', 'Disbursed', 'Principal repaid'], ['1001', '5000', '1250'], ['Closed loans']],
      ...[
        ['Loan ID', 'Principal repaid', 'Disbursed'],
        ['2001', '700', '3000'],
      ],
    ];
    const { certain, doubts, source } = report(rows);
    expect([certain, doubts]).toEqual([false, ['4 secondHeading']]);
    const left = readSource({ ...source, doubtful: 'leave' }, '.');
    expect(left.rows.map(({ patch }) => patch.loanId)).toEqual(['1001']);
    const problems = readingOf([
      ['Loan ID', 'Amount', 'Given name'],
      ['1', '5', 'Ana'],
      ['Given name', 'Loan ID', 'Amount'],
      ['Eva', '2', '9'],
    ]);
    expect(problems.drafts.map(({ ready }) => ready)).toEqual([true, false, false]);
  });

  test('a merged id applies to each row; a merged amount applies to none', () => {
    const merged = (column: number) => [{ top: 2, bottom: 3, left: column, right: column }];
    expect(report([head, ['1001', '5'], ['', '6']], { merges: merged(0) }).rows).toEqual([
      '1001=5',
      '1001=6',
    ]);
    const shared = report([head, ['1001', '90'], ['1002', '']], { merges: merged(1) });
    expect([shared.certain, shared.doubts]).toEqual([false, ['2 merged', '3 merged']]);
  });

  test('every row is either read or left out with a reason', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Total', '1001', 'L-7', '12.50', '1,250', 'Name', 'Loan ID', 'Amount', '-'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const sheet = sheetOf([head, ...rows]);
          const source = sourceOfSheet(sheet, { remembered: [], takeHidden: true, meaning: '' });
          const { rows: read, aside } = readSource(source, '.');
          const numbers = [...read, ...aside].map(({ number }) => number).sort((a, b) => a - b);
          expect(numbers).toEqual(sheet.rows.slice(source.layout.first).map(({ number }) => number));
        },
      ),
    );
  });
});

describe('the style remembered from the last file', () => {
  const both = [
    ['Loan ID', 'Given name', 'Amount', 'Disbursal date'],
    ['1', 'Ana', '1,250', '05/12/2026'],
  ];
  const styles = { amount: ',', disbursalDate: 'dayFirst' } as const;

  test('is proposed when the next file is ambiguous, but never applied without asking', () => {
    const first = openSheet(sheetOf(both), []);
    const known = [
      {
        signature: '["loanid","givenname","amount","disbursaldate"]',
        fields: first.plan.fields,
        styles,
        choices: [],
        forAll: {},
      },
    ];
    const open = openSheet(sheetOf(both), known);
    const questions = readingStyles(open.table, open.plan).open;
    expect([open.known, questions.map(({ field }) => field)]).toEqual([true, ['amount', 'disbursalDate']]);
    expect(stepAfterFile({ name: 'x', sheets: [] }, open)).toBe('columns');
    expect(areAllProposed(open.plan, questions)).toBe(true);
    expect(readingStyles(open.table, withProposals(open.plan, questions)).styles).toMatchObject(styles);
  });

  test('works the same for reports', () => {
    const source = sourceOfSheet(sheetOf([head, ['1001', '1,250'], ['1002', '2,500']]), {
      ...{
        remembered: [columnsReading('report', head, ['loanId', 'amount'], { amount: ',' })],
        takeHidden: true,
        meaning: '',
      },
    });
    expect([styleOfSource(source).kind, source.mark, source.layout.certain]).toEqual([
      'ambiguous',
      ',',
      true,
    ]);
  });
});

describe('pasted tables', () => {
  test.each(['Total\t\t\t2000', 'Jumla kuu\t\t\t2000', '\t\t\t2000', 'Zusammen\t\t\t2000'])(
    'a last line %j is not a member',
    (last) => {
      const block = parseMembersBlock(`Ana\tB\tF\t1500\nEva\tC\tF\t500\n${last}`);
      expect(block).toMatchObject({ ok: true, members: [{ givenName: 'Ana' }, { givenName: 'Eva' }] });
      expect(block.ok && block.members.length).toBe(2);
    },
  );

  test.each(['Jumla\t30\t3', '\t30\t3', 'Итого\t30\t3'])('a last line %j is not an instalment', (last) => {
    const block = parseScheduleBlock(`2027-01-31\t10\t1\n2027-02-28\t20\t2\n${last}`);
    expect(block.ok && block.rows.map(({ principal }) => principal)).toEqual(['10', '20']);
  });

  test('report the rows left out, including titles above a heading', () => {
    const members = parseMembersBlock('Group of Kisumu\nFirst name\tAmount\nAna\t10\nEva\t20\nTotal\t30');
    expect(members).toMatchObject({
      ok: true,
      members: [{ amount: '10' }, { amount: '20' }],
      leftOut: [1, 5],
    });
    const schedule = parseScheduleBlock('2027-01-31\t10\t1\n2027-02-28\t20\t2\nJumla\t30\t3');
    expect(schedule).toMatchObject({ ok: true, leftOut: [3] });
  });

  test('use the columns a person chose when they are unclear', () => {
    const text = 'C1\tL1\tAna\tPaz\tfemale\t10';
    expect(parseMembersBlock(text)).toEqual({ ok: false, problems: [{ rule: 'blockColumnsUnclear' }] });
    const roles = ['clientId', 'loanId', 'givenName', 'familyName', 'gender', 'amount'] as const;
    expect(
      parseMembersBlock(text, {
        columns: { heading: -1, roles: [...roles], sure: roles.map(() => true), certain: true },
      }),
    ).toMatchObject({
      ok: true,
      members: [{ clientId: 'C1', loanId: 'L1', givenName: 'Ana', amount: '10' }],
    });
  });

  test('do not use ids as names', () => {
    expect(parseMembersBlock('C-1\tAna\tF\t1000\nC-2\tBo\tF\t2000').ok).toBe(false);
  });

  test('ignore running numbers beside members', () => {
    const rows = ['Ana\tPaz\tF', 'Eva\tLuz\tF', 'Ivo\tSol\tF'].map((row, index) => `${index + 1}\t${row}`);
    expect(parseMembersBlock(rows.join('\n'))).toMatchObject({
      ok: true,
      members: [{ familyName: 'Paz' }, {}, {}],
    });
  });

  test('strip spreadsheet syntax from ids and reject dates as ids', () => {
    const block = (id: string) => parseMembersBlock(`First name\tLoan ID\nAna\t${id}`);
    expect(block('="000123"')).toMatchObject({ members: [{ loanId: '000123' }] });
    expect(block('2026-03-01')).toMatchObject({ problems: [{ rule: 'idNone' }] });
  });

  test('names with lost letters are none', () => {
    const block = parseMembersBlock('Ana\tMu?oz\tF\nJos?\tPaz\tM');
    expect(block).toMatchObject({
      problems: [
        { rule: 'garbled', row: 2, text: 'Jos?' },
        { rule: 'garbled', row: 1, text: 'Mu?oz' },
      ],
    });
  });
});

test('report a row that is wider than its heading, as unquoted commas make it', () => {
  const text = { encoding: 'utf-8', readings: [], delimiter: ',', recoded: [] };
  const wide = (rows: string[][]): Sheet => ({ ...sheetOf(rows), text });
  const drafts = openSheet(wide([head, ['1', '950'], ['2', '1', '234.50']]), []);
  const { problems } = readDrafts(drafts.table, drafts.plan, books);
  expect(problems).toMatchObject([{ row: 1, rule: 'rowWide' }]);
  const journals = wide([
    ['Loan ID', 'Subject', 'Body'],
    ['1', 'Hello', 'Ana, who', ' was ill'],
  ]);
  expect(readJournals(journals, findJournals(journals))).toEqual({ reason: 'wide', row: 2 });
});

test('journals treat ids the same way and leave totals out', () => {
  const sheet = sheetOf([
    ['Loan ID', 'Subject', 'Body'],
    ['="000123"', 'Hello', 'Text'],
    ['Total', '', ''],
  ]);
  expect(readJournals(sheet, findJournals(sheet))).toMatchObject({
    entries: [{ loanId: '000123' }],
    leftOut: [{ why: 'total' }],
  });
});

test.each([300, 1_000, 2_000, 16_384])('a sheet with %i columns is read well within one second', (width) => {
  const heading = Array.from(
    { length: width },
    (_, index) => ['Loan ID', 'Amount'][index] ?? `Heading of the column ${index}`,
  );
  const rows = Array.from({ length: 20 }, (_, row) =>
    heading.map((_, column) => (column < 2 ? `${row + 10}` : `some words ${column} ${row}`)),
  );
  const sheet = sheetOf([heading, ...rows]);
  const used = cpuMs(() => {
    const open = openSheet(sheet, []);
    readingStyles(open.table, open.plan);
    readSource(sourceOfSheet(sheet, { remembered: [], takeHidden: true, meaning: '' }), '.');
  });
  // It was 138 s for the widest; the limit leaves room for a slow machine.
  expect(used).toBeLessThan(3_000);
});

describe('draft columns', () => {
  const running = [
    ['Loan ID', 'Given name', 'Amount'],
    ['1', 'Ana', '10.50'],
    ['2', 'Eva', '20.50'],
    ['3', 'Ivo', '30.50'],
  ];

  test('are asked about when they do not fit, even if remembered, until a person confirms them', () => {
    const first = openSheet(sheetOf(running), []);
    expect(areFieldsFit(first.table, first.plan)).toBe(false);
    const remembered = [rememberedOf(first.table, first.plan)];
    const next = openSheet(sheetOf(running), remembered);
    expect([next.known, stepAfterFile({ name: 'x', sheets: [] }, next)]).toEqual([true, 'columns']);
    const accepted = { ...next.plan, accepted: new Set(['loanId']) };
    expect(areFieldsFit(next.table, accepted)).toBe(true);
    expect(areFieldsFit(next.table, withField(accepted, 0, 'clientId'))).toBe(false);
  });

  test('skip the question the next time when they fit', () => {
    const rows = running.map(([id = '', ...cells], index) => [index === 0 ? id : `K-${id}7`, ...cells]);
    const first = openSheet(sheetOf(rows), []);
    const next = openSheet(sheetOf(rows), [rememberedOf(first.table, first.plan)]);
    expect(stepAfterFile({ name: 'x', sheets: [] }, next)).toBe('check');
  });
});

test('layouts of drafts, reports and journals with the same heading are stored separately', () => {
  const heading = ['Ref', 'Text', 'More'];
  const report = columnsReading('report', heading, ['loanId', 'amount', ''], { amount: '.' });
  const journals = columnsReading('journals', heading, ['loanId', 'subject', 'body']);
  const kept = remember(remember([], report), journals);
  expect(kept).toHaveLength(2);
  const sheet = sheetOf([heading, ['K-17', 'Hello', 'All is well'], ['K-18', 'Hello', 'So it is']]);
  const recall = recallRoles(kept, 'journals', journalRoles);
  expect(findJournals(sheet, { recall })).toMatchObject({
    roles: ['loanId', 'subject', 'body'],
    certain: true,
  });
  expect(findJournals(sheet).certain).toBe(false);
});
