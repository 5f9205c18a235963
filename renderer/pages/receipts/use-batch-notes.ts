import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptBatch } from '../../../shared/model/receipt.ts';
import { formatMoment } from '../../i18n/format.ts';

/** What is to be said of a request beside its figures, in sentences. */
export function useBatchNotes(
  { settledBy, replacedBy, stoppedAt, overrideReason, preparedBy, approvedBy, approvedAt }: ReceiptBatch,
  { batches }: Receipt,
): string[] {
  const { t } = useTranslation('receipts');
  const several = new Set(batches.map((batch) => batch.approvedAt)).size > 1;
  const successor = batches.find(({ sendId }) => sendId === replacedBy);
  return [
    ...(settledBy === 'person' ? [t('byPerson')] : []),
    ...(successor ? [t('replaced', { number: successor.number })] : []),
    ...(stoppedAt !== null ? [t('stopped', { when: formatMoment(stoppedAt) })] : []),
    // Of one approval the head of the receipt tells.
    ...(several && preparedBy !== null && approvedBy !== null
      ? [t('people', { preparedBy, approvedBy, when: formatMoment(approvedAt ?? '') })]
      : []),
    ...(overrideReason !== null ? [t('reason', { reason: overrideReason })] : []),
  ];
}
