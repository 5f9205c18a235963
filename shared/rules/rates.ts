import { Big } from 'big.js';
import type { Loan } from '../model/loan.ts';

/** What a rate is taken from. */
export type LoanPrice = Pick<Loan, 'currency' | 'localPrice' | 'priceUsd'>;

/**
 * Local units for one US dollar by currency, from Kiva's own loans: the median of local over USD price. Good enough for
 * PA2's five-dollar rule (API.md §4.2), not for money.
 */
export function ratesOf(loans: readonly LoanPrice[]): Record<string, string> {
  const byCurrency = new Map<string, Big[]>();
  for (const { currency, localPrice, priceUsd } of loans) {
    if (currency === null || !isPositive(localPrice) || !isPositive(priceUsd)) continue;
    byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), new Big(localPrice).div(priceUsd)]);
  }
  return Object.fromEntries(Array.from(byCurrency, ([currency, rates]) => [currency, median(rates)]));
}

function isPositive(amount: string | null): amount is string {
  return amount !== null && /^\d+(\.\d+)?$/.test(amount) && new Big(amount).gt(0);
}

function median(rates: Big[]): string {
  const sorted = rates.sort((a, b) => a.cmp(b));
  return (sorted[Math.floor(sorted.length / 2)] ?? new Big(1)).round(6).toString();
}
