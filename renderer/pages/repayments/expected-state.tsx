import { Box, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import { missingLoans } from '../../../shared/rules/report-checks.ts';
import { Problem } from '../../components/problem.tsx';
import { RefreshProgress } from '../../components/refresh-progress.tsx';
import { useFindingText } from '../../components/review/use-finding-text.ts';
import { Strip } from '../../components/workbench/strip.tsx';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import { coverageOf } from './expected.ts';
import type { ReportRows } from './grid/cells.ts';
import { hasUnfinished } from './load-expected.tsx';
import type { useExpected } from './use-expected.ts';

type Props = { expected: ReturnType<typeof useExpected>; facts: ReportFacts | null; rows: ReportRows };

/**
 * What there is to say of the list of expected loans over the rows: that there is none, as long as there are no rows either, that it is
 * being fetched, what it may lack.
 */
export function ExpectedState({ expected, facts, rows }: Props) {
  const { t } = useTranslation('repayments');
  const say = useFindingText();
  const missing = facts?.asOf ? missingLoans(facts) : [];
  return (
    <>
      {facts && !facts.asOf && !expected.loading && rows.length === 0 && (
        <Strip tone="info" icon={IconInfoCircle}>
          {t('expected.none')}
        </Strip>
      )}
      {missing.length > 0 && (
        <Strip tone="warn" icon={IconAlertTriangle}>
          <b>{t('expected.missing')}.</b> {missing.map(say).join(' ')}
        </Strip>
      )}
      {expected.loading && (
        <Box>
          <RefreshProgress {...expected.loading} label={t('expected.load')} />
        </Box>
      )}
      {expected.failure && (
        <Problem failure={expected.failure} onRetry={() => expected.load(hasUnfinished(expected))} />
      )}
    </>
  );
}

type CoverageProps = Props & { readOnly: boolean };

/** How many of the expected loans are reported for the month, here or before, and the way to add the others. */
export function ExpectedCoverage({ expected, facts, rows, readOnly }: CoverageProps) {
  const { t } = useTranslation('repayments');
  if (!facts?.asOf) return null;
  const { reported, expected: all, absent } = coverageOf(rows, facts);
  const { added } = expected;
  return (
    <>
      <Text fz="sm" title={t('expected.asOf', { when: formatMoment(facts.asOf) })}>
        {t('expected.coverage', { reported: formatCount(reported), expected: formatCount(all) })}
      </Text>
      {!readOnly && absent > 0 && (
        <Button size="compact-xs" variant="default" onClick={expected.add}>
          {t('expected.add', { count: absent, number: formatCount(absent) })}
        </Button>
      )}
      <Text span fz="sm" c="dimmed" role="status">
        {added !== null && !readOnly && t('expected.added', { count: added, number: formatCount(added) })}
      </Text>
    </>
  );
}
