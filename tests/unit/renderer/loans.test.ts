import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLoans } from '../../../electron/kiva/operations/loans.ts';
import { emptyFilter } from '../../../renderer/lib/first-rows.ts';
import { columnsOut } from '../../../renderer/pages/loans/columns-out.ts';
import { exportName } from '../../../renderer/pages/loans/export-name.ts';
import {
  begun,
  filterKinds,
  isOn,
  without,
  withoutChips,
} from '../../../renderer/pages/loans/filter-kinds.ts';
import { idOfKey, isLoanOf, loanKey } from '../../../renderer/pages/loans/loan-key.ts';
import { journalOf, reportWith } from '../../../renderer/pages/loans/loan-work.ts';
import {
  type LoansView,
  readLoansSearch,
  viewOf,
  writeView,
} from '../../../renderer/pages/loans/loans-search.ts';
import { unknownFields } from '../../../renderer/pages/loans/unknown-fields.ts';
import { rowsIn } from '../../../renderer/pages/loans/use-copy-rows.ts';
import type { Loan } from '../../../shared/model/loan.ts';
import { allColumns, groupColumns } from '../../../shared/model/loan-columns.ts';
import { loanFilters } from '../../../shared/model/loan-filters.ts';
import { portfolioFilterSchema, portfolioSortSchema } from '../../../shared/model/portfolio-search.ts';
import { mostReportRows } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

const names = ['q', 'status', 'currency', 'place', 'theme', 'sort', 'live', ...Object.keys(emptyFilter)];
const anySearch = fc.dictionary(fc.constantFrom(...names), fc.anything());

/** A loan as it is read from what Kiva sent. */
function readLoan(raw: object): Loan {
  const page = readLoans({ total_records: 1, data: [raw] }, 0);
  return (page.ok && page.value.loans[0]) as Loan;
}

const text = fc.string({ maxLength: 40 });
const words = fc.uniqueArray(text, { maxLength: 4 });
const anyView: fc.Arbitrary<LoansView> = fc.record({
  filter: fc
    .record({
      text,
      statuses: words,
      places: words,
      delinquent: fc.constantFrom('', 'yes', 'no'),
      amountFrom: fc.constantFrom('', '0', '250', '1e3', '100.50'),
      reportedIn: fc.constantFrom('', '2026-09', 'month-1'),
      createdFrom: fc.constantFrom('', '2026-02-01', 'month-3', 'day-30'),
      notReportedIn: fc.constantFrom('', '2026-10'),
      noJournalMonths: fc.option(fc.integer({ min: 0, max: 120 })),
      changed: fc.boolean(),
    })
    .map((some) => ({ ...emptyFilter, ...some }))
    .filter((filter) => portfolioFilterSchema.safeParse(filter).success) as fc.Arbitrary<LoansView['filter']>,
  sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...allColumns), descending: fc.boolean() }), {
    selector: ({ column }) => column,
    maxLength: 5,
  }),
  group: fc.constantFrom(undefined, ...groupColumns),
  live: fc.boolean(),
});

describe('the URL of the loan list', () => {
  test('always gives a search that the contract accepts, whatever it contains', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { filter, sort } = viewOf(readLoansSearch(search));
        expect(portfolioFilterSchema.safeParse(filter).success).toBe(true);
        expect(portfolioSortSchema.safeParse(sort).success).toBe(true);
      }),
    );
  });

  test('restores every view unchanged', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const address = defaultStringifySearch(writeView(view));
        expect(viewOf(readLoansSearch(defaultParseSearch(address)))).toEqual(view);
      }),
    );
  });

  test('is readable, and empty for the unfiltered list', () => {
    const filter = { ...emptyFilter, text: 'nandu', statuses: ['payingBack'], amountFrom: '250' };
    const sort = [
      { column: 'status', descending: false },
      { column: 'createTime', descending: true },
    ] as const;
    expect(writeView({ filter, sort: [...sort], live: false })).toEqual({
      q: 'nandu',
      status: 'payingBack',
      amountFrom: '250',
      sort: 'status,-createTime',
    });
    expect(writeView({ filter: emptyFilter, sort: [], live: false })).toEqual({});
  });

  test('keeps zeros in ids and numbers as text, and ignores nonsense', () => {
    expect(readLoansSearch({ q: '000042' })).toEqual({ q: '000042' });
    expect(readLoansSearch({ q: 42, amountFrom: 500 })).toEqual({ q: '42', amountFrom: '500' });
    expect(readLoansSearch({ amountFrom: 'much', delinquent: 'maybe', sort: 'nothing,-name,name' })).toEqual({
      sort: '-name',
    });
  });
});

