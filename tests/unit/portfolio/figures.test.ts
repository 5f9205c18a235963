import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPortfolioSearch } from '../../../electron/portfolio/search.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { type PortfolioRepository, portfolioRepository } from '../../../electron/store/portfolio.ts';
import { linesOf, type PageLoan } from '../../../electron/store/portfolio-page.ts';
import { loanSchema } from '../../../shared/model/loan.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { addDays, localDay } from '../../../shared/rules/dates.ts';
import { type ListFilter, portfolioLists } from '../../../shared/rules/portfolio-lists.ts';

const nobody = Object.fromEntries(Object.keys(loanSchema.shape).map((field) => [field, null]));
const period = '2026-10';

let store: Store;
let portfolio: PortfolioRepository;
beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  store = opened.value;
  portfolio = portfolioRepository(store);
});
afterEach(() => vi.unstubAllEnvs());

type Loan = Pick<PageLoan, 'status' | 'priceUsd' | 'delinquent' | 'createTime' | 'plannedExpirationTime'> & {
  /** When our newest journal of it was accepted, and whether our report of the month was. */
  journal: string | null;
  reported: boolean;
};

function keep(loans: readonly Loan[]): void {
  store.exec('DELETE FROM send_items; DELETE FROM sends;');
  const rows = loans.map((loan, at) => ({ ...nobody, key: `k${at}`, loanId: `L-${at}`, ...loan }) as never);
  const { lastInsertRowid: walk } = store
    .prepare(
      `INSERT INTO walks (scope, partner_id, state, started_at, touched_at, loans, progress)
       VALUES ('all', '1', 'whole', '2026-11-20T08:00:00.000Z', '2026-11-20T09:00:00.000Z', ?, '')`,
    )
    .run(loans.length);
  store
    .prepare("INSERT INTO loan_pages (walk, page, loans, raws) VALUES (?, 0, ?, x'')")
    .run(walk, linesOf(rows));
  for (const [at, { journal, reported }] of loans.entries()) {
    if (journal !== null) accepted('journals', `L-${at}`, journal, null);
    if (reported) accepted('report', `L-${at}`, '2026-11-02T00:00:00.000Z', period);
  }
}

function accepted(kind: string, key: string, on: string, month: string | null): void {
  const id = `${kind} ${key}`;
  store
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, sent_at, period)
       VALUES (?, 'w', ?, '1', 'accepted', '', '', '', ?, ?, ?)`,
    )
    .run(id, kind, on, on, month);
  store
    .prepare(
      "INSERT INTO send_items (send_id, position, fingerprint, key, label, amount, state, note) VALUES (?, 0, 'f', ?, '', '1', 'accepted', '')",
    )
    .run(id, key);
}

/** Moments about midnight of the days on which something begins or ends, in every time zone. */
const nearMidnight = (day: string) =>
  fc
    .tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom(0, 1, 43_200, 86_399))
    .map(([days, seconds]) => Date.parse(`${addDays(day, days)}T00:00:00Z`) / 1_000 + seconds);

const loan: fc.Arbitrary<Loan> = fc.record({
  status: fc.constantFrom(
    'payingBack',
    'defaulted',
    'fundRaising',
    'issue',
    'issue_revising',
    'ended',
    'new one',
    null,
  ),
  priceUsd: fc.option(fc.constantFrom('0.1', '0.2', '1234.5678', '100')),
  delinquent: fc.option(fc.boolean()),
  createTime: fc.option(
    fc.oneof(nearMidnight('2026-05-22'), nearMidnight('2026-10-01'), nearMidnight('2024-12-01')),
  ),
  plannedExpirationTime: fc.option(nearMidnight('2026-11-29')),
  journal: fc.option(nearMidnight('2026-05-22').map((time) => new Date(time * 1_000).toISOString())),
  reported: fc.boolean(),
});

const months = (time: number) => new Date(time * 1_000).toISOString().slice(0, 7);

test.each(['UTC', 'Asia/Manila', 'America/La_Paz', 'Pacific/Auckland'])(
  'in %s every figure is what a count of its own comes to, and opens a list of so many loans',
  async (zone) => {
    vi.stubEnv('TZ', zone);
    const instant = fc.constantFrom('2026-11-21T22:30:00Z', '2026-11-22T03:00:00Z', '2026-11-22T12:00:00Z');
    await fc.assert(
      fc.asyncProperty(fc.array(loan, { maxLength: 40 }), instant, async (loans, now) => {
        keep(loans);
        const today = localDay(new Date(now));
        const { search, summary } = createPortfolioSearch(portfolio, () => new Date(now));
        const found = async (list: ListFilter) =>
          (
            await search(
              { filter: portfolioFilterSchema.parse(list), sort: [{ column: 'name', descending: false }] },
              0,
              1,
            )
          ).total;
        const figures = await summary({ period, today });
        const count = (test: (one: Loan) => boolean) => loans.filter(test).length;
        const pays = ({ status }: Loan) => status === 'payingBack' || status === 'defaulted';
        const sixMonthsAgo = Date.parse(`${today.replace('-11-', '-05-')}T00:00:00Z`);
        const soon = Date.parse(`${addDays(today, 7)}T00:00:00Z`);
        const overdue = ({ createTime, journal }: Loan) =>
          createTime !== null &&
          createTime * 1_000 < sixMonthsAgo &&
          Date.parse(journal ?? '1970-01-01') < sixMonthsAgo;
        const wanted: [number, number, ListFilter][] = [
          [figures.loans, loans.length, {}],
          [figures.payable, count(pays), portfolioLists.payable()],
          [
            figures.delinquent,
            count((one) => pays(one) && one.delinquent === true),
            portfolioLists.delinquent(),
          ],
          [
            figures.issues,
            count(({ status }) => status?.startsWith('issue') ?? false),
            portfolioLists.issues(),
          ],
          [
            figures.expiring,
            count(
              ({ status, plannedExpirationTime: end }) =>
                status === 'fundRaising' && end !== null && end * 1_000 < soon,
            ),
            portfolioLists.expiring(today),
          ],
          [
            figures.journalsOverdue,
            count((one) => pays(one) && overdue(one)),
            portfolioLists.journalsOverdue(today),
          ],
          [
            figures.coverage.reported,
            count((one) => pays(one) && one.reported),
            portfolioLists.reported(period),
          ],
          [
            figures.coverage.expected - figures.coverage.reported,
            count((one) => pays(one) && !one.reported),
            portfolioLists.notReported(period),
          ],
        ];
        for (const [figure, counted, list] of wanted)
          expect([figure, await found(list)], JSON.stringify(list)).toEqual([counted, counted]);
        for (const { status, loans: figure } of figures.byStatus)
          expect([figure, await found(portfolioLists.status(status))]).toEqual(
            Array(2).fill(count((one) => (one.status ?? '') === status)),
          );
        for (const { month, loans: figure } of figures.byMonth.filter(({ month }) => month !== ''))
          expect([figure, await found(portfolioLists.month(month))]).toEqual(
            Array(2).fill(count(({ createTime }) => createTime !== null && months(createTime) === month)),
          );
        const cents = loans.reduce(
          (sum, { priceUsd }) => sum + Math.round(Number(priceUsd ?? 0) * 10_000),
          0,
        );
        const usd = figures.byStatus.reduce((sum, each) => sum + Math.round(Number(each.usd) * 10_000), 0);
        expect(usd).toBe(cents);
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);
