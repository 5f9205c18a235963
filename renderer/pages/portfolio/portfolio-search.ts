import { addMonths, isMonth } from '../../../shared/rules/dates.ts';

/** How the page is looked at, kept in the address: month of the coverage, what the bars measure, bars or tables. */
export type PortfolioUrlSearch = { period?: string; measure?: 'usd'; as?: 'tables' };

/** Reads the search part of an address; whatever is not right falls back to bars of loans and the month before. */
export function readPortfolioSearch(search: Record<string, unknown>): PortfolioUrlSearch {
  const { period, measure, as } = search;
  return {
    ...(typeof period === 'string' && isMonth(period) ? { period } : {}),
    ...(measure === 'usd' ? { measure } : {}),
    ...(as === 'tables' ? { as } : {}),
  };
}

/** The month that is so many months from that of a day, `YYYY-MM`. */
export function monthFrom(today: string, months: number): string {
  return addMonths(`${today.slice(0, 7)}-01`, months).slice(0, 7);
}
