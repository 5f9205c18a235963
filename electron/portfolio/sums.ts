import { type CurrencySum, currencySumsInSteps } from '../../shared/rules/currency-sums.ts';
import { inSlices } from '../in-slices.ts';
import type { LoanIndex } from './loan-index.ts';

/**
 * Sums of the loan amounts at some positions, by currency; a loan without an amount counts for none. The index holds
 * amounts as numbers, which keep the text of up to 15 digits exactly. Yields between steps.
 */
export function amountSums(index: LoanIndex, places: Uint32Array): Promise<CurrencySum[]> {
  return inSlices(currencySumsInSteps(amountsAt(index, places)));
}

function* amountsAt(
  { codes: { currency }, numbers: { localPrice } }: LoanIndex,
  places: Uint32Array,
): Generator<{ currency: string; amount: string }, void> {
  for (const at of places) {
    const amount = localPrice[at] ?? Number.NaN;
    if (!Number.isNaN(amount))
      yield { currency: currency.values[currency.of[at] ?? 0] ?? '', amount: String(amount) };
  }
}
