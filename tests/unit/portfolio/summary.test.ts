import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createPortfolioSearch, type PortfolioSearch } from '../../../electron/portfolio/search.ts';
import { generateLoans } from '../../../electron/practice/data/generate.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { portfolioRepository } from '../../../electron/store/portfolio.ts';
import { linesOf, type PageLoan } from '../../../electron/store/portfolio-page.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { loanSchema } from '../../../shared/model/loan.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { exactSum } from '../../../shared/rules/money.ts';
import { type ListFilter, portfolioLists } from '../../../shared/rules/portfolio-lists.ts';

const ask = { period: '2026-10', today: '2026-11-21' };
const nobody = Object.fromEntries(Object.keys(loanSchema.shape).map((field) => [field, null]));

let store: Store;
let summarize: PortfolioSearch['summary'];
beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  store = opened.value;
  summarize = createPortfolioSearch(portfolioRepository(store), () => new Date()).summary;
});

async function keep(loans: readonly Partial<PageLoan>[], ended = true): Promise<void> {
  const walk = store
    .prepare(
      `INSERT INTO walks (scope, partner_id, state, started_at, touched_at, loans, progress)
       VALUES ('all', '177', ?, '2026-11-20T08:00:00.000Z', '2026-11-20T09:00:00.000Z', ?, '')`,
    )
    .run(ended ? 'whole' : 'walking', loans.length).lastInsertRowid;
  const rows = loans.map((loan, index) => ({ ...nobody, key: `k${index}`, ...loan }) as PageLoan);
  const page = store.prepare("INSERT INTO loan_pages (walk, page, loans, raws) VALUES (?, ?, ?, x'')");
  page.run(walk, 0, linesOf(rows.slice(0, 1)));
  page.run(walk, 1, linesOf(rows.slice(1)));
}

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

function send(
  kind: 'report' | 'journals',
  key: string,
  on: string,
  state: string,
  period: string | null,
): void {
  const id = `${kind} ${key} ${on}`;
  const sent: NewSend = {
    ...{
      id,
      kind,
      period,
      workId: 'w',
      partnerId: '177',
      title: '',
      path: '',
      request: '{}',
      requestSha256: '',
    },
    ...{ overrideReason: null, replaces: null, meaning: null, batch: 1, batches: 1 },
    items: [{ fingerprint: id, key, label: '', amount: '10' }],
  };
  sendRepository(store, 'stage').add([sent], on);
  store.prepare('UPDATE sends SET state = ?, sent_at = ? WHERE id = ?').run(state, on, id);
  store.prepare('UPDATE send_items SET state = ? WHERE send_id = ?').run(state, id);
}

test('before the first whole copy there are no figures, whatever a walk has read', async () => {
  expect(await summarize(ask)).toMatchObject({ asOf: null, loans: 0, byStatus: [] });
  await keep([{ status: 'raised' }], false);
  expect(await summarize(ask)).toMatchObject({ asOf: null, loans: 0, byStatus: [] });
});

test('loans and amounts by status and by month, those without either too', async () => {
  await keep([
    { status: 'raised', priceUsd: '100.10', createTime: at('2026-10-31') + 86_399 },
    { status: 'raised', priceUsd: '0.20', createTime: at('2026-11-01') },
    { status: 'new_at_kiva', priceUsd: null, createTime: null },
    { status: null, priceUsd: '5' },
  ]);
  const { byStatus, byMonth, asOf, loans } = await summarize(ask);
  expect({ asOf, loans }).toEqual({ asOf: '2026-11-20T09:00:00.000Z', loans: 4 });
  expect(byStatus).toEqual([
    { status: '', loans: 1, usd: '5' },
    { status: 'new_at_kiva', loans: 1, usd: '0' },
    { status: 'raised', loans: 2, usd: '100.3' },
  ]);
  expect(byMonth).toEqual([
    { month: '', loans: 2, usd: '5' },
    { month: '2026-10', loans: 1, usd: '100.1' },
    { month: '2026-11', loans: 1, usd: '0.2' },
  ]);
});

test('sums are exact to the last digit', async () => {
  const price = fc
    .tuple(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 9_999 }),
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([whole, part, places]) =>
      places === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0').slice(0, places)}`,
    );
  await fc.assert(
    fc.asyncProperty(fc.array(price, { minLength: 1, maxLength: 30 }), async (prices) => {
      await keep(prices.map((priceUsd) => ({ status: 'raised', priceUsd })));
      expect((await summarize(ask)).byStatus).toEqual([
        { status: 'raised', loans: prices.length, usd: exactSum(prices) },
      ]);
    }),
    { numRuns: 50 },
  );
});

test('a newer copy replaces the previous one', async () => {
  await keep([{ status: 'raised' }]);
  expect((await summarize(ask)).loans).toBe(1);
  await keep([{ status: 'raised' }, { status: 'ended' }]);
  expect((await summarize(ask)).loans).toBe(2);
});

