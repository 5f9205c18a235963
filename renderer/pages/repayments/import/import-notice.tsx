import { Button } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../components/problem.tsx';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { Refusal, ReportReading } from './read-sheet.ts';
import { useReportReading } from './report-reading-line.tsx';
import type { ReportImportResult } from './use-import.ts';

type Props = {
  outcome: ReportImportResult | null;
  /** Takes the rows back; absent once something else was changed after them. */
  onUndo: (() => void) | undefined;
  /** Puts a block where it was pasted instead of with the loans that it names. */
  onPutByPlace: (() => void) | undefined;
  /** Asks anew how it is read; absent as `onUndo` is. */
  onChange: (() => void) | undefined;
  onClose: () => void;
  /** What is said of an imported file beside how it was read. */
  children?: ReactNode;
};

/** What was taken from a file or a paste and how it was understood, or why nothing was. */
export function ImportNotice({ outcome, ...taken }: Props) {
  const { t } = useTranslation('repayments');
  if (outcome === null || isPlain(outcome)) return null;
  if (outcome.kind === 'failed') return <Problem failure={outcome.failure} />;
  if (outcome.kind === 'refused')
    return (
      <Strip tone="bad" icon={IconAlertCircle} role="alert" onClose={taken.onClose}>
        <b>{t('refusedFile.title')}</b> <RefusalText refusal={outcome.refusal} />
      </Strip>
    );
  return <TakenStrip outcome={outcome} {...taken} />;
}

function TakenStrip({
  outcome,
  onUndo,
  onPutByPlace,
  onChange,
  onClose,
  children,
}: Props & { outcome: Taken }) {
  const { t } = useTranslation(['repayments', 'import']);
  const { asked } = outcome;
  const reading = useReportReading({
    question: asked,
    mark: asked.answered,
    reading: outcome.reading,
  });
  const { doubts, others } = useSentences(outcome);
  const title = useTakenTitle(outcome);
  const isFile = outcome.kind === 'file';
  const actions = [
    { text: t('import:decided.change'), act: reading === null ? undefined : onChange },
    { text: t('repayments:imported.byPlace'), act: onPutByPlace },
    { text: t('repayments:imported.undo'), act: onUndo },
  ];
  return (
    <Strip
      tone="info"
      icon={IconInfoCircle}
      role="status"
      onClose={onClose}
      details={
        (reading !== null || (isFile && others.length > 0)) && (
          <>
            {isFile && others.length > 0 && <div>{others.join(' ')}</div>}
            {reading}
          </>
        )
      }
      actions={actions.map(
        ({ text, act }) =>
          act && (
            <Button key={text} size="compact-sm" variant="default" onClick={act}>
              {text}
            </Button>
          ),
      )}
    >
      <b>{title}</b> {children} <span>{[...doubts, ...(isFile ? [] : others)].join(' ')}</span>
    </Strip>
  );
}

type Taken = Extract<ReportImportResult, { reading: ReportReading }>;

/** A paste that did just what a paste does needs no words. */
function isPlain(outcome: ReportImportResult): boolean {
  if (outcome.kind !== 'placed') return false;
  const { converted, leftOut, cleaned, hadHeader } = outcome.reading;
  return converted === null && leftOut === 0 && cleaned === 0 && !hadHeader;
}

function useTakenTitle(outcome: Taken): string {
  const { t } = useTranslation('repayments');
  const count = outcome.reading.rows.length;
  const number = formatCount(count);
  return outcome.kind === 'file'
    ? t('imported.title', { count, number, file: outcome.name })
    : t('imported.pasted', { count, number });
}

/** What is to be checked, and what is only good to know. */
function useSentences(outcome: Taken) {
  const { t } = useTranslation('repayments');
  const { converted, cleaned, rounded, hadHeader } = outcome.reading;
  const others = [
    outcome.kind !== 'placed' && outcome.matched > 0 && t('imported.matched', numberOf(outcome.matched)),
    outcome.kind !== 'placed' && outcome.added > 0 && t('imported.added', numberOf(outcome.added)),
    converted && t('imported.converted', converted),
    hadHeader && t('imported.header'),
    cleaned > 0 && t('imported.cleaned', { count: cleaned }),
  ].filter((each) => typeof each === 'string');
  return { doubts: rounded > 0 ? [t('imported.rounded', { count: rounded })] : [], others };
}

function numberOf(count: number): { count: number; number: string } {
  return { count, number: formatCount(count) };
}

function RefusalText({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('repayments');
  switch (refusal.reason) {
    case 'tooLong':
      return <span>{t('refusedFile.tooLong', { ...refusal, column: t(`grid.${refusal.column}`) })}</span>;
    case 'tooManyRows': {
      const { rows, limit } = refusal;
      return (
        <span>{t('refusedFile.tooManyRows', { rows: formatCount(rows), limit: formatCount(limit) })}</span>
      );
    }
    default:
      return <span>{t(`refusedFile.${refusal.reason}`)}</span>;
  }
}
