import { Box, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import { missingLoans } from '../../../shared/rules/report-checks.ts';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { RefreshProgress } from '../../components/refresh-progress.tsx';
import { useFindingText } from '../../components/review/use-finding-text.ts';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import { type Coverage, coverageOf } from './expected.ts';
import type { ReportRows } from './grid/cells.ts';
import classes from './report.module.css';
import type { useExpected } from './use-expected.ts';

type Props = {
  expected: ReturnType<typeof useExpected>;
  facts: ReportFacts | null;
  rows: ReportRows;
  readOnly: boolean;
};

/** The loans that Kiva expects payments for: how old the list is, how many of them are reported, and the way to fetch it. */
export function ExpectedPanel({ expected, facts, rows, readOnly }: Props) {
  const { t } = useTranslation('repayments');
  const coverage = facts?.asOf ? coverageOf(rows, facts) : null;
  return (
    <div className={classes.expected}>
      <Group justify="space-between" gap="sm">
        <State expected={expected} facts={facts} coverage={coverage} />
        {!readOnly && <Actions expected={expected} coverage={coverage} isFirst={!facts?.asOf} />}
      </Group>
      {facts?.asOf && <MissingLoans facts={facts} />}
      {expected.loading && (
        <Box mt="xs">
          <RefreshProgress {...expected.loading} label={t('expected.load')} />
        </Box>
      )}
      {expected.failure && (
        <Problem failure={expected.failure} onRetry={() => expected.load(hasUnfinished(expected))} />
      )}
    </div>
  );
}

type StateProps = { expected: Props['expected']; facts: ReportFacts | null; coverage: Coverage | null };

function State({ expected: { added }, facts, coverage }: StateProps) {
  const { t } = useTranslation('repayments');
  if (!facts?.asOf || !coverage) return <Text c="dimmed">{t('expected.none')}</Text>;
  const counts = { reported: formatCount(coverage.reported), expected: formatCount(coverage.expected) };
  return (
    <div>
      <Text fw={600} className="pd-number">
        {t('expected.coverage', counts)}
      </Text>
      <Text fz="sm" c="dimmed">
        {t('expected.asOf', { when: formatMoment(facts.asOf) })}{' '}
        <span role="status">
          {added !== null && t('expected.added', { count: added, number: formatCount(added) })}
        </span>
      </Text>
    </div>
  );
}

/** The list may not be whole: a coverage of all of it would be no comfort. */
function MissingLoans({ facts }: { facts: ReportFacts }) {
  const { t } = useTranslation('repayments');
  const say = useFindingText();
  const found = missingLoans(facts);
  if (found.length === 0) return null;
  return (
    <Notice tone="warn" icon={IconAlertTriangle} title={t('expected.missing')}>
      <List>
        {found.map((finding) => (
          <List.Item key={finding.rule}>{say(finding)}</List.Item>
        ))}
      </List>
    </Notice>
  );
}

type ActionProps = { expected: Props['expected']; coverage: Coverage | null; isFirst: boolean };

function Actions({ expected, coverage, isFirst }: ActionProps) {
  const { t } = useTranslation('repayments');
  if (expected.loading)
    return (
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={18} aria-hidden />}
        onClick={expected.stop}
      >
        {t('expected.stop')}
      </Button>
    );
  const absent = coverage?.absent ?? 0;
  return (
    <Group gap="xs">
      {hasUnfinished(expected) && (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          onClick={() => expected.load(true)}
        >
          {t('expected.resume')}
        </Button>
      )}
      {absent > 0 && (
        <Button variant="default" onClick={expected.add}>
          {t('expected.add', { count: absent, number: formatCount(absent) })}
        </Button>
      )}
      <Button
        variant={isFirst ? 'light' : 'default'}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => expected.load(false)}
      >
        {t('expected.load')}
      </Button>
    </Group>
  );
}

function hasUnfinished({ status }: Props['expected']): boolean {
  return status?.unfinished?.scope === 'payable';
}
