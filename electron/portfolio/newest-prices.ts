import type { Loan } from '../../shared/model/loan.ts';

/** Loans of one currency that a rate is taken from. */
const samples = 100;

/** With so many it is time to keep only the newest: sorting them at each page took a tenth of a refresh. */
const enough = 5_000;

/** Loans to take prices from, with those of one more page. */
export function withPrices(kept: readonly Loan[], page: readonly Loan[]): Loan[] {
  const all = [...kept, ...page];
  return all.length < enough ? all : newestPrices(all);
}

/** The newest loans of each currency: their prices tell today's rate, those of years ago do not. */
export function newestPrices(loans: readonly Loan[]): Loan[] {
  const newestFirst = [...loans].sort((a, b) => (b.createTime ?? 0) - (a.createTime ?? 0));
  const seen = new Map<string | null, number>();
  return newestFirst.filter(({ currency }) => {
    const count = (seen.get(currency) ?? 0) + 1;
    seen.set(currency, count);
    return currency !== null && count <= samples;
  });
}
