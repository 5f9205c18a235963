import type { WorkBody } from '../../../../shared/model/work.ts';
import { emptyDraft } from '../../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../../shared/rules/empty-report.ts';
import { emptyMember } from '../../../../shared/rules/members.ts';
import { reportQuestions } from '../../../../shared/rules/report/questions.ts';
import type { Body } from './steps.ts';

/** Said of every row, so that no guard stands in the way. */
const note = 'it is right';

/** Answers to all questions about a whole report. */
export const confirmed = [...reportQuestions];

/** A piece of work that may be started. */
export function bodyOf(body: Body): WorkBody {
  if (body.kind === 'report') {
    const rows = body.rows.map(({ loan, amount, hasClient }) => ({
      ...{ loanId: `L-${loan}`, clientId: hasClient ? `C-${loan}` : '', amount, note },
    }));
    return { kind: 'report', content: { ...emptyReport(body.meaning, body.month), rows, confirmed } };
  }
  if (body.kind === 'journals') {
    const entries = body.entries.map(({ loan, text }) => ({
      ...{ loanId: `L-${loan}`, clientId: `C-${loan}`, imageUrl: '' },
      ...{ subject: `Subject ${text}`, body: `What happened, ${text}.` },
    }));
    return { kind: 'journals', content: { entries } };
  }
  const loanId = body.hasLoan ? `D-${body.loan}` : '';
  const member = { ...emptyMember(), givenName: 'Ana', loanId: body.isGroup ? '' : loanId };
  const draft = { ...emptyDraft(), members: [member], loanUse: `to buy ${body.text}` };
  if (!body.isGroup) return { kind: 'draft', content: draft };
  const members = [member, { ...member, givenName: 'Bea' }];
  return { kind: 'draft', content: { ...draft, members, loanType: 'group', groupLoanId: loanId } };
}