test('delinquent counts loans that take payments; issues and expiring are of their statuses', async () => {
  await keep([
    { status: 'payingBack', delinquent: true },
    { status: 'defaulted', delinquent: true },
    { status: 'payingBack', delinquent: null },
    { status: 'ended', delinquent: true },
    { status: 'issue' },
    { status: 'issue_approving' },
    { status: 'fundRaising', plannedExpirationTime: at('2026-11-28') - 1 },
    { status: 'fundRaising', plannedExpirationTime: at('2026-11-28') },
    { status: 'fundRaising', plannedExpirationTime: null },
    { status: 'raised', plannedExpirationTime: at('2026-11-22') },
  ]);
  expect(await summarize(ask)).toMatchObject({ payable: 3, delinquent: 2, issues: 2, expiring: 1 });
});

test('covered is what Kiva accepted for the month, of the loans that take payments', async () => {
  for (const key of ['L-1', 'L-4']) send('report', key, '2026-11-05T00:00:00.000Z', 'accepted', '2026-10');
  send('report', 'L-2', '2026-11-05T00:00:00.000Z', 'unknown', '2026-10');
  send('report', 'L-3', '2026-10-05T00:00:00.000Z', 'accepted', '2026-09');
  const paying = ['L-1', 'L-2', 'L-3', null].map((loanId) => ({ status: 'payingBack', loanId }));
  await keep([...paying, { status: 'ended', loanId: 'L-4' }]);
  expect((await summarize(ask)).coverage).toEqual({ period: '2026-10', expected: 4, reported: 1 });
  expect((await summarize({ ...ask, period: '2026-09' })).coverage.reported).toBe(1);
  expect((await summarize({ ...ask, period: '2026-08' })).coverage.reported).toBe(0);
});

test('a journal is overdue six months after the loan began or the last one was accepted', async () => {
  send('journals', 'L-1', '2026-05-21T00:00:00.000Z', 'accepted', null);
  send('journals', 'L-2', '2026-05-20T23:59:59.000Z', 'accepted', null);
  send('journals', 'L-3', '2026-11-01T00:00:00.000Z', 'refused', null);
  const old = { status: 'payingBack', createTime: at('2026-05-21') - 1 };
  const young = { status: 'payingBack', createTime: at('2026-05-21') };
  await keep([
    ...['L-1', 'L-2', 'L-3', null].map((loanId) => ({ ...old, loanId })),
    { ...young, loanId: 'L-5' },
    { ...old, status: 'ended', loanId: 'L-6' },
  ]);
  expect((await summarize(ask)).journalsOverdue).toBe(3);
});

test('every figure equals the number of loans in its list', async () => {
  const made = generateLoans({ seed: 7, count: 1_500, partnerId: '177', today: ask.today });
  await keep(
    made.map((loan) => ({
      loanId: loan.internal_loan_id,
      ...{ status: loan.status, priceUsd: loan.loan_price, delinquent: loan.delinquent },
      ...{ createTime: loan.create_time, plannedExpirationTime: loan.planned_expiration_time },
    })),
  );
  for (const [at, loan] of made.entries()) {
    if (at % 9 === 0)
      send('report', loan.internal_loan_id, '2026-11-02T00:00:00.000Z', 'accepted', '2026-10');
    if (at % 7 === 0) send('journals', loan.internal_loan_id, '2026-06-02T00:00:00.000Z', 'accepted', null);
  }
  const { search } = createPortfolioSearch(
    portfolioRepository(store),
    () => new Date(`${ask.today}T12:00:00Z`),
  );
  const found = async (list: ListFilter): Promise<number> =>
    (await search({ filter: portfolioFilterSchema.parse(list), sort: [] }, 0, 1)).total;
  const figures = await summarize(ask);
  const { coverage, byStatus, byMonth } = figures;
  for (const { status, loans } of byStatus) expect(await found(portfolioLists.status(status))).toBe(loans);
  for (const { month, loans } of byMonth) expect(await found(portfolioLists.month(month))).toBe(loans);
  expect(await found(portfolioLists.payable())).toBe(figures.payable);
  expect(await found(portfolioLists.delinquent())).toBe(figures.delinquent);
  expect(await found(portfolioLists.expiring(ask.today))).toBe(figures.expiring);
  expect(await found(portfolioLists.issues())).toBe(figures.issues);
  expect(await found(portfolioLists.journalsOverdue(ask.today))).toBe(figures.journalsOverdue);
  expect(await found(portfolioLists.notReported(ask.period))).toBe(coverage.expected - coverage.reported);
  expect(coverage.reported * figures.expiring * figures.journalsOverdue).toBeGreaterThan(0);
});
