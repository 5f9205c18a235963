import { useTranslation } from 'react-i18next';
import type { daySpans, daysAhead, monthSpans } from '../../../shared/rules/relative-days.ts';
import { formatDay, formatMonth } from '../../i18n/format.ts';

/** The name of a span that is counted from today. */
export type SpanName = keyof typeof daySpans | keyof typeof daysAhead | keyof typeof monthSpans;

/** From and to (`YYYY-MM-DD` or `YYYY-MM`) in words: both ends, or the one that there is. */
export function useDaysText(): (from: string, to: string) => string {
  const { t } = useTranslation('loans');
  return (from, to) => {
    const [first, last] = [inWords(from), inWords(to)];
    if (first === last) return first;
    if (first && last) return t('filter.range', { from: first, to: last });
    return first ? t('filter.atLeast', { from: first }) : t('filter.atMost', { to: last });
  };
}

function inWords(date: string): string {
  return date.length === 7 ? formatMonth(date) : date && formatDay(date);
}
