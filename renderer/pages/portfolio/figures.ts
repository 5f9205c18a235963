import { loanStatuses } from '../../../shared/model/loan.ts';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import { exactSum } from '../../../shared/rules/money.ts';
import { monthFrom } from './portfolio-search.ts';

/** What a bar stands for: how many loans, and how much they are in US dollars (decimal text). */
export type Amounts = { loans: number; usd: string };

/** What the bars measure. */
export type Measure = 'loans' | 'usd';

/** How many months the page shows one by one. */
export const monthsShown = 24;

/** For drawing alone: what is written comes from the text itself. */
export function lengthOf(amounts: Amounts, measure: Measure): number {
  return measure === 'loans' ? amounts.loans : Number(amounts.usd);
}

/** A part of a whole, 0 to 1; of nothing it is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The statuses that there are, in the order in which a loan goes through them; those that we do not know come last. */
export function inOrderOfLife(byStatus: PortfolioSummary['byStatus']): PortfolioSummary['byStatus'] {
  const place = (status: string): number => {
    const at = (loanStatuses as readonly string[]).indexOf(status);
    return at === -1 ? loanStatuses.length : at;
  };
  return [...byStatus].sort((a, b) => place(a.status) - place(b.status) || b.loans - a.loans);
}

/** The last months one by one, empty ones too, and what is not in them: older loans, and those whose month is not known. */
export type Months = { shown: ({ month: string } & Amounts)[]; earlier: Amounts; undated: Amounts };

/** See {@link Months}. */
export function lastMonths(byMonth: PortfolioSummary['byMonth'], today: string): Months {
  const known = new Map(byMonth.map((each) => [each.month, each]));
  const months = Array.from({ length: monthsShown }, (_, at) => monthFrom(today, at + 1 - monthsShown));
  const first = months[0] ?? '';
  return {
    shown: months.map((month) => known.get(month) ?? { month, ...none }),
    earlier: addUp(byMonth.filter(({ month }) => month !== '' && month < first)),
    undated: known.get('') ?? none,
  };
}

const none: Amounts = { loans: 0, usd: '0' };

/** All of it together, to the last digit. */
export function addUp(parts: readonly Amounts[]): Amounts {
  return {
    loans: parts.reduce((sum, { loans }) => sum + loans, 0),
    usd: exactSum(parts.map(({ usd }) => usd)),
  };
}

/** Round marks of a scale from 0 that holds `most`, at most five; the last one is its end. */
export function scaleMarks(most: number): number[] {
  if (most <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((each) => each * power * 4 >= most) ?? 10) * power);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}
