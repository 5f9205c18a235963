import type { Loan } from '../../shared/model/loan.ts';
import type { Price } from '../../shared/rules/rates.ts';

/** A price and when its loan began; not the loan itself, which is large and would be kept in memory. */
export type DatedPrice = Price & Pick<Loan, 'createTime'>;

/** Loans of one currency that a rate is taken from. */
const samples = 100;

/** Above so many prices only the newest are kept: sorting them at each page took a tenth of a refresh. */
const enough = 5_000;

/** Prices with those of one more page. */
export function withPrices(kept: readonly DatedPrice[], page: readonly Loan[]): DatedPrice[] {
  const all = [...kept, ...page.map(priceOf)];
  return all.length < enough ? all : newestPrices(all);
}

function priceOf({ currency, localPrice, priceUsd, createTime }: Loan): DatedPrice {
  return { currency, localPrice, priceUsd, createTime };
}

/** The newest of each currency: they tell today's rate, those of years ago do not. */
export function newestPrices(prices: readonly DatedPrice[]): DatedPrice[] {
  const newestFirst = [...prices].sort((a, b) => (b.createTime ?? 0) - (a.createTime ?? 0));
  const seen = new Map<string | null, number>();
  return newestFirst.filter(({ currency }) => {
    const count = (seen.get(currency) ?? 0) + 1;
    seen.set(currency, count);
    return currency !== null && count <= samples;
  });
}
