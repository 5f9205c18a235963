import type { Loan } from '../../shared/model/loan.ts';
import type { LoanPrice } from '../../shared/rules/rates.ts';

/** A price with the creation time of its loan; not the loan itself, to save memory. */
export type DatedPrice = LoanPrice & Pick<Loan, 'createTime'>;

/** Loans per currency that a rate is computed from. */
const samples = 100;

/** Prune only above so many prices: sorting on every page took a tenth of a refresh. */
const enough = 5_000;

/** Adds the prices of a page. */
export function withPrices(prices: readonly DatedPrice[], page: readonly Loan[]): DatedPrice[] {
  const all = [...prices, ...page.map(priceOf)];
  return all.length < enough ? all : newestPrices(all);
}

function priceOf({ currency, localPrice, priceUsd, createTime }: Loan): DatedPrice {
  return { currency, localPrice, priceUsd, createTime };
}

/** The newest prices of each currency: old ones do not reflect today's rate. */
export function newestPrices(prices: readonly DatedPrice[]): DatedPrice[] {
  const newestFirst = [...prices].sort((a, b) => (b.createTime ?? 0) - (a.createTime ?? 0));
  const seen = new Map<string | null, number>();
  return newestFirst.filter(({ currency }) => {
    const count = (seen.get(currency) ?? 0) + 1;
    seen.set(currency, count);
    return currency !== null && count <= samples;
  });
}
