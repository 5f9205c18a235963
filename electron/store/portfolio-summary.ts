import { setImmediate as breathe } from 'node:timers/promises';
import { Big } from 'big.js';
import type { PortfolioSummary } from '../../shared/model/portfolio-search.ts';
import { payableStatuses } from '../../shared/model/report-facts.ts';
import { addDays, addMonths, dayNumber } from '../../shared/rules/dates.ts';
import { issueStatuses, summarySpans } from '../../shared/rules/portfolio-lists.ts';
import type { Store } from './database.ts';
import type { PortfolioRepository } from './portfolio.ts';
import { ofOurPartner } from './portfolio-own.ts';
import type { PageLoan } from './portfolio-page.ts';

/** Of which month the coverage is (`YYYY-MM`), and the day that it is for the person (`YYYY-MM-DD`). */
export type SummaryAsk = { period: string; today: string };

/** The figures of the newest whole copy of all loans; `asOf` is null where there is none yet. */
export type PortfolioSummarizer = (ask: SummaryAsk) => Promise<PortfolioSummary>;

type Copies = Pick<PortfolioRepository, 'copy' | 'pages'>;
type Sum = { loans: number; units: number };
type Paying = Pick<PageLoan, 'loanId' | 'createTime' | 'delinquent'>;

/** What never changes in a whole copy, and the little of each loan that the day and our own sends decide on. */
type Tally = {
  byStatus: Map<string, Sum>;
  byMonth: Map<string, Sum>;
  paying: Paying[];
  fundraisingEnds: number[];
};

const daySeconds = 86_400;

/**
 * Reads a copy once, page by page so that others run in between, and keeps its {@link Tally} until there is a newer one.
 * Dollars are summed as whole ten-thousandths: exact up to four decimals (Kiva's have two).
 */
export function portfolioSummarizer(store: Store, copies: Copies): PortfolioSummarizer {
  let kept: { walk: number; tally: Promise<Tally> } | null = null;
  const summarize = async (ask: SummaryAsk): Promise<PortfolioSummary> => {
    const copy = copies.copy('all');
    if (copy === null) return nothing(ask.period);
    if (kept?.walk !== copy.walk) kept = { walk: copy.walk, tally: tallyOf(copies, copy.walk) };
    const tally = await kept.tally;
    // A copy that was replaced while it was read may have been deleted under our hands.
    if (copies.copy('all')?.walk !== copy.walk) return summarize(ask);
    return { asOf: copy.at, ...figuresOf(tally, ask), ...payingFigures(store, tally, ask) };
  };
  return summarize;
}

function nothing(period: string): PortfolioSummary {
  const figures = { loans: 0, payable: 0, delinquent: 0, expiring: 0, issues: 0, journalsOverdue: 0 };
  return {
    asOf: null,
    byStatus: [],
    byMonth: [],
    coverage: { period, expected: 0, reported: 0 },
    ...figures,
  };
}

async function tallyOf(copies: Copies, walk: number): Promise<Tally> {
  const tally: Tally = { byStatus: new Map(), byMonth: new Map(), paying: [], fundraisingEnds: [] };
  for (const { loans } of copies.pages(walk)) {
    for (const loan of loans) count(tally, loan);
    await breathe();
  }
  return tally;
}

function count({ byStatus, byMonth, paying, fundraisingEnds }: Tally, loan: PageLoan): void {
  const { status, priceUsd, loanId, createTime, delinquent, plannedExpirationTime } = loan;
  const units = Math.round(Number(priceUsd ?? 0) * 10_000);
  add(byStatus, status ?? '', units);
  add(byMonth, monthOf(createTime), units);
  if (payableStatuses.includes(status ?? '')) paying.push({ loanId, createTime, delinquent });
  if (status === 'fundRaising' && plannedExpirationTime !== null) fundraisingEnds.push(plannedExpirationTime);
}

function add(sums: Map<string, Sum>, key: string, units: number): void {
  const sum = sums.get(key) ?? { loans: 0, units: 0 };
  sums.set(key, { loans: sum.loans + 1, units: sum.units + units });
}

/** The month of a time in epoch seconds (UTC), empty where there is none. */
function monthOf(time: number | null): string {
  const date = new Date((time ?? Number.NaN) * 1_000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 7);
}

type Figures = Pick<PortfolioSummary, 'loans' | 'byStatus' | 'byMonth' | 'issues' | 'expiring'>;

function figuresOf({ byStatus, byMonth, fundraisingEnds }: Tally, { today }: SummaryAsk): Figures {
  const soon = seconds(addDays(today, summarySpans.expiringDays));
  const statuses = sumsOf(byStatus).map(({ value, ...amounts }) => ({ status: value, ...amounts }));
  const issues = statuses.filter(({ status }) => issueStatuses.includes(status));
  return {
    loans: loansIn(statuses),
    byStatus: statuses,
    byMonth: sumsOf(byMonth).map(({ value, ...amounts }) => ({ month: value, ...amounts })),
    issues: loansIn(issues),
    expiring: fundraisingEnds.filter((end) => end < soon).length,
  };
}

function sumsOf(sums: Map<string, Sum>): { value: string; loans: number; usd: string }[] {
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([value, { loans, units }]) => ({
    value,
    loans,
    usd: new Big(units).div(10_000).toFixed(),
  }));
}

function loansIn(parts: readonly { loans: number }[]): number {
  return parts.reduce((sum, { loans }) => sum + loans, 0);
}

/** Midnight UTC of a day in epoch seconds, as Kiva writes its times. */
function seconds(day: string): number {
  return dayNumber(day) * daySeconds;
}

type PayingFigures = Pick<PortfolioSummary, 'payable' | 'delinquent' | 'journalsOverdue' | 'coverage'>;

function payingFigures(store: Store, { paying }: Tally, { period, today }: SummaryAsk): PayingFigures {
  const since = addMonths(today, -summarySpans.journalMonths);
  const reported = accepted(store, 'report', 's.period = ?', period);
  const written = accepted(store, 'journals', 'COALESCE(s.sent_at, s.finished_at, s.created_at) >= ?', since);
  const isOld = ({ createTime }: Paying): boolean => createTime !== null && createTime < seconds(since);
  const isIn = (ids: Set<string>, { loanId }: Paying): boolean => loanId !== null && ids.has(loanId);
  return {
    payable: paying.length,
    delinquent: paying.filter(({ delinquent }) => delinquent === true).length,
    journalsOverdue: paying.filter((loan) => isOld(loan) && !isIn(written, loan)).length,
    coverage: {
      period,
      expected: paying.length,
      reported: paying.filter((loan) => isIn(reported, loan)).length,
    },
  };
}

/**
 * Loan ids in accepted sends of one kind, as one JSON text: row by row, 80,000 of them took twice as long. CROSS JOIN
 * keeps the few sends in front of the many items.
 */
function accepted(store: Store, kind: 'report' | 'journals', when: string, value: string): Set<string> {
  const row = store
    .prepare(
      `SELECT json_group_array(i.key) AS keys FROM sends s CROSS JOIN send_items i ON i.send_id = s.id
       WHERE s.kind = ? AND ${ofOurPartner} AND ${when} AND i.state = 'accepted'`,
    )
    .get(kind, value) as { keys: string };
  return new Set(JSON.parse(row.keys) as string[]);
}
