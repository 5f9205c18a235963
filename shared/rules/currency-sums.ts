import { isDecimal, sumInSteps } from './money.ts';
import { finish, type Steps } from './steps.ts';

/** Rows of one currency and their exact sum as decimal text; `currency` is `''` where it is not known. */
export type CurrencySum = { currency: string; rows: number; sum: string };

type CurrencyAmount = { currency: string; amount: string };

/** Sums of amounts by their currencies, in the order of their codes: amounts of two currencies have no sum. */
export function currencySums(rows: Iterable<CurrencyAmount>): CurrencySum[] {
  return finish(currencySumsInSteps(rows));
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
