import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameExactly } from '../../../shared/rules/import/column-named.ts';
import { type ColumnName, namesOf } from '../../../shared/rules/import/column-names.ts';
import { draftRoles } from '../../../shared/rules/import/columns.ts';
import { importFieldNames } from '../../../shared/rules/import/fields.ts';
import { findColumns, matchNames } from '../../../shared/rules/import/find-columns.ts';
import { judgeColumns } from '../../../shared/rules/import/judge-columns.ts';
import { columnsReading, recallRoles } from '../../../shared/rules/import/remembered.ts';
import type { RoleTable } from '../../../shared/rules/import/roles.ts';
import { journalRoles } from '../../../shared/rules/journal-import.ts';
import { memberRoles } from '../../../shared/rules/members-block.ts';
import { reportRoles } from '../../../shared/rules/report/columns.ts';
import { countFits } from '../../../shared/rules/report/evidence.ts';
import { scheduleRoles } from '../../../shared/rules/schedule-columns.ts';
import { cellOf, headingOf, realHeadings } from '../../fixtures/real-headings.ts';
import { cpuMs } from '../cpu-time.ts';

const rowsUnder = (names: string[], signs: string[], count = 6) => [
  names,
  ...Array.from({ length: count }, (_, row) => signs.map((sign, column) => cellOf(sign, column, row))),
];
const report = (rows: string[][], hints = {}) =>
  findColumns(rows, reportRoles, { meaning: 'repaid', ...hints });

describe('a printed list of loans', () => {
  const names = [
    'No',
    'Loan account no',
    'Client no',
    'Client name',
    'Loan amount',
    'Principal repaid to date',
  ];
  const signs = ['#', '*', '*', '%', '$', '$'];

  test('maps ids to Loan ID and amounts to Amount without a question', () => {
    const rows = [['Branch of Kisumu'], ['November'], ...rowsUnder(names, signs)];
    expect(report(rows)).toMatchObject({
      heading: 2,
      roles: ['', 'loanId', 'clientId', '', '', 'amount'],
      certain: true,
    });
  });

  test.each([
    ['no heading', undefined],
    ['a heading of unknown words', ['n', 'konto', 'mteja', 'jina', 'mkopo', 'malipo']],
    [
      'a heading that calls the running numbers ids',
      ['Loan ID', 'konto', 'mteja', 'jina', 'mkopo', 'Amount'],
    ],
  ])('never maps running numbers to Loan ID or client numbers to Amount: %s', (_, heading) => {
    const rows = rowsUnder(heading ?? [], signs).slice(heading ? 0 : 1);
    const { roles, certain } = report(rows);
    expect(certain).toBe(false);
    expect(roles[0]).not.toBe('loanId');
    expect(roles[2]).not.toBe('amount');
  });
});

describe('headings from real programs', () => {
  const tables = {
    report: (rows: string[][]) => report(rows),
    schedule: (rows: string[][]) => findColumns(rows, scheduleRoles),
    drafts: (rows: string[][]) => findColumns(rows, draftRoles),
  };
  const outcomeOf = (page: keyof typeof realHeadings, line: string) => {
    const { names, signs, roles } = headingOf(line);
    const found = tables[page](rowsUnder(names, signs));
    const placed: Record<string, number> = {};
    for (const [column, role] of found.roles.entries()) if (role !== '') placed[role] = column;
    const isRight = Object.entries(roles).every(([role, column]) => placed[role] === column);
    const isWrong = Object.entries(placed).some(([role, column]) => role in roles && roles[role] !== column);
    return { isRight, isSilentlyWrong: found.certain && isWrong, isCertain: found.certain };
  };

  test.each(Object.entries(realHeadings) as [keyof typeof realHeadings, string[]][])(
    'from %s are mapped correctly or asked about',
    (page, lines) => {
      const outcomes = lines.map((line) => ({ line, ...outcomeOf(page, line) }));
      expect(outcomes.filter(({ isSilentlyWrong }) => isSilentlyWrong)).toEqual([]);
      const right = outcomes.filter(({ isRight }) => isRight).length;
      const certain = outcomes.filter(({ isCertain }) => isCertain).length;
      expect([lines.length, right, page === 'drafts' ? 0 : certain]).toEqual(
        { report: [54, 54, 53], drafts: [17, 17, 0], schedule: [16, 16, 16] }[page],
      );
    },
  );
});