describe('filters', () => {
  test('every field of the filter except the text has exactly one chip', () => {
    const fields = Object.values(loanFilters).flatMap(({ fields }) => fields);
    expect([...fields, 'text'].sort()).toEqual(Object.keys(emptyFilter).sort());
  });

  test('removing a chip keeps the others', () => {
    const filter = { ...emptyFilter, text: 'a', statuses: ['issue'], amountFrom: '1', amountTo: '2' };
    expect(without(filter, 'amount')).toEqual({ ...emptyFilter, text: 'a', statuses: ['issue'] });
    expect(withoutChips(filter)).toEqual({ ...emptyFilter, text: 'a' });
    expect(isOn(filter, 'amount')).toBe(true);
    expect(isOn(without(filter, 'amount'), 'amount')).toBe(false);
  });

  test('stand in the menu where their columns stand in the list', () => {
    const some: readonly string[] = ['theme', 'funded', 'changed', 'place', 'amount', 'status', 'created'];
    const inMenu = ['status', 'amount', 'funded', 'place', 'theme', 'created', 'changed'];
    expect(filterKinds.filter((kind) => some.includes(kind))).toEqual(inMenu);
    expect(filterKinds).toHaveLength(Object.keys(loanFilters).length);
  });

  test('a newly added filter is accepted by the contract', () => {
    for (const kind of filterKinds)
      expect(portfolioFilterSchema.safeParse(begun(emptyFilter, kind, '2026-11-21')).success).toBe(true);
    expect(begun(emptyFilter, 'notReportedIn', '2026-11-21').notReportedIn).toBe('2026-11');
    expect(begun(emptyFilter, 'reportedIn', '2026-11-21').reportedIn).toBe('2026-11');
  });
});

