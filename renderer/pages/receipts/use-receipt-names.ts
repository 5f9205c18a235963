import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { formatMonth } from '../../i18n/format.ts';

/** What the receipt is of, in words; the name of its file; both are the same on the page and in print. */
export function useReceiptNames(receipt: Receipt | null): { what: string; file: string } {
  const { t } = useTranslation(['common', 'receipts']);
  if (receipt === null) return { what: '', file: '' };
  const { kind, period, title, environment } = receipt;
  const what =
    kind === 'report' ? t('receipts:report', { month: formatMonth(period) }) : title || t(`kind.${kind}`);
  const plain = kind === 'report' ? period : what.slice(0, 50);
  return {
    what,
    file: t('receipts:fileName', { what: plain, environment: t(`environment.${environment}`) }),
  };
}
