import { formatAmount } from '../../i18n/format.ts';

/** An amount with its currency as it is written into a text. */
export function moneyText(amount: string, currency: string): string {
  return `${formatAmount(amount)} ${currency}`.trim();
}
