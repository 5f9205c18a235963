import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { Big } from 'big.js';
import {
  type PortfolioFilter,
  type PortfolioSummary,
  portfolioFilterSchema,
} from '../../shared/model/portfolio-search.ts';
import { type ListFilter, portfolioLists } from '../../shared/rules/portfolio-lists.ts';
import type { LoanIndex } from './loan-index.ts';

/** The month of the report coverage (`YYYY-MM`), and today in local time (`YYYY-MM-DD`). */
export type SummaryAsk = { period: string; today: string };

/** Counts the loans that match a filter. */
type Count = (filter: PortfolioFilter) => number;

type Sums = Map<string, { loans: number; units: number }>;

const noFilter: PortfolioFilter = portfolioFilterSchema.parse({});

/** The figures before the first complete copy. */
export function noSummary(period: string): PortfolioSummary {
  const figures = { loans: 0, payable: 0, delinquent: 0, expiring: 0, issues: 0, journalsOverdue: 0 };
  const coverage = { period, expected: 0, reported: 0 };
  return { asOf: null, byStatus: [], byMonth: [], coverage, ...figures };
}

/** The figures of a copy: each counts exactly the list that it opens. Yields between figures. */
export async function summaryOf(
  index: LoanIndex,
  { period, today }: SummaryAsk,
  count: Count,
): Promise<PortfolioSummary> {
  const of = async (list: ListFilter): Promise<number> => {
    await yieldToEventLoop();
    return count({ ...noFilter, ...list });
  };
  const payable = await of(portfolioLists.payable());
  return {
    ...{ asOf: index.copy.at, loans: index.count, payable },
    byStatus: statusesOf(index).map(({ value: status, ...amounts }) => ({ status, ...amounts })),
    byMonth: monthsOf(index).map(({ value: month, ...amounts }) => ({ month, ...amounts })),
    delinquent: await of(portfolioLists.delinquent()),
    expiring: await of(portfolioLists.expiring(today)),
    issues: await of(portfolioLists.issues()),
    journalsOverdue: await of(portfolioLists.journalsOverdue(today)),
    coverage: { period, expected: payable, reported: await of(portfolioLists.reported(period)) },
  };
}

function statusesOf(index: LoanIndex): ReturnType<typeof sumsOf> {
  const { values, of } = index.codes.status;
  return sumsOf(index, (at) => values[of[at] ?? 0] ?? '');
}

const daySeconds = 86_400;

/** Sums by month of creation (UTC), `''` if unknown. Caches the month of each day. */
function monthsOf(index: LoanIndex): ReturnType<typeof sumsOf> {
  const months = new Map<number, string>();
  return sumsOf(index, (at) => {
    const created = index.numbers.createTime[at] ?? 0;
    const day = created === 0 ? -1 : Math.floor(created / daySeconds);
    const month = months.get(day) ?? monthOf(day);
    months.set(day, month);
    return month;
  });
}

function monthOf(day: number): string {
  return day < 0 ? '' : new Date(day * daySeconds * 1_000).toISOString().slice(0, 7);
}

/** Counts loans and sums dollars by key. Sums in ten-thousandths: exact up to four decimals (Kiva uses two). */
function sumsOf(
  { count, numbers: { priceUsd } }: LoanIndex,
  keyOf: (at: number) => string,
): { value: string; loans: number; usd: string }[] {
  const sums: Sums = new Map();
  for (let at = 0; at < count; at += 1) {
    const value = keyOf(at);
    const sum = sums.get(value) ?? { loans: 0, units: 0 };
    const units = Math.round((priceUsd[at] || 0) * 10_000);
    sums.set(value, { loans: sum.loans + 1, units: sum.units + units });
  }
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([value, { loans, units }]) => ({
    value,
    loans,
    usd: new Big(units).div(10_000).toFixed(),
  }));
}
