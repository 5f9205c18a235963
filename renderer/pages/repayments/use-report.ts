import { useCallback, useRef, useState } from 'react';
import type { ReportContent } from '../../../shared/model/work.ts';
import type { Autosave } from '../../components/work/use-autosave.ts';
import type { Rows } from './grid/cells.ts';
import { type History, record, redo, startHistory, undo } from './grid/history.ts';

/** A report as it is being written; the rows have a way back. */
export type Report = Omit<ReportContent, 'rows'> & { table: History<Rows> };

/** The ways to change a report. All keep their identity between renders, so that rows need not be drawn again. */
export type ReportActions = {
  set: (change: Partial<Omit<ReportContent, 'rows'>>) => void;
  /** New rows from the present ones; `step` as in `record`. */
  setRows: (change: (rows: Rows) => Rows, step?: string) => void;
  /** Many rows at once: what a person confirmed of the whole report was said of other amounts. */
  takeRows: (change: (rows: Rows) => Rows) => void;
  /** The rows with every change so far, for what began some renders ago. */
  latestRows: () => Rows;
  undo: () => void;
  redo: () => void;
};

/** Holds a report and saves every change. */
export function useReport(content: ReportContent, save: Autosave['change']): [Report, ReportActions] {
  const [report, setReport] = useState<Report>(() => begin(content));
  const latest = useRef(report);
  const apply = useCallback(
    (next: Report) => {
      latest.current = next;
      setReport(next);
      save({ kind: 'report', content: contentOf(next) });
    },
    [save],
  );
  const setTable = useCallback(
    (change: (table: History<Rows>) => History<Rows>, more: Partial<Report> = {}) => {
      const table = change(latest.current.table);
      if (table !== latest.current.table) apply({ ...latest.current, ...more, table });
    },
    [apply],
  );
  return [
    report,
    {
      set: useCallback((change) => apply({ ...latest.current, ...change }), [apply]),
      setRows: useCallback(
        (change, step) => setTable((table) => record(table, change(table.now), step)),
        [setTable],
      ),
      takeRows: useCallback(
        (change) => setTable((table) => record(table, change(table.now)), { confirmed: [] }),
        [setTable],
      ),
      latestRows: useCallback(() => latest.current.table.now, []),
      undo: useCallback(() => setTable(undo), [setTable]),
      redo: useCallback(() => setTable(redo), [setTable]),
    },
  ];
}

function begin({ rows, ...rest }: ReportContent): Report {
  return { ...rest, table: startHistory<Rows>(rows) };
}

/** A report as it is stored. */
export function contentOf({ table, ...rest }: Report): ReportContent {
  return { ...rest, rows: [...table.now] };
}