describe('one loan', () => {
  const ids = { kivaId: '123', uuid: 'ab-1', loanId: '00042/7', clientId: 'C/1' };
  const none = { kivaId: null, uuid: null, loanId: null, clientId: null };

  test('is named by the ID that Kiva’s search finds, else by another, and can be searched by name', () => {
    for (const some of [ids, { ...ids, kivaId: null }]) {
      const key = loanKey(some as Loan) ?? '';
      expect(isLoanOf(key, some)).toBe(true);
      expect(isLoanOf(key, { ...none })).toBe(false);
    }
    expect(loanKey(ids as Loan)).toBe('k:123');
    expect(loanKey(none as Loan)).toBeNull();
    expect(idOfKey('k:123')).toBe('123');
    expect(idOfKey('00042')).toBe('00042');
    expect(isLoanOf('l:00042/C', { ...none, loanId: '00042' })).toBe(true);
  });

  test('gets a journal with its ids', () => {
    const { body } = journalOf({ loanId: '00042', clientId: '' });
    expect(body).toMatchObject({
      kind: 'journals',
      content: { entries: [{ loanId: '00042', clientId: '' }] },
    });
  });

  test('gets one row in a report, never a second', () => {
    const once = reportWith(emptyReport(), [{ loanId: '00042', clientId: 'C' }]);
    expect(once).toMatchObject({
      content: { rows: [{ loanId: '00042', clientId: 'C', amount: '' }] },
      added: 1,
    });
    const again = reportWith(once?.content ?? emptyReport(), [{ loanId: '00042', clientId: 'other' }]);
    expect(again).toEqual({ ...once, added: 0, known: 1 });
  });

  test('several loans are added at the end, once each, and those without an id are counted', () => {
    const rows = [{ loanId: ' 7 ', clientId: 'typed', amount: '5', note: 'n' }];
    const loans = ['', '8', '7', '8', '9'].map((loanId) => ({ loanId, clientId: `C${loanId}` }));
    const report = reportWith({ ...emptyReport(), rows }, loans);
    expect(report?.content.rows).toEqual([
      ...rows,
      { loanId: '8', clientId: 'C8', amount: '', note: '' },
      { loanId: '9', clientId: 'C9', amount: '', note: '' },
    ]);
    expect(report).toMatchObject({ added: 2, known: 2, without: 1, first: '8' });
  });

  test('a report has a maximum number of rows', () => {
    const loans = Array.from({ length: mostReportRows }, (_, n) => ({ loanId: `L${n}`, clientId: '' }));
    expect(reportWith(emptyReport(), loans)?.added).toBe(mostReportRows);
    expect(reportWith(emptyReport(), [...loans, { loanId: 'more', clientId: '' }])).toBeNull();
  });

  test('unknown fields are shown as received, known ones in either spelling are not', () => {
    const raw = { kiva_id: '1', loanPrice: '5', fundedAmount: 5, new_field: { a: 1 }, empty: null };
    expect(unknownFields(readLoan(raw))).toEqual([
      { label: 'new_field', value: '{"a":1}' },
      { label: 'empty', value: null },
    ]);
  });

  test('a field of an unexpected type is shown as received, not as missing', () => {
    const raw = {
      ...{ kiva_id: ' ', ended_time: 0, delinquent: null, status: 'issue', uuid: 7 },
      ...{ create_time: '2026-01-05T10:00:00Z', loan_price: { amount: 5 }, borrower_count: 'eight' },
      ...{ constructor: 'c', story: 'x'.repeat(5_000_000) },
    };
    expect(unknownFields(readLoan(raw))).toEqual([
      { label: 'create_time', value: '2026-01-05T10:00:00Z' },
      { label: 'loan_price', value: '{"amount":5}' },
      { label: 'borrower_count', value: 'eight' },
      { label: 'constructor', value: 'c' },
      { label: 'story', value: `${'x'.repeat(2_000)}…` },
    ]);
  });
});

test('copied rows are counted, including empty ones', () => {
  expect(['', 'Name\n', 'Name\tID\na\tb\n', 'Note\n\n\n\n'].map(rowsIn)).toEqual([0, 0, 1, 3]);
});

test('an exported file has a descriptive name that every file system accepts', () => {
  const at = new Date(2026, 10, 21, 9, 5);
  expect(exportName('Loans', ['Practice', undefined, 'a/b: "c"?'], at)).toBe(
    'Loans Practice a b c 2026-11-21 0905',
  );
});

test('what leaves the list has the currency beside each amount, and statuses in words', () => {
  const t = ((key: string) => `<${key}>`) as never;
  const out = (codes: boolean, ...ids: ('name' | 'status' | 'localPrice' | 'currency')[]) =>
    columnsOut(ids.map((id) => ({ id, title: id })) as never, codes, t);
  const told = out(true, 'status', 'localPrice', 'name');
  expect(told.map(({ title }) => title)).toEqual([
    ...['status', '<export.statusCode>', 'localPrice', '<field.currency>', 'name'],
  ]);
  expect(told.map(({ names }) => names?.payingBack)).toEqual([
    ...['<status.payingBack>', undefined, undefined, undefined, undefined],
  ]);
  expect(told[3]?.id).toBe('currency');
  // A currency in sight stays where it is, and is not there twice.
  expect(out(false, 'currency', 'status', 'localPrice').map(({ id }) => id)).toEqual([
    ...['currency', 'status', 'localPrice'],
  ]);
});
