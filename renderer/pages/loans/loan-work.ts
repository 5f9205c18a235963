import type { Loan } from '../../../shared/model/loan.ts';
import type { ReportContent, WorkBody } from '../../../shared/model/work.ts';
import { emptyRow } from '../../../shared/rules/empty-report.ts';

type Ids = Pick<Loan, 'loanId' | 'clientId'>;

/** A journal for a loan, in which nothing else is written yet. */
export function journalOf({ loanId, clientId }: Ids): { id: string; body: WorkBody } {
  const ids = { loanId: loanId ?? '', clientId: clientId ?? '' };
  const entry = { ...ids, subject: '', body: '', imageUrl: '' };
  return { id: crypto.randomUUID(), body: { kind: 'journals', content: { entries: [entry] } } };
}

/** A report with a row for the loan at its end; one that has the loan already stays as it is. */
export function reportWith(content: ReportContent, { loanId, clientId }: Ids): WorkBody {
  const id = loanId ?? '';
  const has = content.rows.some((row) => row.loanId.trim() === id);
  const rows = has ? content.rows : [...content.rows, { ...emptyRow, loanId: id, clientId: clientId ?? '' }];
  return { kind: 'report', content: { ...content, rows } };
}