type Written = { table: RoleTable<string>; columns: Record<string, ColumnName>; meaning?: string };

const five: Record<string, Written> = {
  drafts: { table: draftRoles, columns: Object.fromEntries(importFieldNames.map((field) => [field, field])) },
  report: {
    table: reportRoles,
    columns: { loanId: 'loanId', clientId: 'clientId', amount: 'repaid', note: 'note', currency: 'currency' },
    meaning: 'repaid',
  },
  journals: {
    table: journalRoles,
    columns: {
      loanId: 'loanId',
      clientId: 'clientId',
      subject: 'subject',
      body: 'body',
      imageUrl: 'imageUrl',
    },
  },
  members: {
    table: memberRoles,
    columns: {
      ...{ givenName: 'givenName', familyName: 'familyName', gender: 'gender' },
      ...{ amount: 'amount', loanId: 'loanId', clientId: 'clientId' },
    },
  },
  schedule: {
    table: scheduleRoles,
    columns: { date: 'dueDate', principal: 'principal', interest: 'interest' },
  },
};

const signOfRole = (table: RoleTable<string>, role: string) =>
  ({
    ...{ id: '*', amount: '$', date: '@', name: '%', gender: 'g' },
    ...{ words: '', text: '', any: role === 'principal' ? '$' : '' },
  })[table.shapes[role] ?? 'any'];
const cellIn = (sign: string, column: number, row: number) =>
  sign === 'g' ? (['F', 'female', 'f'][row % 3] ?? '') : cellOf(sign, column, row);

describe('a table with random columns and names', () => {
  test.each(Object.entries(five))('%s: every column is mapped correctly or asked about', (_, written) => {
    const { table, columns, meaning = '' } = written;
    const names = (role: string) =>
      namesOf(columns[role] as ColumnName)
        .split('|')
        .filter((name) => nameExactly(name, table)?.role === role);
    const chosen = fc.tuple(
      ...Object.keys(columns).map((role) =>
        fc.record({ role: fc.constant(role), name: fc.constantFrom(...names(role)), taken: fc.boolean() }),
      ),
    );
    const others = fc.subarray(['№', 'Officer', 'Agence', 'Sucursal', 'Filial', 'Филиал']);
    const sheet = fc
      .record({
        chosen,
        others,
        titles: fc.array(fc.constantFrom('Report', 'Lista de clientes', '2026'), { maxLength: 4 }),
      })
      .chain(({ chosen, others, titles }) => {
        const all = [
          ...chosen.filter(({ role, taken }) => taken || table.needed.includes(role)),
          ...others.map((name) => ({ role: '', name })),
        ];
        return fc.record({
          order: fc.shuffledSubarray(all, { minLength: all.length }),
          titles: fc.constant(titles),
          count: fc.integer({ min: 3, max: 8 }),
        });
      });
    let certain = 0;
    let tables = 0;
    fc.assert(
      fc.property(sheet, ({ order, titles, count }) => {
        if (order.filter(({ role }) => role !== '').length < 2) return;
        tables += 1;
        const signs = order.map(({ role, name }) =>
          name === '№' ? '#' : role === '' ? '' : signOfRole(table, role),
        );
        const rows = [
          ...titles.map((title) => [title]),
          order.map(({ name }) => name),
          ...Array.from({ length: count }, (_, row) =>
            signs.map((sign, column) => cellIn(sign, column, row)),
          ),
        ];
        const found = findColumns(rows, table, { meaning });
        if (found.heading !== titles.length)
          return expect(found.certain && table.needed.length > 0).toBe(false);
        const { sure } = matchNames(rows[found.heading] ?? [], table, meaning);
        for (const [column, role] of found.roles.entries())
          if (role !== '' && (found.certain || sure[column])) expect(role).toBe(order[column]?.role);
        if (found.certain) certain += 1;
      }),
      { numRuns: 200 },
    );
    // Of the others two names say the same, and a person is asked.
    expect(certain / tables).toBeGreaterThan(0.7);
  });
});

