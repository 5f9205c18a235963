import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import type { ReportRow } from '../../../shared/model/work.ts';
import { emptyRow } from '../../../shared/rules/empty-report.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { type ReportRows, withoutEmptyEnd } from './grid/cells.ts';

/** How much of what Kiva expects stands in a report. `absent`: not even a row; `reported`: with an amount. */
export type Coverage = { expected: number; reported: number; absent: number };

/** Counts the expected loans that a report has an amount for. */
export function coverageOf(rows: ReportRows, { expected }: ReportFacts): Coverage {
  const reported = new Map<string, boolean>();
  for (const row of rows) {
    const id = cleanId(row.loanId);
    reported.set(id, reported.get(id) === true || row.amount.trim() !== '');
  }
  const ids = expected.map((loan) => cleanId(loan.loanId));
  return {
    expected: ids.length,
    reported: ids.filter((id) => reported.get(id)).length,
    absent: ids.filter((id) => !reported.has(id)).length,
  };
}

/** The rows with one for each expected loan that has none, after what is there; nothing is overwritten. */
export function withExpected(rows: ReportRows, { expected }: ReportFacts): ReportRows {
  const there = new Set(rows.map((row) => cleanId(row.loanId)));
  const added = expected
    .filter((loan) => !there.has(cleanId(loan.loanId)))
    .map(({ loanId, clientId }): ReportRow => ({ ...emptyRow, loanId, clientId }));
  return added.length === 0 ? rows : [...withoutEmptyEnd(rows), ...added];
}
