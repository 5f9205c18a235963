import { Group, Paper, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useDeferredValue, useMemo } from 'react';
import type { ReportContent } from '../../../shared/model/work.ts';
import type { Autosave } from '../../components/work/use-autosave.ts';
import type { Place } from './grid/cells.ts';
import { type GridHandle, RepaymentsGrid } from './grid/repayments-grid.tsx';
import { ImportNotice } from './import/import-notice.tsx';
import { ReadingDialog } from './import/reading-dialog.tsx';
import { useImport } from './import/use-import.ts';
import { MeaningField } from './meaning-field.tsx';
import { nextPlace, overviewOf } from './notes.ts';
import { PeriodField } from './period-field.tsx';
import classes from './report.module.css';
import { ReportSummary, UnsentRows } from './report-summary.tsx';
import { ReportToolbar } from './report-toolbar.tsx';
import { contentOf, type Report, useReport } from './use-report.ts';

type Props = {
  content: ReportContent;
  save: Autosave['change'];
  readOnly: boolean;
  grid: RefObject<GridHandle | null>;
};

/** From this many rows on, looking a report over waits for a pause in typing. */
const manyRows = 1_000;

function useOverview(report: Report) {
  const [paused] = useDebouncedValue(report, 250);
  const looked = useDeferredValue(report.table.now.length > manyRows ? paused : report);
  return useMemo(() => overviewOf(contentOf(looked)), [looked]);
}

/** The form of a repayment report: month, what the amounts mean, and the rows. */
export function ReportForm({ content, save, readOnly, grid }: Props) {
  const [report, actions] = useReport(content, save);
  const rows = report.table.now;
  const overview = useOverview(report);
  const imports = useImport(rows, actions);
  const problemAfter = (from: Place, back: boolean) => nextPlace(overview.places, from, back);
  return (
    <Stack gap="lg">
      <Paper withBorder p="md" className={classes.facts}>
        <PeriodField
          value={report.period}
          onChange={(period) => actions.set({ period })}
          readOnly={readOnly}
        />
        <MeaningField
          value={report.meaning}
          onChange={(meaning) => actions.set({ meaning })}
          readOnly={readOnly}
        />
      </Paper>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <ReportToolbar
            table={report.table}
            actions={actions}
            overview={overview}
            onFile={imports.takeFile}
            onNextProblem={() => grid.current?.nextProblem()}
            readOnly={readOnly}
          />
          <ReportSummary overview={overview} />
        </Group>
        <ImportNotice outcome={imports.outcome} onUndo={imports.takeBack} onClose={imports.forget} />
        <RepaymentsGrid
          ref={grid}
          rows={rows}
          notes={overview.notes}
          readOnly={readOnly}
          onPaste={imports.paste}
          problemAfter={problemAfter}
          setRows={actions.setRows}
          undo={actions.undo}
          redo={actions.redo}
        />
        <UnsentRows count={overview.unsent} />
      </Stack>
      <ReadingDialog sheet={imports.question} onTake={imports.answer} onClose={imports.dismiss} />
    </Stack>
  );
}
