import { Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type RefObject, useDeferredValue, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import type { Reporting } from '../../../shared/model/reporting.ts';
import type { ReportContent, Work } from '../../../shared/model/work.ts';
import { loanIndex } from '../../../shared/rules/report/loan-index.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { Problem } from '../../components/problem.tsx';
import { SampleFileButton } from '../../components/sheet-file/sample-file-button.tsx';
import type { Autosave } from '../../components/work/use-autosave.ts';
import { Workbench } from '../../components/workbench/workbench.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { CorrectRows } from './correct-rows.tsx';
import { ExpectedCoverage, ExpectedState } from './expected-state.tsx';
import { FilterField } from './filter-field.tsx';
import { type CellPlace, isBlankRow, type ReportRows } from './grid/cells.ts';
import { type GridHandle, RepaymentsGrid } from './grid/repayments-grid.tsx';
import { ImportNotice } from './import/import-notice.tsx';
import { MatchingLine } from './import/matching-line.tsx';
import { ReadingDialog } from './import/reading-dialog.tsx';
import { useImport } from './import/use-import.ts';
import { LoadExpected } from './load-expected.tsx';
import { MonthStrip } from './month-strip.tsx';
import { nextPlace, overviewOf, type SearchPlace, unsettledPlaces } from './notes.ts';
import { WholeQuestions } from './questions.tsx';
import { MeaningChanged, ReportBasics } from './report-basics.tsx';
import { ReportFoot } from './report-foot.tsx';
import { ReportToolbar } from './report-toolbar.tsx';
import { type ChosenRows, selectionTotals } from './selection-totals.ts';
import { useExpected } from './use-expected.ts';
import { useFacts } from './use-facts.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFilter } from './use-filter.ts';
import { useOpenAt } from './use-open-at.ts';
import { contentOf, type Report, useReport } from './use-report.ts';
import type { useReporting } from './use-reporting.ts';
import { useRowSaid } from './use-row-said.ts';

/** What the page around may ask of the form. */
export type ReportFormHandle = {
  show: (place: CellPlace) => void;
  content: () => ReportContent;
  setControl: (control: ReportContent['control']) => void;
};

type Props = {
  work: Work;
  content: ReportContent;
  save: Autosave['change'];
  readOnly: boolean;
  form: RefObject<ReportFormHandle | null>;
  settings: ReturnType<typeof useReporting>;
  /** The loan id of the row to begin at. */
  loan: string | undefined;
  places: { title: HTMLElement | null; bar: HTMLElement | null };
};

/** From this many rows on, looking a report over waits for a pause in typing. */
const manyRows = 1_000;

function useOverview(report: Report, facts: ReportFacts | null, reporting: Reporting, isSent: boolean) {
  const isProduction = useEnvironment() === 'production';
  const [paused] = useDebouncedValue(report, 250);
  const looked = useDeferredValue(report.table.now.length > manyRows ? paused : report);
  const known = useDeferredValue(facts);
  return useMemo(
    () =>
      overviewOf(
        contentOf(looked),
        { facts: known, reporting, isProduction, now: new Date().toISOString() },
        isSent,
      ),
    [looked, known, reporting, isProduction, isSent],
  );
}

/** The form of a repayment report: month, what the amounts mean, the loans that Kiva expects, and the rows. */
export function ReportForm({ work, content, save, readOnly, form, settings, loan, places }: Props) {
  const grid = useRef<GridHandle>(null);
  const { reporting } = settings;
  const [report, actions] = useReport(content, save, readOnly);
  const rows = report.table.now;
  useOpenAt(loan, rows, grid);
  const { facts } = useFacts({ ...report, rows });
  const index = useMemo(() => loanIndex(facts), [facts]);
  const expected = useExpected(report, actions);
  const isSent = readOnly && work.state !== 'locked';
  const overview = useOverview(report, facts, reporting, isSent);
  const saidOf = useRowSaid(isSent ? work.id : report.corrects || null, isSent);
  const unsettled = useMemo(() => (isSent ? unsettledPlaces(rows, saidOf) : null), [isSent, rows, saidOf]);
  const { filter, shown, choose } = useFilter(overview, index, saidOf);
  useImperativeHandle(form, () => ({
    show: (place) => {
      // A finding may be of a row that is not shown just now.
      flushSync(() => choose({ kind: 'all' }));
      grid.current?.show(place);
    },
    content: () => contentOf(report),
    setControl: (control) => actions.set({ control }),
  }));
  const imports = useImport(rows, actions, { format: reporting.columns, meaning: report.meaning, facts });
  const drop = useFileDrop(imports.takeFile, readOnly || imports.reading);
  const isPractice = useEnvironment() === 'practice';
  const isShown = useMemo(() => (shown ? new Set(shown) : null), [shown]);
  const problemAfter = (from: SearchPlace, back: boolean) =>
    nextPlace(unsettled ?? overview.places, from, back, (row) => isShown?.has(row) ?? true);
  const [chosen, setChosen] = useState<ChosenRows>({ rows: [], hasAmounts: false });
  const confirm = (rule: string) => actions.set({ confirmed: [...report.confirmed, rule] });
  const selection = useMemo(() => selectionTotals(chosen, rows, facts), [chosen, rows, facts]);
  return (
    <Workbench over={drop.over} {...drop.events}>
      <ReportBasics
        report={report}
        actions={actions}
        settings={settings}
        readOnly={readOnly}
        titlePlace={places.title}
      />
      {settings.failure && <Problem failure={settings.failure} />}
      {!readOnly && <MeaningChanged report={report} actions={actions} settings={settings} />}
      {!readOnly && <MonthStrip workId={work.id} {...report} />}
      {!readOnly && <ExpectedState {...{ expected, facts, rows }} />}
      <ImportNotice
        outcome={readOnly ? null : imports.outcome}
        onUndo={imports.takeBack}
        onPutByPlace={imports.putByPlace}
        onChange={imports.change}
        onClose={imports.forget}
      >
        {imports.outcome?.kind === 'file' && (
          <MatchingLine
            rows={imports.outcome.rows}
            facts={facts}
            format={reporting.columns}
            onFilter={choose}
          />
        )}
      </ImportNotice>
      <WholeQuestions whole={overview.whole} onConfirm={confirm} readOnly={readOnly} />
      <Group justify="space-between" gap="xs">
        {!readOnly && (
          <ReportToolbar
            {...{ actions, overview, grid }}
            table={report.table}
            reading={imports.reading}
            onFile={imports.takeFile}
          >
            <LoadExpected expected={expected} isFirst={!facts?.asOf} />
            {isPractice && rows.every(isBlankRow) && <SampleFileButton kind="report" size="xs" />}
          </ReportToolbar>
        )}
        <FilterField filter={filter} shown={shown} onChange={choose} />
      </Group>
      <RepaymentsGrid
        ref={grid}
        rows={rows}
        shown={shown}
        meaning={report.meaning}
        format={reporting.columns}
        index={index}
        notes={overview.notes}
        readOnly={readOnly}
        saidOf={saidOf}
        rowActions={isSent && <CorrectRows workId={work.id} loanIds={sentIn(chosen.rows, rows)} />}
        onPaste={imports.paste}
        problemAfter={problemAfter}
        setRows={actions.setRows}
        undo={actions.undo}
        redo={actions.redo}
        onShowAll={() => choose({ kind: 'all' })}
        onSelect={(selected, hasAmounts) => setChosen({ rows: selected, hasAmounts })}
      />
      {places.bar &&
        createPortal(
          <ReportFoot
            overview={overview}
            unsettled={unsettled?.length ?? null}
            selection={selection}
            onProblem={(back) => grid.current?.problem(back)}
          >
            <ExpectedCoverage {...{ expected, facts, rows, readOnly }} />
          </ReportFoot>,
          places.bar,
        )}
      <ReadingDialog
        question={imports.question}
        onTake={imports.answer}
        onReread={imports.reread}
        onClose={imports.dismiss}
      />
    </Workbench>
  );
}

/** The loans of the selected rows that have an amount. */
function sentIn(chosen: readonly number[], rows: ReportRows): string[] {
  return chosen.flatMap((row) => (rows[row]?.amount.trim() ? [cleanId(rows[row].loanId)] : []));
}
