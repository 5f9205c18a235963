import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportReading } from '../../../../shared/rules/import/drafts.ts';
import type { ImportRow, ImportTable } from '../../../../shared/rules/import/table.ts';
import { Problem } from '../../../components/problem.tsx';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { useAction } from '../../../lib/calls.ts';
import { problemText } from './grid/problem-text.ts';
import { columnName } from './wizard-state.ts';

type Props = { table: ImportTable; reading: ImportReading };

/** Tells of the drafts that are not made, and saves their rows with the reasons, to be mended and imported again. */
export function RowsToRepair({ table, reading }: Props) {
  const { t } = useTranslation('import');
  const saving = useAction('sheets.save');
  const waiting = reading.drafts.filter((draft) => !draft.ready);
  if (waiting.length === 0) return null;
  const reasonsOf = (row: number) =>
    reading.problems.filter((problem) => problem.row === row).map((problem) => problemText(t, problem));
  const save = () => {
    const rows = waiting
      .flatMap((draft) => draft.rows)
      .sort((a, b) => a - b)
      .map((row) => [...textsOf(table.rows[row]), reasonsOf(row).join(' ')]);
    saving.mutate({
      name: t('result.rowsName'),
      format: 'xlsx',
      rows: [[...table.names.map((_, column) => columnName(table, column)), t('result.reason')], ...rows],
    });
  };
  return (
    <>
      <Strip
        tone="warn"
        icon={IconAlertCircle}
        actions={
          <Button size="compact-sm" variant="default" loading={saving.isPending} onClick={save}>
            {t('result.saveRows')}
          </Button>
        }
      >
        <b>{t('result.notReady', { count: waiting.length, number: formatCount(waiting.length) })}.</b>{' '}
        {t('result.notReadyText')} <span role="status">{saving.data?.saved && t('result.rowsSaved')}</span>
      </Strip>
      {saving.error && <Problem failure={saving.error.failure} />}
    </>
  );
}

/** With all the digits that the cells hold, where the sheet shows fewer. */
function textsOf(row: ImportRow | undefined): string[] {
  return (row?.cells ?? []).map((text, column) => {
    const note = row?.notes.get(column);
    return note?.kind === 'rounded' ? (note.exact ?? text) : text;
  });
}
