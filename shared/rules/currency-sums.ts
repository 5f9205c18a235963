import { isDecimal, sumInSteps } from './money.ts';
import { finish, type Steps } from './steps.ts';

/** Rows of one currency and their exact sum as decimal text; `currency` is `''` where it is not known. */
export type CurrencySum = { currency: string; rows: number; sum: string };

type CurrencyAmount = { currency: string; amount: string };

/** Sums of amounts by their currencies, in the order of their codes: amounts of two currencies have no sum. */
export function currencySums(rows: Iterable<CurrencyAmount>): CurrencySum[] {
  return finish(currencySumsInSteps(rows));
}

/** Sums of several things together, in the order of their currencies. */
export function mergeSums(sums: readonly CurrencySum[]): CurrencySum[] {
  const together = currencySums(sums.map(({ currency, sum }) => ({ currency, amount: sum })));
  const rowsOf = (currency: string): number =>
    sums.filter((each) => each.currency === currency).reduce((all, { rows }) => all + rows, 0);
  return together.map((each) => ({ ...each, rows: rowsOf(each.currency) }));
}

/** {@link currencySums} in steps. */
export function* currencySumsInSteps(rows: Iterable<CurrencyAmount>): Steps<CurrencySum[]> {
  const amounts = new Map<string, string[]>();
  for (const { currency, amount } of rows) {
    const list = amounts.get(currency);
    if (list) list.push(amount);
    else amounts.set(currency, [amount]);
  }
  const sums: CurrencySum[] = [];
  for (const [currency, list] of [...amounts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield;
    sums.push({ currency, rows: list.length, sum: yield* sumInSteps(list.filter(isDecimal)) });
  }
  return sums;
}
