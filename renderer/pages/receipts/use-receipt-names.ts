import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { reportNameText } from '../../components/report-name-text.ts';

/** What the receipt is of, in words; the name of its file; both are the same on the page and in print. */
export function useReceiptNames(receipt: Receipt | null): { what: string; file: string } {
  const { t } = useTranslation(['common', 'receipts']);
  if (receipt === null) return { what: '', file: '' };
  const { kind, period, role, nth, title, environment } = receipt;
  const what = kind === 'report' ? reportNameText(t, { period, role, nth }) : title || t(`kind.${kind}`);
  const isFirst = kind === 'report' && role === 'report' && nth === 1;
  const plain = isFirst ? period : what.slice(0, 50);
  return {
    what,
    file: t('receipts:fileName', { what: plain, environment: t(`environment.${environment}`) }),
  };
}