test.each([
  ['Loan Account Number', 'Loan External Id'],
  ['Loan ID', 'Loan No.'],
  ['Account number', 'External loan ID'],
  ['Loan ID', 'Loan UUID'],
  ['Nro. crédito', 'ID externo del crédito'],
])('which of two loan ids is meant is a question: %s, %s', (one, other) => {
  for (const names of [
    [one, other, 'Principal repaid'],
    [other, one, 'Principal repaid'],
  ]) {
    const rows = rowsUnder(names, ['*', '*', '$']);
    expect(report(rows).certain).toBe(false);
    const known = (text: string) => rows.slice(1).some((row) => row[1] === text);
    expect(report(rows, { evidence: { known: { loanId: known } } })).toMatchObject({
      roles: ['', 'loanId', 'amount'],
      certain: true,
    });
  }
});

test('an id whose name does not say of what is a rival too', () => {
  const rows = rowsUnder(['Loan Account Number', 'External Id', 'Principal repaid'], ['*', '*', '$']);
  expect(report(rows).certain).toBe(false);
});

describe('a heading whose words nobody knows', () => {
  const titles = [['របាយការណ៍'], ['សាខា', '', ''], []];

  test.each([
    ['Khmer', ['លេខកម្ចី', 'ឈ្មោះ', 'ទឹកប្រាក់']],
    ['Burmese', ['ချေးငွေနံပါတ်', 'အမည်', 'ပမာဏ']],
    ['Hausa', ['Lambar bashi', 'Suna', 'Kudi da aka biya 2026']],
  ])('is proposed by its place above the cells, with columns by their look: %s', (_, names) => {
    const rows = [...titles, ...rowsUnder(names, ['*', '%', '$'])];
    const found = report(rows);
    expect(found).toMatchObject({ heading: 3, roles: ['loanId', '', 'amount'], certain: false });
    expect(found.sure.filter((_, column) => found.roles[column] !== '')).toEqual([false, false]);
  });

  test('stays a proposal where known loans prove a column', () => {
    const rows = rowsUnder(['Lambar', 'Suna', 'Kudi'], ['*', '%', '$']);
    const evidence = { known: { loanId: (text: string) => text.startsWith('A-') } };
    expect(report(rows, { evidence })).toMatchObject({ heading: 0, certain: false });
  });

  test('has no phone numbers for ids', () => {
    const rows = [
      ['Suna', 'Waya', 'Kudi'],
      ...['11', '12', '13'].map((end) => ['Ana', `07881002${end}`, `${end}.50`]),
    ];
    expect(report(rows).roles).toEqual(['', '', 'amount']);
  });

  test('is that of the table, not a line of what stands above it', () => {
    const above = [
      ['Branch', 'Kisumu'],
      ['Month', '11/2026'],
    ];
    const rows = [...above, ...rowsUnder(['Lambar', 'Suna', 'Kudi'], ['*', '%', '$'])];
    expect(report(rows).heading).toBe(2);
  });

  test.each([
    [
      'rows of words alone',
      [
        ['Ana', 'Paz'],
        ['Eva', 'Luz'],
      ],
    ],
    [
      'rows of numbers alone',
      [
        ['A-1', '5.50'],
        ['A-2', '6.50'],
      ],
    ],
    [
      'a row of words above cells that it does not name',
      [
        ['Ana', 'Paz', ''],
        ['Eva', 'Luz', '5.50'],
      ],
    ],
    ['a title above a row of words and numbers', [['November'], ['A', '5.50'], ['B', '6.50']]],
  ])('is none: %s', (_, rows) => {
    expect(report(rows).heading).toBe(-1);
  });

  test('of members and of a schedule has their columns in the usual order, to be confirmed', () => {
    const members = rowsUnder(['ឈ្មោះ', 'នាមត្រកូល', 'ភេទ', 'ទឹកប្រាក់'], ['%', '%', 'g', '$']).map((row, index) =>
      index === 0 ? row : row.with(2, 'F'),
    );
    expect(findColumns(members, memberRoles)).toMatchObject({
      heading: 0,
      roles: ['givenName', 'familyName', 'gender', 'amount'],
      certain: false,
    });
    expect(findColumns(rowsUnder(['ថ្ងៃ', 'ដើម'], ['@', '$']), scheduleRoles)).toMatchObject({
      roles: ['date', 'principal'],
    });
  });
});

