import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ReportContent } from '../../../shared/model/work.ts';
import { type History, record, redo, startHistory, undo } from '../../components/sheet/history.ts';
import type { Autosave } from '../../components/work/use-autosave.ts';
import type { ReportRows } from './grid/cells.ts';

/** A report as it is being written; the rows have a way back. */
export type Report = Omit<ReportContent, 'rows'> & { table: History<ReportRows> };

/** The ways to change a report. All keep their identity between renders, so that rows need not be drawn again. */
export type ReportActions = {
  set: (change: Partial<Omit<ReportContent, 'rows'>>) => void;
  /** New rows from the present ones; `step` as in `record`. */
  setRows: (change: (rows: ReportRows) => ReportRows, step?: string) => void;
  /** Rows from elsewhere: what a person confirmed of the whole report was said before these, even if only one says something new. */
  takeRows: (change: (rows: ReportRows) => ReportRows) => void;
  /** The rows with every change so far, for what began some renders ago. */
  latestRows: () => ReportRows;
  undo: () => void;
  redo: () => void;
};

/** Holds a report and saves every change. What comes late, such as a file, changes none that was locked or sent meanwhile. */
export function useReport(
  content: ReportContent,
  save: Autosave['change'],
  readOnly: boolean,
): [Report, ReportActions] {
  const [report, setReport] = useState<Report>(() => begin(content));
  const latest = useRef(report);
  const closed = useRef(readOnly);
  useLayoutEffect(() => {
    closed.current = readOnly;
  });
  const apply = useCallback(
    (next: Report) => {
      if (closed.current) return;
      latest.current = next;
      setReport(next);
      save({ kind: 'report', content: contentOf(next) });
    },
    [save],
  );
  const setTable = useCallback(
    (change: (table: History<ReportRows>) => History<ReportRows>, more: Partial<Report> = {}) => {
      const next = withTable(latest.current, change(latest.current.table));
      if (next !== latest.current) apply({ ...next, ...more });
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
  return { ...rest, table: startHistory<ReportRows>(rows) };
}

/** A report with other rows. Once more than one of them is another, what a person confirmed of the whole was said of other amounts. */
export function withTable(report: Report, table: History<ReportRows>): Report {
  if (table === report.table) return report;
  const confirmed = isManyChanged(report.table.now, table.now) ? [] : report.confirmed;
  return { ...report, table, confirmed };
}

function isManyChanged(before: ReportRows, after: ReportRows): boolean {
  const [longer, other] = before.length > after.length ? [before, after] : [after, before];
  const first = longer.findIndex((row, index) => row !== other[index]);
  return first >= 0 && longer.findLastIndex((row, index) => row !== other[index]) > first;
}

/** A report as it is stored. */
export function contentOf({ table, ...rest }: Report): ReportContent {
  return { ...rest, rows: [...table.now] };
}
