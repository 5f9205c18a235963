import type { LoanIds } from '../../../shared/model/portfolio-search.ts';
import { mostReportRows, type ReportContent, type WorkBody } from '../../../shared/model/work.ts';
import { emptyRow } from '../../../shared/rules/empty-report.ts';
import { cleanId } from '../../../shared/rules/text.ts';

/** A journal for a loan, in which nothing else is written yet. */
export function journalOf({ loanId, clientId }: LoanIds): { id: string; body: WorkBody } {
  const entry = { loanId, clientId, subject: '', body: '', imageUrl: '' };
  return { id: crypto.randomUUID(), body: { kind: 'journals', content: { entries: [entry] } } };
}

/**
 * A report with loans added to it: how many rows are new, how many loans were in it already, how many have no loan id and cannot
 * be reported, and the loan id of the first.
 */
export type ReportWith = {
  content: ReportContent;
  added: number;
  known: number;
  without: number;
  first: string;
};

/** A report with a row at its end for each of the loans that it does not have; null where it cannot take so many. */
export function reportWith(content: ReportContent, loans: readonly LoanIds[]): ReportWith | null {
  const has = new Set(content.rows.map(({ loanId }) => cleanId(loanId)));
  const named = loans.filter(({ loanId }) => cleanId(loanId) !== '');
  const fresh = new Map<string, LoanIds>();
  for (const loan of named) {
    const id = cleanId(loan.loanId);
    if (!has.has(id) && !fresh.has(id)) fresh.set(id, loan);
  }
  const added = [...fresh.values()].map(({ loanId, clientId }) => ({ ...emptyRow, loanId, clientId }));
  const rows = [...content.rows, ...added];
  if (rows.length > mostReportRows) return null;
  return {
    content: { ...content, rows },
    added: added.length,
    known: named.length - added.length,
    without: loans.length - named.length,
    first: named[0]?.loanId ?? '',
  };
}
