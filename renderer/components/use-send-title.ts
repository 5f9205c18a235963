import { useTranslation } from 'react-i18next';
import type { SendSummary } from '../../shared/model/send.ts';
import { formatCount } from '../i18n/format.ts';
import { useReportName } from './use-report-name.ts';

type Titled = Pick<SendSummary, 'kind' | 'period' | 'items' | 'title' | 'workId'>;

/** By what a person recognises a send: a report by its name and rows, all else by its title. */
export function useSendTitle(send: Titled | undefined): string {
  const { t } = useTranslation('activity');
  const reportName = useReportName();
  if (send === undefined) return '';
  const { kind, period, items, title, workId } = send;
  if (kind !== 'report' || !period) return title || t('untitled');
  const name = reportName({ workId, period });
  return t('reportTitle', { count: items, name, number: formatCount(items) });
}
