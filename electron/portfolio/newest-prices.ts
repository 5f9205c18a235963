import type { Loan } from '../../shared/model/loan.ts';

/** Loans of one currency that a rate is taken from. */
const samples = 100;

/** Keeps the newest loans of each currency: their prices tell today's rate, those of years ago do not. */
export function newestPrices(kept: readonly Loan[], page: readonly Loan[]): Loan[] {
  const newestFirst = [...kept, ...page].sort((a, b) => (b.createTime ?? 0) - (a.createTime ?? 0));
  const seen = new Map<string | null, number>();
  return newestFirst.filter(({ currency }) => {
    const count = (seen.get(currency) ?? 0) + 1;
    seen.set(currency, count);
    return currency !== null && count <= samples;
  });
}
