import type { WorkBody, WorkKind } from '../../../../shared/model/work.ts';
import { wireRows } from './kiva.ts';
import type { ContentRow } from './words.ts';

type Wire = Record<string, unknown>;

/** What a row of a request is about and says, read from its bytes without the program's own rules. */
export type ReadRow = ContentRow & { key: string; wire: string };

/** The rows of a request; `meaning` is what amounts of a report mean, which is not in it. */
export function readRows(kind: WorkKind, request: string, meaning: string): ReadRow[] {
  return wireRows(kind, request).map((row) => ({
    ...readRow(kind, row, meaning),
    wire: JSON.stringify(row),
  }));
}

function readRow(kind: WorkKind, row: Wire, meaning: string): ContentRow & { key: string } {
  if (kind === 'report') {
    const loan = String(row.loan_id);
    return { identity: loan, key: loan, value: `${row.amount} ${meaning}` };
  }
  if (kind === 'journals') {
    const text = [row.internal_loan_id, row.subject, row.body].join('|');
    return { identity: text, key: String(row.internal_loan_id), value: '' };
  }
  const [first] = row.entreps as Wire[];
  const loan = 'not_pictured' in row ? row.internal_loan_id : first?.loan_id;
  const said = JSON.stringify(row);
  return { identity: loan === undefined ? said : `draft ${loan}`, key: String(loan ?? ''), value: said };
}

/** What a piece of work says as it was typed: of the works of this test every row leaves. */
export function contentOf(body: WorkBody, requests: readonly string[]): ContentRow[] {
  if (body.kind === 'report')
    return body.content.rows.map(({ loanId, amount }) => ({
      identity: loanId,
      value: `${amount} ${body.content.meaning}`,
    }));
  if (body.kind === 'journals')
    return body.content.entries.map(({ loanId, subject, body: text }) => ({
      identity: [loanId, subject, text].join('|'),
      value: '',
    }));
  // A draft is one thing: it leaves, or a reason is asked for before it does.
  return requests.flatMap((request) => readRows('draft', request, ''));
}
