import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format.ts';
import type { MonthOfReport } from './months.ts';

/** A month in a line: "1,431 of 1,452 sent · 1 refused · 1 correction". */
export function useMonthText(): (month: MonthOfReport) => string {
  const { t } = useTranslation('repayments');
  return ({ accepted, expected, refused, corrections, remainders }) =>
    [
      expected === null
        ? t('month.sent', { accepted: formatCount(accepted) })
        : t('month.sentOf', { accepted: formatCount(accepted), expected: formatCount(expected) }),
      refused > 0 && t('month.refused', { number: formatCount(refused) }),
      corrections > 0 && t('month.corrections', { count: corrections, number: formatCount(corrections) }),
      remainders > 0 && t('month.remainders', { count: remainders, number: formatCount(remainders) }),
    ]
      .filter(Boolean)
      .join(' · ');
}
