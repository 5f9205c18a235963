import { Button, Group } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../components/problem.tsx';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { Refusal, ReportReading } from './read-sheet.ts';
import { ReportReadingLine } from './report-reading-line.tsx';
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
export function ImportNotice({ outcome, onUndo, onPutByPlace, onChange, onClose, children }: Props) {
  const { t } = useTranslation('repayments');
  const title = useTakenTitle(outcome);
  if (outcome === null || isPlain(outcome)) return null;
  if (outcome.kind === 'failed') return <Problem failure={outcome.failure} />;
  if (outcome.kind === 'refused')
    return (
      <Strip tone="bad" icon={IconAlertCircle} role="alert" onClose={onClose}>
        <b>{t('refusedFile.title')}</b> <RefusalText refusal={outcome.refusal} />
      </Strip>
    );
  return (
    <Strip
      tone="info"
      icon={IconInfoCircle}
      role="status"
      onClose={onClose}
      actions={
        <Group gap="xs">
          {onPutByPlace && (
            <Button size="compact-sm" variant="default" onClick={onPutByPlace}>
              {t('imported.byPlace')}
            </Button>
          )}
          {onUndo && (
            <Button size="compact-sm" variant="default" onClick={onUndo}>
              {t('imported.undo')}
            </Button>
          )}
        </Group>
      }
    >
      <b>{title}</b> <ReadingText outcome={outcome} />
      {children}
      <ReportReadingLine question={outcome.asked} mark={outcome.asked.answered} onChange={onChange} />
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

function useTakenTitle(outcome: ReportImportResult | null): string {
  const { t } = useTranslation('repayments');
  if (outcome === null || !('reading' in outcome)) return '';
  const count = outcome.reading.rows.length;
  const number = formatCount(count);
  return outcome.kind === 'file'
    ? t('imported.title', { count, number, file: outcome.name })
    : t('imported.pasted', { count, number });
}

function ReadingText({ outcome }: { outcome: Taken }) {
  const { t } = useTranslation('repayments');
  const { converted, cleaned, rounded, hadHeader } = outcome.reading;
  const sentences = [
    outcome.kind !== 'placed' && outcome.matched > 0 && t('imported.matched', numberOf(outcome.matched)),
    outcome.kind !== 'placed' && outcome.added > 0 && t('imported.added', numberOf(outcome.added)),
    converted && t('imported.converted', converted),
    hadHeader && t('imported.header'),
    cleaned > 0 && t('imported.cleaned', { count: cleaned }),
    rounded > 0 && t('imported.rounded', { count: rounded }),
  ].filter(Boolean);
  return <span>{sentences.join(' ')}</span>;
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
