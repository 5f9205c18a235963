import type { TFunction } from 'i18next';
import type { ReportName } from '../../shared/model/report-name.ts';
import { formatMonth } from '../i18n/format.ts';

/** The name of a report, as "2nd correction of November 2026"; the first one of its month has no number. */
export function reportNameText(
  t: TFunction<'common'>,
  { period, role, nth }: Omit<ReportName, 'workId'>,
): string {
  const month = formatMonth(period);
  return nth === 1
    ? t(`reportName.${role}`, { month })
    : t(`reportName.nth.${role}`, { count: nth, ordinal: true, month });
}
