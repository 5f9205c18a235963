import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cellOf } from '../../../electron/portfolio/cells.ts';
import { codesFor, countCodes, wantedCodes } from '../../../electron/portfolio/codes.ts';
import { createPortfolioSearch } from '../../../electron/portfolio/search.ts';
import { allColumns, type LoanColumn } from '../../../shared/model/loan-columns.ts';
import {
  type LoanRow,
  type PortfolioSort,
  portfolioFilterSchema,
} from '../../../shared/model/portfolio-search.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import { never, type WireLoan, wireLoan, world } from './world.ts';

const today = '2026-11-21';
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1_000;

async function searching(loans: unknown[]) {
  const w = world(loans);
  await w.refresher.refresh({ scope: 'all', resume: false }, never());
  const search = createPortfolioSearch(w.portfolio, () => new Date(`${today}T12:00:00Z`));
  const find = async (filter: object, sort: PortfolioSort = [], offset = 0, limit = 500) =>
    search.search({ filter: portfolioFilterSchema.parse(filter), sort }, offset, limit);
  const ids = async (filter: object, sort: PortfolioSort = []) =>
    (await find(filter, sort)).rows.map(({ kivaId }) => kivaId);
  return { ...w, search, find, ids };
}

/** Notes an accepted report or journal of one loan. */
function sent(
  w: Awaited<ReturnType<typeof searching>>,
  kind: string,
  key: string,
  on: string,
  period: string | null,
) {
  const id = randomUUID();
  w.store
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, sent_at, period)
       VALUES (?, 'w', ?, '1', 'accepted', '', '', '', ?, ?, ?)`,
    )
    .run(id, kind, on, on, period);
  w.store
    .prepare(
      "INSERT INTO send_items (send_id, position, fingerprint, key, label, amount, state, note) VALUES (?, 0, 'f', ?, 'label', '70', 'accepted', '')",
    )
    .run(id, key);
  w.search.forgetOwn();
}

describe('the search box', () => {
  it.each([
    ['nandu', '1', 'name'],
    ['ÑANDÚ', '1', 'name'],
    ['0042', '2', 'loanId'],
    ['cl/7', '2', 'clientId'],
    ['9000003', '3', 'kivaId'],
    ['-4b1c-', '3', 'uuid'],
    ['nguyen thi', '3', 'name'],
    ['дорогой', '4', 'name'],
    ['djordje', '', ''],
    ['dorde', '5', 'name'],
    ["o'brien", '6', 'name'],
    ['  nguyen \t THI ', '3', 'name'],
    ['zz', '', ''],
    ['ñ', '1 3', 'name'],
    ['\u200e000042\u202c', '2', 'loanId'],
    ['000\u00ad042', '2', 'loanId'],
    ['CL\u00a0/7', '', ''],
    ['istanbul', '7', 'name'],
    ['ISTANBUL', '7', 'name'],
    ['strasse', '7', 'name'],
    ['mariem', '7', 'name'],
    ['σοφιας', '8', 'name'],
    ['Αντρεας', '8', 'name'],
    ['فاطمه', '9', 'name'],
    ['محمد علي', '9', 'name'],
    ['សុខា', '10', 'name'],
    ['មោងဦး', '', ''],
    ['မောင်', '12', 'name'],
    ['አበበ', '13', 'name'],
    ['सीता', '14', 'name'],
    ['Elmira', '15', 'name'],
    ['кара', '15', 'name'],
  ])('%j finds %s by %s', async (text, wanted, field) => {
    const { find } = await searching([
      wireLoan(1, { name: 'Inés Ñandú', kiva_id: '1', uuid: 'u1' }),
      wireLoan(2, {
        internal_loan_id: '000042',
        internal_client_id: 'CL/7',
        kiva_id: '2',
        uuid: 'u2',
        name: 'Xx',
      }),
      wireLoan(3, { kiva_id: '9000003', uuid: 'a0-4b1c-9', name: 'Nguyễn Thị Ánh' }),
      wireLoan(4, { name: 'Дорогой Друг', kiva_id: '4', uuid: 'u4' }),
      wireLoan(5, { name: 'Đorđe', kiva_id: '5', uuid: 'u5' }),
      wireLoan(6, { name: 'O’Brien', kiva_id: '6', uuid: 'u6' }),
      wireLoan(7, { name: 'Iстanbul İSTANBUL Straße Mari\u200bem', kiva_id: '7', uuid: 'u7' }),
      wireLoan(8, { name: 'Σοφίασου Ανδρέας Αντρέας', kiva_id: '8', uuid: 'u8' }),
      wireLoan(9, { name: 'فاطِمة مُحمّد عـلى', kiva_id: '9', uuid: 'u9' }),
      wireLoan(10, { name: 'សុខា', kiva_id: '10', uuid: 'u10' }),
      wireLoan(11, { name: 'សេខ', kiva_id: '11', uuid: 'u11' }),
      wireLoan(12, { name: 'မောင်ဦး', kiva_id: '12', uuid: 'u12' }),
      wireLoan(13, { name: 'አበበ ቢቂላ', kiva_id: '13', uuid: 'u13' }),
      wireLoan(14, { name: 'सीता', kiva_id: '14', uuid: 'u14' }),
      wireLoan(15, { name: 'Əlmira Қара', kiva_id: '15', uuid: 'u15' }),
      wireLoan(16, { name: 'सुता', kiva_id: '16', uuid: 'u16' }),
    ]);
    const { rows, total } = await find({ text });
    const found = rows.map(({ kivaId }) => (kivaId === '9000003' ? '3' : kivaId)).join(' ');
    expect([found, rows[0]?.matched ?? '']).toEqual([wanted === '1 3' ? found : wanted, field]);
    expect(total).toBe(rows.length);
  });

  it('finds exactly the loans that contain the text, for every part of every field', async () => {
    const word = fc.stringMatching(/^[aáñbB0 9/-]{0,6}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word), { maxLength: 30 }), word, async (texts, text) => {
        const { find } = await searching(
          texts.map(([name, id, client], n) =>
            wireLoan(n, {
              name,
              internal_loan_id: id,
              internal_client_id: client,
              kiva_id: 'k',
              uuid: `u${n}`,
            }),
          ),
        );
        const { rows } = await find({ text });
        const wanted = searchText(text);
        const all = (await find({})).rows;
        const has = (row: LoanRow) =>
          [row.name, row.loanId, row.clientId, row.kivaId, row.uuid].some((value) =>
            searchText(value ?? '').includes(wanted),
          );
        expect(rows.map(({ key }) => key)).toEqual(all.filter(has).map(({ key }) => key));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a filter', () => {
  const loans: WireLoan[] = [
    wireLoan(1, {
      status: 'payingBack',
      delinquent: true,
      borrower_count: 1,
      loan_price: '500',
      fundedAmount: 500,
      location: 'Kigali: Rwanda',
      create_time: at('2026-01-31'),
    }),
    wireLoan(2, {
      status: 'fundRaising',
      delinquent: false,
      borrower_count: 8,
      loan_price: '1000.5',
      fundedAmount: 250,
      loan_currency: 'RWF',
      create_time: at('2026-02-01'),
      planned_expiration_time: at('2026-11-25'),
    }),
    wireLoan(3, {
      status: 'someNewStatus',
      delinquent: null,
      borrower_count: null,
      loan_price: null,
      create_time: null,
      theme_type: 'Green',
    }),
    wireLoan(4, {
      status: null,
      borrower_count: 1,
      planned_expiration_time: at('2026-12-31'),
      create_time: at('2026-02-28') + 86_399,
    }),
  ];
  it.each([
    [{}, '1 2 3 4'],
    [{ statuses: ['payingBack', 'someNewStatus'] }, '1 3'],
    [{ statuses: [''] }, '4'],
    [{ statuses: ['nowhere'] }, ''],
    [{ delinquent: 'yes' }, '1'],
    [{ delinquent: 'no' }, '2'],
    [{ borrowers: 'single' }, '1 4'],
    [{ borrowers: 'group' }, '2'],
    [{ currencies: ['RWF'] }, '2'],
    [{ places: ['Kigali: Rwanda'] }, '1'],
    [{ themes: ['Green'] }, '3'],
    [{ amountFrom: '500', amountTo: '1000.5' }, '1 2'],
    [{ amountFrom: '500.01' }, '2'],
    [{ fundedTo: '24.8' }, ''],
    [{ fundedTo: '25' }, '2'],
    [{ fundedFrom: '100' }, '1'],
    [{ createdFrom: '2026-02-01' }, '2 4'],
    [{ createdTo: '2026-01-31' }, '1'],
    [{ createdTo: '2026-02-28' }, '1 2 4'],
    [{ expiringBefore: '2026-11-25' }, ''],
    [{ expiringBefore: '2026-11-26' }, '2'],
    [{ expiringBefore: 'day+4' }, ''],
    [{ expiringBefore: 'day+5' }, '2'],
    [{ createdFrom: 'month-9', createdTo: 'month-9' }, '2 4'],
    [{ createdTo: 'month-10' }, '1'],
    [{ text: 'borrower', statuses: ['payingBack'] }, '1'],
  ])('%j leaves %s', async (filter, wanted) => {
    const { ids } = await searching(loans);
    expect((await ids(filter)).join(' ')).toBe(wanted);
  });

  it('for the funded share matches the displayed value', async () => {
    const dollars = fc.integer({ min: 1, max: 200_000 }).map((cents) => String(cents / 100));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(dollars, dollars), { minLength: 1, maxLength: 20 }),
        async (pairs) => {
          const { find, ids } = await searching(
            pairs.map(([price, funded], n) => wireLoan(n, { loan_price: price, fundedAmount: funded })),
          );
          const { rows } = await find({});
          for (const { kivaId, fundedShare } of rows) {
            const share = String(fundedShare);
            expect(await ids({ fundedFrom: share, fundedTo: share })).toContain(kivaId);
          }
          const short = pairs.flatMap(([price, funded], n) =>
            Number(funded) < Number(price) ? [String(n)] : [],
          );
          expect(await ids({ fundedTo: '99.9' })).toEqual(short);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('uses what we reported and wrote, updated after each send', async () => {
    const w = await searching([wireLoan(1), wireLoan(2), wireLoan(3)]);
    sent(w, 'report', 'L-1', '2026-10-05T00:00:00.000Z', '2026-09');
    sent(w, 'journals', 'L-2', '2026-05-20T23:59:59.000Z', null);
    sent(w, 'journals', 'L-3', '2026-05-21T00:00:00.000Z', null);
    expect(await w.ids({ neverReported: true })).toEqual(['2', '3']);
    expect(await w.ids({ notReportedIn: '2026-10' })).toEqual(['1', '2', '3']);
    expect(await w.ids({ noJournalMonths: 6 })).toEqual(['1', '2']);
    sent(w, 'report', 'L-2', '2026-11-05T00:00:00.000Z', '2026-10');
    expect(await w.ids({ neverReported: true })).toEqual(['3']);
    expect(await w.ids({ notReportedIn: '2026-10' })).toEqual(['1', '3']);
    expect(await w.ids({ reportedIn: '2026-10' })).toEqual(['2']);
    expect(await w.ids({ reportedIn: '2026-09', notReportedIn: '2026-10' })).toEqual(['1']);
    expect(await w.ids({ reportedIn: '2026-08' })).toEqual([]);
    const by = (column: LoanColumn) => [{ column, descending: true }];
    expect(await w.ids({}, by('lastReported'))).toEqual(['2', '1', '3']);
    expect(await w.ids({}, by('lastJournalAt'))).toEqual(['3', '2', '1']);
    const { rows } = await w.find({ text: 'L-2' });
    expect(rows[0]).toMatchObject({
      lastReported: { amount: '70', period: '2026-10' },
      lastJournalAt: '2026-05-20T23:59:59.000Z',
    });
  });

  it('changed: what the last refresh changed; a search after it sees the new copy', async () => {
    const w = await searching([wireLoan(1), wireLoan(2), wireLoan(3)]);
    expect(await w.ids({ changed: true })).toEqual([]);
    w.kiva.loans = [wireLoan(1), wireLoan(2, { status: 'ended' }), wireLoan(4)];
    await w.refresher.refresh({ scope: 'all', resume: false }, never());
    expect(await w.ids({ changed: true })).toEqual(['2', '4']);
    expect(await w.ids({})).toEqual(['1', '2', '4']);
  });
});

it('sorts by several columns, absent values last either way, ties in Kiva’s order', async () => {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 4 });
  const loan = fc.record({
    name: maybe(fc.constantFrom('Ana', 'ána', 'Bo', 'b', 'Ö')),
    status: maybe(fc.constantFrom('raised', 'ended', 'Issue')),
    status_detail: maybe(fc.constantFrom('x', 'Y')),
    loan_price: maybe(fc.constantFrom('5', '25', '100.5')),
    fundedAmount: maybe(fc.constantFrom(0, 5, 25)),
    loan_local_price: maybe(fc.constantFrom('10', '9')),
    borrower_count: maybe(fc.integer({ min: 1, max: 3 })),
    delinquent: maybe(fc.boolean()),
    create_time: maybe(fc.integer({ min: 1, max: 4 })),
    ended_time: maybe(fc.integer({ min: 1, max: 3 })),
    location: maybe(fc.constantFrom('Á: X', 'A: x', 'a: y')),
    internal_loan_id: maybe(fc.constantFrom('01', '1', 'L')),
    kiva_id: maybe(fc.constantFrom('9', '10', '100')),
  });
  const key = fc.record({ column: fc.constantFrom(...allColumns), descending: fc.boolean() });
  const value = (row: LoanRow, column: LoanColumn): string | number | null => {
    if (column === 'status' && row.status !== null) return ['raised', 'ended', 'Issue'].indexOf(row.status);
    if (column === 'kivaId') return row.kivaId === null ? null : Number(row.kivaId);
    if (
      column === 'fundedShare' ||
      column === 'priceUsd' ||
      column === 'fundedAmount' ||
      column === 'localPrice'
    )
      return row[column] === null ? null : Number(row[column]);
    const field = column === 'lastReported' ? null : row[column];
    return typeof field === 'string' ? searchText(field) : typeof field === 'boolean' ? Number(field) : field;
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(loan, { maxLength: 40 }),
      fc.array(key, { maxLength: 3 }),
      async (loans, sort) => {
        const { find } = await searching(loans.map((fields, n) => wireLoan(n, { ...fields })));
        const unsorted = (await find({})).rows;
        const expected = unsorted.toSorted((a, b) => {
          for (const { column, descending } of sort) {
            const [x, y] = [value(a, column), value(b, column)];
            if (x === y) continue;
            if (x === null || y === null) return x === null ? 1 : -1;
            return (x < y ? -1 : 1) * (descending ? -1 : 1);
          }
          return 0;
        });
        expect((await find({}, sort)).rows.map(({ uuid }) => uuid)).toEqual(expected.map(({ uuid }) => uuid));
      },
    ),
    { numRuns: 120 },
  );
});

it('finds the same typed letter by letter as at once, whatever was cached', async () => {
  const loans = Array.from({ length: 240 }, (_, n) =>
    wireLoan(n, { loan_price: String((n * 7) % 13), name: n % 20 === 3 ? 'Zed Amos' : `Borrower ${n}` }),
  );
  const [typing, at] = [await searching(loans), await searching(loans)];
  const sorts: PortfolioSort[] = [[], [{ column: 'priceUsd', descending: true }]];
  const words = ['zed amos', 'borrower 118', 'L-23', 'uuid-2', 'borrower 119', 'C-1', '-23', '3'];
  for (const [turn, word] of words.entries())
    for (let letters = 1; letters <= word.length; letters += 1) {
      const [text, sort] = [word.slice(0, letters), sorts[(turn + letters) % 2] ?? []];
      const found = await typing.find({ text }, sort);
      at.search.forgetOwn();
      expect(found.rows).toEqual((await at.find({ text }, sort)).rows);
    }
  // What was found before a filter says nothing of what is found without it.
  const one = await typing.find({ text: 'borrower 1', amountFrom: '12' });
  const all = await typing.find({ text: 'borrower 11' });
  expect([one.total, all.total]).toEqual([
    (await at.find({ text: 'borrower 1', amountFrom: '12' })).total,
    11,
  ]);
});

it('returns any range, all rows, and rows by key in the same order', async () => {
  const { search, find } = await searching(Array.from({ length: 730 }, (_, n) => wireLoan(n)));
  const sort: PortfolioSort = [{ column: 'kivaId', descending: true }];
  const view = { filter: portfolioFilterSchema.parse({}), sort };
  const whole: string[] = [];
  for await (const rows of search.rows(view, null)) whole.push(...rows.map(({ key }) => key));
  expect(whole).toHaveLength(730);
  const stretch = await find({}, sort, 500, 100);
  expect(stretch.rows.map(({ key }) => key)).toEqual(whole.slice(500, 600));
  expect([stretch.total, (await find({}, sort, 730)).rows]).toEqual([730, []]);
  const some: string[] = [];
  const wanted = ['u:uuid-3', 'u:uuid-600', 'u:gone'];
  for await (const rows of search.rows(view, wanted)) some.push(...rows.map(({ key }) => key));
  expect(some).toEqual(['u:uuid-600', 'u:uuid-3']);
});

/** A copy of 20,000 loans that gives way to one of three while it is read: reading takes longer than that. */
async function replaced() {
  const w = await searching(Array.from({ length: 20_000 }, (_, n) => wireLoan(n)));
  await w.find({});
  w.kiva.loans = [wireLoan('new-1'), wireLoan('new-2'), wireLoan('new-3')];
  return { ...w, refresh: () => w.refresher.refresh({ scope: 'all', resume: false }, never()) };
}

it('returns all rows of one copy, never of one that is being deleted', async () => {
  const { search, portfolio, store } = await replaced();
  const { pages } = portfolio;
  let read = 0;
  portfolio.pages = function* (walk) {
    for (const page of pages(walk)) {
      read += 1;
      // At once, as it stands between two turns of the reader: one page is the new copy, and the one before is going.
      if (read === 25)
        store.exec(`INSERT INTO walks SELECT id + 1, scope, partner_id, state, started_at, touched_at, id, 100, progress FROM walks;
          UPDATE loan_pages SET walk = walk + 1 WHERE page = 49;
          DELETE FROM loan_pages WHERE page BETWEEN 30 AND 48`);
      yield page;
    }
  };
  const keys: string[] = [];
  for await (const rows of search.rows({ filter: portfolioFilterSchema.parse({}), sort: [] }, null))
    keys.push(...rows.map(({ key }) => key));
  expect([keys.length, keys[0], keys.at(-1)]).toEqual([100, 'u:uuid-4900', 'u:uuid-4999']);
});

it('does not reuse a cached view of the previous copy', async () => {
  const { find, refresh } = await replaced();
  const sort: PortfolioSort = [{ column: 'statusDetail', descending: true }];
  const first = find({}, sort);
  await refresh();
  expect((await find({})).total).toBe(3);
  expect((await first).total).toBe(3);
  expect((await find({}, sort)).rows.map(({ kivaId }) => kivaId)).toEqual(['new-1', 'new-2', 'new-3']);
});

it('returns one loan with its raw data, and counts the filter choices', async () => {
  const raw = wireLoan(1, { status: 'someNewStatus', location: 'Kigali: Rwanda', new_field: { deep: [1] } });
  const { search } = await searching([wireLoan(0), raw, wireLoan(2), null]);
  expect(await search.loan('u:uuid-1')).toMatchObject({ raw, loan: { status: 'someNewStatus' } });
  expect(await search.loan('u:nobody')).toBeNull();
  expect(await search.facets()).toEqual({
    statuses: [
      { value: 'payingBack', loans: 2 },
      { value: 'someNewStatus', loans: 1 },
    ],
    currencies: [{ value: 'KES', loans: 3 }],
    places: [{ value: 'Kigali: Rwanda', loans: 1 }],
    themes: [],
  });
});

it('returns nothing before the first copy of all loans', async () => {
  const w = world([wireLoan(1)]);
  await w.refresher.refresh({ scope: 'payable', resume: false }, never());
  const search = createPortfolioSearch(w.portfolio, () => new Date());
  const view = { filter: portfolioFilterSchema.parse({}), sort: [] };
  expect(await search.search(view, 0, 10)).toEqual({ total: 0, asOf: null, rows: [] });
  expect(await search.loan('u:uuid-1')).toBeNull();
});

it('distinguishes more than 65,536 places', () => {
  const { codes, put } = codesFor(70_000);
  for (let at = 0; at < 70_000; at += 1) put(at, `Place ${at}`);
  expect(wantedCodes(codes, ['Place 69999'])?.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(countCodes(codes)).toHaveLength(70_000);
});

it.each(['Asia/Manila', 'America/La_Paz'])('in %s writes days of our own as they are there', (zone) => {
  vi.stubEnv('TZ', zone);
  const row = { lastJournalAt: '2026-11-21T23:30:00.000Z', createTime: at('2026-11-21') + 84_600 } as LoanRow;
  const days = (['lastJournalAt', 'createTime'] as const).map((column) => cellOf(row, column));
  expect(days).toEqual([zone === 'Asia/Manila' ? '2026-11-22' : '2026-11-21', '2026-11-21']);
  vi.unstubAllEnvs();
});

it('formats cells so that other programs can read them', async () => {
  const { find } = await searching([
    wireLoan(1, {
      internal_loan_id: '00042',
      create_time: at('2026-03-01') + 5,
      delinquent: true,
      fundedAmount: 33,
    }),
  ]);
  const [row] = (await find({})).rows;
  const cells = (
    ['loanId', 'createTime', 'delinquent', 'fundedShare', 'location', 'lastReported'] as const
  ).map((column) => row && cellOf(row, column));
  expect(cells).toEqual(['00042', '2026-03-01', 'yes', '33', '', '']);
});

it('shows the same first rows before and after the index is built', async () => {
  const loans = Array.from({ length: 450 }, (_, n) => wireLoan(n));
  for (const [offset, limit] of [
    [0, 40],
    [95, 20],
    [440, 100],
    [500, 100],
  ] as const) {
    const { search, find } = await searching(loans);
    const before = await find({}, [], offset, limit);
    await search.facets();
    expect(before).toEqual(await find({}, [], offset, limit));
  }
});
