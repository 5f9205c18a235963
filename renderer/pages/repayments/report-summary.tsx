import { Group, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertCircle, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reportQuestions } from '../../../shared/rules/report/questions.ts';
import { textOfSums } from '../../components/text-of-sums.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Overview } from './notes.ts';
import classes from './report.module.css';

/**
 * Milliseconds without typing before the totals are announced: a screen reader that hears each keystroke's totals says
 * nothing else.
 */
const quietTime = 2_000;

type Props = { overview: Overview };

/** The two figures that staff look at, rows and sum, and what blocks sending. */
export function ReportSummary({ overview }: Props) {
  const { t } = useTranslation('repayments');
  const { filled, isPartial, places, errors, whole } = overview;
  const sum = textOfSums(overview.sums, t('summary.unknownCurrency'));
  const problems = errors;
  const looks = places.length - errors;
  const asks = whole.some(({ certainty, rule }) => certainty === 'blocks' && isAsked(rule));
  const counted = t('summary.filled', { count: filled, number: formatCount(filled) });
  const summed = t(isPartial ? 'summary.sumUnsure' : 'summary.sum', { sum });
  const troubles = t('summary.problems', { count: problems, number: formatCount(problems) });
  const said = t('summary.said', { rows: formatCount(filled), sum, problems });
  const [saidLater] = useDebouncedValue(said, quietTime);
  return (
    <div className={`${classes.totals} pd-number`}>
      <VisuallyHidden role="status">{saidLater}</VisuallyHidden>
      <Text fw={600}>{counted}</Text>
      <Text fw={600}>{summed}</Text>
      {problems > 0 && (
        <Group gap={6} c="var(--pd-bad-fg)">
          <IconAlertCircle size={17} aria-hidden />
          <Text c="inherit">{troubles}</Text>
        </Group>
      )}
      {looks > 0 && (
        <Group gap={6} c="var(--pd-warn-fg)">
          <IconEye size={17} aria-hidden />
          <Text c="inherit">{t('summary.looks', { count: looks, number: formatCount(looks) })}</Text>
        </Group>
      )}
      {places.length === 0 && !asks && filled > 0 && (
        <Group gap={6} c="var(--pd-good-fg)">
          <IconCircleCheck size={17} aria-hidden />
          <Text c="inherit">{t('summary.noProblems')}</Text>
        </Group>
      )}
    </div>
  );
}

function isAsked(rule: string): boolean {
  return reportQuestions.some((each) => each === rule);
}

/** What is not sent: a blank amount means "not reported", never zero. */
export function UnsentRows({ count }: { count: number }) {
  const { t } = useTranslation('repayments');
  if (count === 0) return null;
  return (
    <Text fz="sm" c="dimmed">
      {t('summary.blank', { count, number: formatCount(count) })}
    </Text>
  );
}
