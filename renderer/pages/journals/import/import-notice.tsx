import { Button, Group } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { Problem } from '../../../components/problem.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { JournalReadingLine } from './journal-reading-line.tsx';
import type { JournalImportResult, Taken } from './take-sheet.ts';
import type { JournalImport } from './use-journal-import.ts';

/** What an import came to, or that a file is being read. */
export function ImportNotice({ imports }: { imports: JournalImport }) {
  const { t } = useTranslation('journals');
  const { file, outcome, forget, takeBack, change } = imports;
  if (file.reading !== null)
    return (
      <Notice
        tone="info"
        icon={IconFileImport}
        title={t('import.reading', { name: file.reading })}
        role="status"
      >
        <Button size="xs" variant="default" onClick={file.stop}>
          {t('import.stop')}
        </Button>
      </Notice>
    );
  if (file.problem) return <Problem failure={file.problem} />;
  if (!outcome) return null;
  return outcome.kind === 'taken' ? (
    <TakenNotice outcome={outcome} onClose={forget} onTakeBack={takeBack} onChange={change} />
  ) : (
    <Notice
      tone="bad"
      icon={IconAlertCircle}
      title={t('import.refused', { file: outcome.file })}
      role="alert"
    >
      <Refusal refusal={outcome.refusal} />
    </Notice>
  );
}

/** Ids that are shown; an import of thousands may have as many that are in no list. */
const shownIds = 12;

type TakenProps = {
  outcome: Taken;
  onClose: () => void;
  onTakeBack: (() => void) | undefined;
  onChange: (() => void) | undefined;
};

function TakenNotice({ outcome, onClose, onTakeBack, onChange }: TakenProps) {
  const { t } = useTranslation('journals');
  const { entries, file, leftOut, spoilt, matched, unmatched, asked } = outcome;
  const count = entries.length;
  const ids = unmatched.slice(0, shownIds).join(', ') + (unmatched.length > shownIds ? ', …' : '');
  const isOdd = unmatched.length > 0 || spoilt > 0;
  return (
    <Notice
      tone={isOdd ? 'warn' : 'good'}
      icon={isOdd ? IconAlertCircle : IconCircleCheck}
      title={t('import.taken', { count, number: formatCount(count), file })}
      role="status"
    >
      {matched !== null && (
        <span>{t('import.matched', { count: matched, number: formatCount(matched) })}</span>
      )}
      {unmatched.length > 0 && <span>{t('import.unmatched', { ids })}</span>}
      {spoilt > 0 && <span>{t('import.spoilt', { count: spoilt })}</span>}
      <JournalReadingLine taking={asked.answered} leftOut={leftOut} onChange={onChange} />
      <Group gap="xs">
        {onTakeBack && (
          <Button size="xs" variant="default" onClick={onTakeBack}>
            {t('import.undo')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('import.close')}
        </Button>
      </Group>
    </Notice>
  );
}

function Refusal({ refusal }: { refusal: (JournalImportResult & { kind: 'refused' })['refusal'] }) {
  const { t } = useTranslation('journals');
  if (refusal.reason === 'nothing') return t('import.nothing');
  if (refusal.reason === 'together') return t('import.together', { limit: formatCount(refusal.limit) });
  if (refusal.reason === 'wide') return t('import.wide', { row: refusal.row });
  if (refusal.reason === 'tooMany')
    return t('import.tooMany', { rows: formatCount(refusal.rows), limit: formatCount(refusal.limit) });
  const { row, column, limit } = refusal;
  return t('import.tooLong', { row, column: t(`field.${column}`), limit });
}
