import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import type { ReportRow } from '../../../shared/model/work.ts';
import { emptyRow } from '../../../shared/rules/empty-report.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { type ReportRows, withoutEmptyEnd } from './grid/cells.ts';

/** How much of what Kiva expects of a month is reported. `absent`: neither sent before nor a row here. */
export type Coverage = { expected: number; reported: number; absent: number };

/** Counts the expected loans that are reported for the month: with an amount here, or sent before. */
export function coverageOf(rows: ReportRows, { expected }: ReportFacts): Coverage {
  const reported = new Map<string, boolean>();
  for (const row of rows) {
    const id = cleanId(row.loanId);
    reported.set(id, reported.get(id) === true || row.amount.trim() !== '');
  }
  const loans = expected.map((loan) => ({ id: cleanId(loan.loanId), isSent: loan.now !== null }));
  return {
    expected: loans.length,
    reported: loans.filter(({ id, isSent }) => isSent || reported.get(id)).length,
    absent: loans.filter(({ id, isSent }) => !isSent && !reported.has(id)).length,
  };
}

/** The rows with one for each expected loan that has none and was not sent for the month, after what is there. */
export function withExpected(rows: ReportRows, { expected }: ReportFacts): ReportRows {
  const there = new Set(rows.map((row) => cleanId(row.loanId)));
  const added = expected
    .filter((loan) => loan.now === null && !there.has(cleanId(loan.loanId)))
    .map(({ loanId, clientId }): ReportRow => ({ ...emptyRow, loanId, clientId }));
  return added.length === 0 ? rows : [...withoutEmptyEnd(rows), ...added];
}
