import { exactSum } from './money.ts';

/** Rows of one currency and their exact sum as decimal text; `currency` is `''` where it is not known. */
export type CurrencySum = { currency: string; rows: number; sum: string };

/** Sums of amounts by their currencies, in the order of their codes: amounts of two currencies have no sum. */
export function currencySums(rows: Iterable<{ currency: string; amount: string }>): CurrencySum[] {
  const amounts = new Map<string, string[]>();
  for (const { currency, amount } of rows) {
    const list = amounts.get(currency);
    if (list) list.push(amount);
    else amounts.set(currency, [amount]);
  }
  return [...amounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, list]) => ({ currency, rows: list.length, sum: exactSum(list) }));
}
