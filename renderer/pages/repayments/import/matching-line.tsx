import { UnstyledButton } from '@mantine/core';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportFacts } from '../../../../shared/model/report-facts.ts';
import type { ColumnFormat } from '../../../../shared/model/reporting.ts';
import {
  type FileRow,
  type MatchBucket,
  matchBuckets,
  matchRows,
} from '../../../../shared/rules/report/match.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import { formatCount } from '../../../i18n/format.ts';
import type { Filter } from '../filter.ts';
import classes from '../report.module.css';

type Props = {
  rows: readonly FileRow[];
  facts: ReportFacts | null;
  format: ColumnFormat;
  onFilter: (filter: Filter) => void;
};

/**
 * After the number of a file's rows: what they are beside the loans that Kiva expects. Every row is in one bucket, and the buckets add
 * up to the file; those that did not simply match can be shown.
 */
export function MatchingLine({ rows, facts, format, onFilter }: Props) {
  const { t } = useTranslation('repayments');
  const matching = useMemo(() => matchRows(rows, facts, format), [rows, facts, format]);
  const found = matchBuckets.filter((bucket) => matching.counts[bucket] > 0).toReversed();
  const part = (bucket: MatchBucket) =>
    t(`matching.${bucket}`, {
      count: matching.counts[bucket],
      number: formatCount(matching.counts[bucket]),
    });
  const show = (bucket: MatchBucket) => {
    const loanIds = matching.rows
      .filter((each) => each.bucket === bucket)
      .map(({ row }) => cleanId(row.loanId))
      .filter((id) => id !== '');
    onFilter({ kind: 'loans', label: part(bucket), loanIds: new Set(loanIds) });
  };
  return (
    <span className="pd-number">
      {'= '}
      {found.map((bucket, index) => (
        <Fragment key={bucket}>
          {index > 0 && ' + '}
          {bucket === 'matched' ? (
            part(bucket)
          ) : (
            <UnstyledButton
              className={classes.bucket}
              aria-label={t('matching.show', { part: part(bucket) })}
              onClick={() => show(bucket)}
            >
              {part(bucket)}
            </UnstyledButton>
          )}
        </Fragment>
      ))}
    </span>
  );
}
