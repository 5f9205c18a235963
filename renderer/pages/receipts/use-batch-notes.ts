import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptBatch } from '../../../shared/model/receipt.ts';
import { formatMoment } from '../../i18n/format.ts';

/** What is to be said of a request beside its figures, in sentences. */
export function useBatchNotes(
  { settledBy, replacedBy, stoppedAt, overrideReason, preparedBy, approvedBy, approvedAt }: ReceiptBatch,
  { batches }: Receipt,
): string[] {
  const { t } = useTranslation('receipts');
  const successor = batches.find(({ sendId }) => sendId === replacedBy);
  return [
    ...(settledBy === 'person' ? [t('byPerson')] : []),
    ...(successor ? [t('replaced', { number: successor.number })] : []),
    ...(stoppedAt !== null ? [t('stopped', { when: formatMoment(stoppedAt) })] : []),
    ...(preparedBy !== null && approvedBy !== null
      ? [t('people', { preparedBy, approvedBy, when: formatMoment(approvedAt ?? '') })]
      : []),
    ...(overrideReason !== null ? [t('reason', { reason: overrideReason })] : []),
  ];
}
