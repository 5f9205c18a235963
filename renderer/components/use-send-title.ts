import { useTranslation } from 'react-i18next';
import type { SendSummary } from '../../shared/model/send.ts';
import { formatCount, formatMonth } from '../i18n/format.ts';

type Titled = Pick<SendSummary, 'kind' | 'period' | 'items' | 'title'>;

/** By what a person recognises a send: a report by its month and rows, all else by its title. */
export function useSendTitle(send: Titled | undefined): string {
  const { t } = useTranslation('activity');
  if (send === undefined) return '';
  const { kind, period, items, title } = send;
  if (kind !== 'report' || !period) return title || t('untitled');
  return t('reportTitle', { count: items, month: formatMonth(period), number: formatCount(items) });
}
