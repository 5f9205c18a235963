import { Big } from 'big.js';
import type { PortfolioSummary } from '../../shared/model/portfolio-search.ts';
import { payableStatuses } from '../../shared/model/report-facts.ts';
import { addDays, addMonths, dayNumber } from '../../shared/rules/dates.ts';
import { issueStatuses, summarySpans } from '../../shared/rules/portfolio-lists.ts';
import type { Store } from './database.ts';
import type { PortfolioRepository } from './portfolio.ts';

/** Of which month the coverage is (`YYYY-MM`), and the day that it is for the person (`YYYY-MM-DD`). */
export type SummaryAsk = { period: string; today: string };

/** The figures of the newest whole copy of all loans; `asOf` is null where there is none yet. */
export type PortfolioSummarizer = (ask: SummaryAsk) => PortfolioSummary;

type Copies = Pick<PortfolioRepository, 'copy'>;
type Group = { status: string; month: string; loans: number; units: number };
type Amounts = { loans: number; usd: string };

const daySeconds = 86_400;

/**
 * Adds up the copy in the database: 100,000 loans as objects would take seconds. Dollars are summed as integers of a
 * ten-thousandth, exact up to four decimals (Kiva's have two). What never changes in a whole copy is kept until the next.
 */
export function portfolioSummarizer(store: Store, { copy: copyOf }: Copies): PortfolioSummarizer {
  let kept: { walk: number; groups: Group[] } | null = null;
  return (ask) => {
    const copy = copyOf('all');
    if (copy === null) return nothing(ask.period);
    if (kept?.walk !== copy.walk) kept = { walk: copy.walk, groups: groupsOf(store, copy.walk) };
    const { groups } = kept;
    const issues = groups.filter(({ status }) => issueStatuses.includes(status));
    return {
      asOf: copy.at,
      loans: addUp(groups).loans,
      byStatus: by(groups, 'status').map(([status, amounts]) => ({ status, ...amounts })),
      byMonth: by(groups, 'month').map(([month, amounts]) => ({ month, ...amounts })),
      ...payableFigures(store, copy.walk, ask),
      expiring: expiring(store, copy.walk, ask.today),
      issues: addUp(issues).loans,
    };
  };
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

function groupsOf(store: Store, walk: number): Group[] {
  return store
    .prepare(
      `SELECT COALESCE(status, '') AS status, COALESCE(strftime('%Y-%m', create_time, 'unixepoch'), '') AS month,
         COUNT(*) AS loans, SUM(CAST(ROUND(COALESCE(price_usd, 0) * 10000) AS INTEGER)) AS units
       FROM loans WHERE walk = ? GROUP BY 1, 2`,
    )
    .all(walk) as Group[];
}

function by(groups: readonly Group[], key: 'status' | 'month'): [string, Amounts][] {
  const values = [...new Set(groups.map((group) => group[key]))].sort();
  return values.map((value) => [value, addUp(groups.filter((group) => group[key] === value))]);
}

function addUp(groups: readonly Group[]): Amounts {
  const units = groups.reduce((sum, group) => sum.plus(group.units), new Big(0));
  return { loans: groups.reduce((sum, { loans }) => sum + loans, 0), usd: units.div(10_000).toFixed() };
}

/** Midnight UTC of a day in epoch seconds, as Kiva writes its times. */
function seconds(day: string): number {
  return dayNumber(day) * daySeconds;
}

function expiring(store: Store, walk: number, today: string): number {
  const row = store
    .prepare(
      `SELECT COUNT(*) AS loans FROM loans WHERE walk = ? AND status = 'fundRaising' AND planned_expiration_time < ?`,
    )
    .get(walk, seconds(addDays(today, summarySpans.expiringDays))) as { loans: number };
  return row.loans;
}

/** Loan ids in accepted sends of one kind. CROSS JOIN keeps the few sends in front of the many items. */
const inSends = (kind: string, when: string): string =>
  `SELECT i.key FROM sends s CROSS JOIN send_items i ON i.send_id = s.id
   WHERE s.kind = '${kind}' AND ${when} AND i.state = 'accepted'`;
const inReports = inSends('report', 's.period = ?');
const inJournals = inSends('journals', 'COALESCE(s.sent_at, s.finished_at, s.created_at) >= ?');

type Payable = Pick<PortfolioSummary, 'payable' | 'delinquent' | 'journalsOverdue' | 'coverage'>;

function payableFigures(store: Store, walk: number, { period, today }: SummaryAsk): Payable {
  const old = addMonths(today, -summarySpans.journalMonths);
  const row = store
    .prepare(
      `SELECT COUNT(*) AS payable, COALESCE(SUM(delinquent), 0) AS delinquent,
         COALESCE(SUM(loan_id IN (${inReports})), 0) AS reported,
         COALESCE(SUM(create_time < ? AND (loan_id IS NULL OR loan_id NOT IN (${inJournals}))), 0) AS journalsOverdue
       FROM loans WHERE walk = ? AND status IN (${payableStatuses.map(() => '?').join(', ')})`,
    )
    .get(period, seconds(old), old, walk, ...payableStatuses) as Payable & { reported: number };
  const { payable, delinquent, reported, journalsOverdue } = row;
  return { payable, delinquent, journalsOverdue, coverage: { period, expected: payable, reported } };
}