describe('columns of journals are proposed by their look', () => {
  const body = 'She bought two goats and hopes to sell milk at the market of her village next year.';
  const rows = (head: string[][]) => [
    ...head,
    ...['A-101', 'A-107', 'A-113'].map((id, index) => [
      id,
      'Ana Paz',
      `Good news ${index} of the shop`,
      body,
    ]),
  ];

  test.each([
    ['under words that nobody knows', [['Lambar', 'Suna', 'Kan labari', 'Labari']], 0],
    ['without a heading', [], -1],
  ])('%s', (_, head, heading) => {
    expect(findColumns(rows(head), journalRoles)).toMatchObject({
      heading,
      roles: ['loanId', '', 'subject', 'body'],
      certain: false,
    });
  });

  test('known loans tell the column of their ids', () => {
    const evidence = { known: { loanId: (text: string) => text.startsWith('K-') } };
    const cells = rows([['Lambar', 'Suna', 'Kan labari', 'Labari']]).map((row, index) =>
      index === 0 ? row : row.with(1, `K-${index}`),
    );
    expect(findColumns(cells, journalRoles, { evidence }).roles).toEqual(['', 'loanId', 'subject', 'body']);
  });
});

describe('columns confirmed by known data', () => {
  const ids = ['KE-9001', 'KE-9002', 'KE-9003', 'KE-9004'];
  const clients = ['501', '502', '503', '504'];
  const loans = new Map(
    ids.map((id, index) => [id, { price: BigInt(20_000 + index) * 1_000_000n, last: 1_000_000_000n }]),
  );
  const evidence = {
    known: {
      loanId: (text: string) => ids.includes(text),
      clientId: (text: string) => clients.includes(text),
    },
    amounts: (text: string) => loans.get(text),
  };
  const rowsOf = (names: string[], cells: (index: number) => string[]) => [
    names,
    ...ids.map((_, index) => cells(index)),
  ];

  test('an id column with a meaningless heading is certain', () => {
    const rows = rowsOf(['Kumb.', 'X', 'Principal repaid'], (index) => [
      ids[index] ?? '',
      'a',
      `${index}.50`,
    ]);
    expect(report(rows, { evidence })).toMatchObject({
      heading: 0,
      roles: ['loanId', '', 'amount'],
      certain: true,
    });
    expect(report(rows).certain).toBe(false);
  });

  test('client numbers below Amount are not read as amounts', () => {
    const rows = rowsOf(['Loan ID', 'Amount'], (index) => [ids[index] ?? '', clients[index] ?? '']);
    expect(report(rows, { evidence })).toMatchObject({ roles: ['loanId', 'clientId'], certain: false });
    const sheet = { rows, heading: 0, roles: ['loanId' as const, 'amount' as const], table: reportRoles };
    expect(judgeColumns({ ...sheet, evidence })[1]?.misfit).toBe('ids');
  });

  test('the loan amount column is asked about, with the reason', () => {
    const misfits = (cells: (index: number) => string[]) => {
      const rows = rowsOf(['Loan ID', 'Amount'], cells);
      const { heading, roles, certain } = report(rows, { evidence });
      const judged = judgeColumns({ rows, heading, roles, table: reportRoles, evidence });
      return [certain, judged.find(({ role }) => role === 'amount')?.misfit ?? null];
    };
    expect(misfits((index) => [ids[index] ?? '', `${20_000 + index}.00`])).toEqual([false, 'loanAmounts']);
    expect(misfits((index) => [ids[index] ?? '', `${1_500 + index}.00`])).toEqual([true, null]);
  });

  test('a remembered layout is asked about when the new file contradicts it', () => {
    const names = ['Ref', 'Code', 'Paid'];
    const reading = columnsReading('report', names, ['loanId', '', 'amount']);
    const recall = recallRoles([reading], 'report', reportRoles);
    const fits = rowsOf(names, (index) => [ids[index] ?? '', 'a', '5.50']);
    const moved = rowsOf(names, (index) => ['a', ids[index] ?? '', '5.50']);
    const words = rowsOf(names, (index) => [ids[index] ?? '', 'a', 'paid in full']);
    expect([fits, moved, words].map((rows) => report(rows, { recall, evidence }).certain)).toEqual([
      ...[true, false, false],
    ]);
    expect(report(moved, { recall, evidence }).roles).toEqual(['loanId', '', 'amount']);
  });

  test('known amounts rank the two readings of a column but do not decide', () => {
    const cells = ids.map((id, index) => [id, `1.${250 + index}`]);
    const source = {
      ...{
        cells,
        numbers: [1, 2, 3, 4],
        notes: new Map(),
        merged: new Set<string>(),
        wide: new Set<number>(),
      },
      ...{ layout: { roles: ['loanId' as const, 'amount' as const], first: 0, certain: true } },
      ...{ mark: null, doubtful: null, evidence },
    };
    expect(countFits(source, 'repaid')).toEqual({ '.': 0, ',': 4 });
    expect(countFits(source, '')).toEqual({ '.': 4, ',': 4 });
  });

  test('rows may have more cells than the heading', () => {
    const rows = rowsOf(['Loan no', 'Principal repaid'], (index) => ['x', '5.50', ids[index] ?? '']);
    expect(report(rows, { evidence }).roles).toEqual(['', 'amount', 'loanId']);
  });
});

