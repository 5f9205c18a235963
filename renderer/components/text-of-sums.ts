import type { CurrencySum } from '../../shared/rules/currency-sums.ts';
import { exactSum } from '../../shared/rules/money.ts';
import { formatAmount } from '../i18n/format.ts';

/**
 * Sums in a line. Currencies are named only where there are several; next to a single one, what is not known is taken to
 * be of it too. `unknown` is the word for what is of none. `named`: each sum stands alone and has its currency.
 */
export function textOfSums(sums: readonly CurrencySum[], unknown: string, named = false): string {
  const known = sums.filter(({ currency }) => currency !== '');
  if (!named && known.length < 2) return formatAmount(exactSum(sums.map(({ sum }) => sum)));
  return sums.map(({ currency, sum }) => `${formatAmount(sum)} ${currency || unknown}`).join(' + ');
}
