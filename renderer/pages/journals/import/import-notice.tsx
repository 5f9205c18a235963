import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../components/problem.tsx';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { useJournalReading } from './journal-reading-line.tsx';
import type { JournalImportResult, Taken } from './take-sheet.ts';
import type { JournalImport } from './use-journal-import.ts';

/** What an import came to, or that a file is being read. */
export function ImportNotice({ imports }: { imports: JournalImport }) {
  const { t } = useTranslation('journals');
  const { file, outcome, forget } = imports;
  if (file.reading !== null)
    return (
      <Strip
        tone="info"
        icon={IconFileImport}
        role="status"
        actions={
          <Button size="compact-sm" variant="default" onClick={file.stop}>
            {t('import.stop')}
          </Button>
        }
      >
        <b>{t('import.reading', { name: file.reading })}</b>
      </Strip>
    );
  if (file.problem) return <Problem failure={file.problem} />;
  if (!outcome) return null;
  if (outcome.kind === 'taken') return <TakenStrip outcome={outcome} imports={imports} />;
  return (
    <Strip tone="bad" icon={IconAlertCircle} role="alert" onClose={forget}>
      <b>{t('import.refused', { file: outcome.file })}.</b> <Refusal refusal={outcome.refusal} />
    </Strip>
  );
}

/** Ids that are shown; an import of thousands may have as many that are in no list. */
const shownIds = 12;

function TakenStrip({ outcome, imports }: { outcome: Taken; imports: JournalImport }) {
  const { t } = useTranslation(['journals', 'import']);
  const { entries, file, leftOut, spoilt, matched, unmatched, asked } = outcome;
  const { forget, takeBack, change } = imports;
  const reading = useJournalReading({ taking: asked.answered, leftOut });
  const count = entries.length;
  const ids = unmatched.slice(0, shownIds).join(', ') + (unmatched.length > shownIds ? ', …' : '');
  const isOdd = unmatched.length > 0 || spoilt > 0;
  const actions = [
    { text: t('import:decided.change'), act: reading === null ? undefined : change },
    { text: t('journals:import.undo'), act: takeBack },
  ];
  return (
    <Strip
      tone={isOdd ? 'warn' : 'good'}
      icon={isOdd ? IconAlertCircle : IconCircleCheck}
      role="status"
      onClose={forget}
      details={reading}
      actions={actions.map(
        ({ text, act }) =>
          act && (
            <Button key={text} size="compact-sm" variant="default" onClick={act}>
              {text}
            </Button>
          ),
      )}
    >
      <b>{t('journals:import.taken', { count, number: formatCount(count), file })}</b>{' '}
      {matched !== null && t('journals:import.matched', { count: matched, number: formatCount(matched) })}{' '}
      {unmatched.length > 0 && t('journals:import.unmatched', { ids })}{' '}
      {spoilt > 0 && t('journals:import.spoilt', { count: spoilt })}
    </Strip>
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