test.each([
  ['amounts', ['12.50', '13.75', '20.05']],
  ['dates', ['2026-01-05', '2026-01-06', '2026-01-07']],
  ['words', ['Ana Paz', 'Eva Luz', 'Ivo Sol']],
  ['running', ['1', '2', '3']],
  ['running', ['5', '4', '3', '2', '1']],
  ['running', ['1', '2', '4', '5', '6']],
  ['running', ['1', '2', '3', '1', '2']],
  ['running', ['1.0', '2.0', '3.0']],
  ['running', ['01', '02', '03', 'Total']],
  [null, ['12', '7', '33', '1']],
  [null, ['101', '102', '103']],
  [null, ['1001.00', '1002.00', '1003.00']],
  [null, ['AB-1', 'AB-2', '#REF!']],
])('an id column is judged by its cells: %s', (misfit, cells) => {
  const rows = [['Loan ID', 'Amount'], ...cells.map((cell) => [cell, '5.50'])];
  const judged = judgeColumns({ rows, heading: 0, roles: ['loanId', 'amount'], table: reportRoles });
  expect(judged[0]).toMatchObject({ role: 'loanId', reason: 'name', misfit });
});

test.each([
  ['50,000 rows', 50_000, 12],
  ['16,384 columns', 100, 16_384],
])('%s are found and checked within one second of a processor', (_, height, width) => {
  const heading = Array.from(
    { length: width },
    (_, column) => ['No', 'Ref', 'Paid'][column] ?? `Some words ${column}`,
  );
  const rows = [
    heading,
    ...Array.from({ length: height }, (_, row) =>
      heading.map((_, column) => (column === 1 ? `K-${row}` : `${row}.50`)),
    ),
  ];
  const evidence = { known: { loanId: (text: string) => text.startsWith('K-') } };
  const used = cpuMs(() => {
    const { heading: found, roles } = report(rows, { evidence });
    judgeColumns({ rows, heading: found, roles, table: reportRoles, evidence });
  });
  // The limit leaves room for a slow machine.
  expect(used).toBeLessThan(3_000);
});
