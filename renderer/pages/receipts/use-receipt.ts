import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Receipt, receiptIn } from '../../../shared/model/receipt.ts';
import { formatMonth } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { partsQuery } from '../../lib/calls-in-parts.ts';

/**
 * The receipt of a piece of work, asked for anew at every visit and when its sends have come to rest: with thousands of
 * rows it is too much to follow every batch, which the progress does.
 */
export function useReceipt(workId: string) {
  const environment = useEnvironment();
  const answer = useQuery(partsQuery('receipts.get', { environment, workId }));
  const { data: progress } = useCall('sends.progress', { environment, workId }, { staleTime: 0 });
  const atRest = progress === undefined || progress.running ? null : JSON.stringify(progress.rows);
  const { refetch } = answer;
  useEffect(() => {
    if (atRest !== null) void refetch();
  }, [atRest, refetch]);
  const receipt = useMemo(() => (answer.data ? receiptIn(answer.data) : null), [answer.data]);
  return { answer, receipt };
}

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
