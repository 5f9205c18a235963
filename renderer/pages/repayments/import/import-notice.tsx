import { Button, Group } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadChoices } from '../../../../shared/model/sheet.ts';
import { Notice } from '../../../components/notice.tsx';
import { Problem } from '../../../components/problem.tsx';
import { TextReadingLine } from '../../../components/sheet-file/text-reading-line.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { Reading, Refusal } from './read-sheet.ts';
import type { OpenFile, Outcome } from './use-import.ts';

type Props = {
  outcome: Outcome | null;
  /** Takes the rows back; absent once something else was changed after them. */
  onUndo: (() => void) | undefined;
  /** Puts a block where it was pasted instead of with the loans that it names. */
  onPutByPlace: (() => void) | undefined;
  /** Reads the file in another way; absent as `onUndo` is. */
  onReadAnew: ((file: OpenFile, choices: ReadChoices) => void) | undefined;
  onClose: () => void;
  /** What is said of an imported file beside how it was read. */
  children?: ReactNode;
};

/** What was taken from a file or a paste and how it was understood, or why nothing was. */
export function ImportNotice({ outcome, onUndo, onPutByPlace, onReadAnew, onClose, children }: Props) {
  const { t } = useTranslation(['repayments', 'common']);
  const title = useTakenTitle(outcome);
  if (outcome === null || isPlain(outcome)) return null;
  const close = (
    <Button size="compact-sm" variant="default" onClick={onClose}>
      {t('common:close')}
    </Button>
  );
  if (outcome.kind === 'failed') return <Problem failure={outcome.failure} />;
  if (outcome.kind === 'refused')
    return (
      <Notice tone="bad" icon={IconAlertCircle} title={t('refusedFile.title')} role="alert">
        <Group justify="space-between" gap="xs" w="100%">
          <RefusalText refusal={outcome.refusal} />
          {close}
        </Group>
      </Notice>
    );
  return (
    <Notice tone="info" icon={IconInfoCircle} title={title} role="status">
      <ReadingText outcome={outcome} />
      {outcome.kind === 'file' && (
        <TextReadingLine
          sheet={outcome.file.sheet}
          onChange={onReadAnew ? (choices) => onReadAnew(outcome.file, choices) : undefined}
        />
      )}
      {children}
      <Group gap="xs">
        {onUndo && (
          <Button size="compact-sm" variant="default" onClick={onUndo}>
            {t('imported.undo')}
          </Button>
        )}
        {onPutByPlace && (
          <Button size="compact-sm" variant="default" onClick={onPutByPlace}>
            {t('imported.byPlace')}
          </Button>
        )}
        {close}
      </Group>
    </Notice>
  );
}

type Taken = Extract<Outcome, { reading: Reading }>;

/** A paste that did just what a paste does needs no words. */
function isPlain(outcome: Outcome): boolean {
  if (outcome.kind !== 'placed') return false;
  const { converted, leftOut, cleaned, hadHeader } = outcome.reading;
  return converted === null && leftOut === 0 && cleaned === 0 && !hadHeader;
}

function useTakenTitle(outcome: Outcome | null): string {
  const { t } = useTranslation('repayments');
  if (outcome === null || !('reading' in outcome)) return '';
  const count = outcome.reading.rows.length;
  const number = formatCount(count);
  return outcome.kind === 'file'
    ? t('imported.title', { count, number, file: outcome.file.name })
    : t('imported.pasted', { count, number });
}

const mostNamed = 8;

function ReadingText({ outcome }: { outcome: Taken }) {
  const { t } = useTranslation('repayments');
  const { converted, aside, cleaned, rounded, hadHeader } = outcome.reading;
  const rows = aside
    .slice(0, mostNamed)
    .map(({ number, why }) => t('imported.leftOutRow', { number, why: t(`imported.why.${why}`) }));
  const more = aside.length - mostNamed;
  const named = more > 0 ? [...rows, t('imported.leftOutMore', { number: formatCount(more) })] : rows;
  const sentences = [
    outcome.kind !== 'placed' && outcome.matched > 0 && t('imported.matched', numberOf(outcome.matched)),
    outcome.kind !== 'placed' && outcome.added > 0 && t('imported.added', numberOf(outcome.added)),
    converted && t('imported.converted', converted),
    hadHeader && t('imported.header'),
    cleaned > 0 && t('imported.cleaned', { count: cleaned }),
    rounded > 0 && t('imported.rounded', { count: rounded }),
    named.length > 0 && t('imported.leftOut', { rows: named.join(', ') }),
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
