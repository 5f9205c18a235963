import { Group, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reportQuestions } from '../../../shared/rules/report/questions.ts';
import { textOfSums } from '../../components/text-of-sums.ts';
import { ProblemFigures, ProblemSteps } from '../../components/workbench/problem-figures.tsx';
import { SumsText } from '../../components/workbench/sums-text.tsx';
import { formatCount } from '../../i18n/format.ts';
import type { Overview } from './notes.ts';
import classes from './report.module.css';
import type { SelectionTotals } from './selection-totals.ts';

/**
 * Milliseconds without typing before the totals are announced: a screen reader that hears each keystroke's totals says
 * nothing else.
 */
const quietTime = 2_000;

type Props = {
  overview: Overview;
  /** How many rows of a sent report Kiva has not accepted; null for one that is written, and checked. */
  unsettled: number | null;
  selection: SelectionTotals | null;
  onProblem: (back: boolean) => void;
  /** How many of the expected loans are reported. */
  children: ReactNode;
};

/** Below the rows, always in sight: the two figures that staff look at, what blocks sending and the way to it, the selection. */
export function ReportFoot({ overview, unsettled, selection, onProblem, children }: Props) {
  const { t } = useTranslation('repayments');
  const { filled, isPartial, errors, sums, unsent } = overview;
  const unknown = t('summary.unknownCurrency');
  const said = t('summary.said', {
    rows: formatCount(filled),
    sum: textOfSums(sums, unknown),
    problems: errors,
  });
  const [saidLater] = useDebouncedValue(said, quietTime);
  return (
    <div className={`${classes.foot} pd-number`} data-sent={unsettled !== null || undefined}>
      <VisuallyHidden role="status">{saidLater}</VisuallyHidden>
      <div className={classes.totals}>
        <Text fw={600} title={unsent > 0 ? t('summary.blank', numberOf(unsent)) : undefined}>
          {t('summary.filled', numberOf(filled))}
        </Text>
        <SumsText
          fw={600}
          sums={sums}
          textOf={(sum) => t(isPartial ? 'summary.sumUnsure' : 'summary.sum', { sum })}
        />
      </div>
      <div className={classes.totals}>
        {unsettled === null && <Problems overview={overview} onProblem={onProblem} />}
        {unsettled !== null && unsettled > 0 && (
          <Group gap={8}>
            <Group gap={6} c="var(--pd-warn-fg)">
              <IconAlertCircle size={17} aria-hidden />
              <Text c="inherit">{t('summary.unsettled', numberOf(unsettled))}</Text>
            </Group>
            <ProblemSteps hasSeveral={unsettled > 1} onProblem={onProblem} />
          </Group>
        )}
        {children}
        {selection && (
          <Group gap="xs">
            <Text fz="sm">{t('summary.selected', numberOf(selection.rows))}</Text>
            {selection.sums.length > 0 && (
              <SumsText fz="sm" sums={selection.sums} textOf={(sum) => t('summary.selectedSum', { sum })} />
            )}
          </Group>
        )}
      </div>
    </div>
  );
}

function Problems({ overview, onProblem }: Pick<Props, 'overview' | 'onProblem'>) {
  const { places, errors, whole, filled } = overview;
  const asks = whole.some(({ certainty, rule }) => certainty === 'blocks' && isAsked(rule));
  return (
    <ProblemFigures {...{ errors, onProblem }} looks={places.length - errors} isSaid={!asks && filled > 0} />
  );
}

function numberOf(count: number): { count: number; number: string } {
  return { count, number: formatCount(count) };
}

function isAsked(rule: string): boolean {
  return reportQuestions.some((each) => each === rule);
}
