import type { CurrencySum } from '../../shared/rules/currency-sums.ts';
import { formatAmount } from '../i18n/format.ts';

/**
 * Sums in a line, never added: what is of no known currency stands for itself. Currencies are named only where there are several.
 * `unknown` is the word for none. `named`: each sum stands alone and has its currency.
 */
export function textOfSums(sums: readonly CurrencySum[], unknown: string, named = false): string {
  if (!named && sums.length < 2) return formatAmount(sums[0]?.sum ?? '0');
  return sums.map(({ currency, sum }) => `${formatAmount(sum)} ${currency || unknown}`).join(' + ');
}
