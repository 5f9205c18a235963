import type { WorkBody } from '../../../../shared/model/work.ts';
import { emptyReport } from '../../../../shared/rules/empty-report.ts';
import { newLoanOf } from '../../drafts/copy/copies.ts';

/**
 * New work that starts as a copy of this one. A draft becomes the next loan of the same borrowers; journals keep their
 * loans and words; a report keeps its rows and amounts, but neither the month nor what was confirmed or noted.
 */
export function bodyAgain(body: WorkBody): WorkBody {
  if (body.kind === 'draft') return { kind: 'draft', content: newLoanOf(body.content) };
  if (body.kind === 'journals') return body;
  const { meaning, rows } = body.content;
  return {
    kind: 'report',
    content: { ...emptyReport(meaning), rows: rows.map((row) => ({ ...row, note: '' })) },
  };
}
