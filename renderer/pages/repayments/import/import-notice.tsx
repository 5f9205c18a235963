import { Button, Group } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { formatCount } from '../../../i18n/format.ts';
import type { FileRefusal } from './read-file.ts';
import type { Refusal } from './read-sheet.ts';
import type { Outcome } from './use-import.ts';

type Props = {
  outcome: Outcome | null;
  /** Takes the rows back; absent once something else was changed after them. */
  onUndo: (() => void) | undefined;
  onClose: () => void;
};

/** What was taken from a file or a paste and how it was understood, or why nothing was. */
export function ImportNotice({ outcome, onUndo, onClose }: Props) {
  const { t } = useTranslation(['repayments', 'common']);
  const title = useTakenTitle(outcome);
  if (outcome === null || isPlain(outcome)) return null;
  const close = (
    <Button size="compact-sm" variant="default" onClick={onClose}>
      {t('common:close')}
    </Button>
  );
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
      <Group justify="space-between" gap="xs" w="100%">
        <TakenText outcome={outcome} />
        <Group gap="xs">
          {onUndo && (
            <Button size="compact-sm" variant="default" onClick={onUndo}>
              {t('imported.undo')}
            </Button>
          )}
          {close}
        </Group>
      </Group>
    </Notice>
  );
}

type Taken = Extract<Outcome, { kind: 'taken' }>;

/** A paste that did just what a paste does needs no words. */
function isPlain(outcome: Outcome): boolean {
  if (outcome.kind !== 'taken' || outcome.file !== null) return false;
  const { converted, totals, hadHeader } = outcome.reading;
  return converted === null && totals === 0 && !hadHeader;
}

function useTakenTitle(outcome: Outcome | null): string {
  const { t } = useTranslation('repayments');
  if (outcome?.kind !== 'taken') return '';
  const count = outcome.reading.patches.length;
  const number = formatCount(count);
  const { file } = outcome;
  return file === null
    ? t('imported.pasted', { count, number })
    : t('imported.title', { count, number, file });
}

function TakenText({ outcome: { reading, below } }: { outcome: Taken }) {
  const { t } = useTranslation('repayments');
  const { converted, totals, hadHeader } = reading;
  const sentences = [
    converted && t('imported.converted', converted),
    hadHeader && t('imported.header'),
    totals > 0 && t('imported.totals', { count: totals }),
    below && t('imported.below'),
  ].filter(Boolean);
  return <span>{sentences.join(' ')}</span>;
}

function RefusalText({ refusal }: { refusal: Refusal | FileRefusal }) {
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
      return <span>{t(`refusedFile.${refusal.reason}`, { ...refusal })}</span>;
  }
}
