import { useTranslation } from 'react-i18next';
import type { CurrencySum } from '../../../shared/rules/currency-sums.ts';
import { formatAmount } from '../../i18n/format.ts';

/** Sums as words, each with its currency; where that is not known it says so. */
export function useSumsText(): (sums: readonly CurrencySum[]) => string {
  const { t } = useTranslation('receipts');
  return (sums) =>
    sums.map(({ currency, sum }) => `${formatAmount(sum)} ${currency || t('unknownCurrency')}`).join(' + ');
}
