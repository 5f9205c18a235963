import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportReview } from '../../../../shared/model/report-review.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { formatAmount, formatCount, formatMoment, formatMonth } from '../../../i18n/format.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { textOfSums } from '../../text-of-sums.ts';
import { SumsText } from '../../workbench/sums-text.tsx';
import classes from '../review.module.css';
import { Total } from '../totals.tsx';

type Props = { review: Review; report: ReportReview };

/** More than these do not stand one below the other. */
const manyCurrencies = 4;

/** What a person compares before a report is sent: how many rows, how much, of which loans, what it means, where to. */
export function ReportTotals({ review, report }: Props) {
  const { t } = useTranslation(['review', 'common']);
  const environment = useEnvironment();
  const { meaning, period, expected, covered, asOf, previous } = report;
  return (
    <>
      <dl className={classes.totals}>
        <Total label={t('itemsLabel')}>
          {t('count.report', { count: review.count, number: formatCount(review.count) })}
        </Total>
        <Total label={t('sumLabel')}>
          {report.sums.length === 0 && formatAmount('0')}
          {report.sums.length > manyCurrencies ? (
            <SumsText fz="inherit" fw="inherit" sums={report.sums} textOf={(sums) => sums} />
          ) : (
            report.sums.map((sum) => <Sum key={sum.currency} {...sum} alone={report.sums.length === 1} />)
          )}
        </Total>
        <Total label={t('report.coverage')}>
          {expected === null
            ? t('report.unknown')
            : t('report.covered', { covered: formatCount(covered), expected: formatCount(expected) })}
        </Total>
        {period !== '' && <Total label={t('report.month')}>{formatMonth(period)}</Total>}
        <Total label={t('goesTo')}>{t(`common:environment.${environment}`)}</Total>
      </dl>
      <Stack gap={4}>
        {meaning !== '' && <p className={classes.meaning}>{t(`report.amountIs.${meaning}`)}</p>}
        {asOf !== null && (
          <Text fz="sm" c="dimmed">
            {t('report.asOf', { when: formatMoment(asOf) })}
          </Text>
        )}
        {previous && (
          <Text className="pd-number">
            {t('report.previous', {
              month: formatMonth(previous.period),
              rows: t('report.rows', { count: previous.rows, number: formatCount(previous.rows) }),
              sum: textOfSums(previous.sums, t('report.unknownCurrency')),
            })}
          </Text>
        )}
      </Stack>
    </>
  );
}

type SumProps = ReportReview['sums'][number] & { alone: boolean };

/** Amounts of different currencies are never added up. */
function Sum({ currency, rows, sum, alone }: SumProps) {
  const { t } = useTranslation('review');
  return (
    <div className="pd-number">
      {`${formatAmount(sum)} ${currency}`.trim()}
      {!alone && (
        <Text span fz="sm" c="dimmed" ms="xs">
          {currency === ''
            ? t('report.noCurrency', { count: rows, number: formatCount(rows) })
            : t('report.rows', { count: rows, number: formatCount(rows) })}
        </Text>
      )}
    </div>
  );
}
