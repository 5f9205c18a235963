import { type Answer, apiRefusal, jsonAnswer } from '../answer.ts';
import type { RepaymentRow } from '../held.ts';
import { isRecord, parseJsonBody } from '../json.ts';
import type { PracticeCall, PracticeInstance } from '../practice.ts';
import { amount, listOf, record, required, text } from '../shape.ts';
import { demandShape, undocumentedIn } from '../validate.ts';
import { type RepaymentProblem, rowProblems } from './repayment-problems.ts';

const SHAPE = required(
  record({
    repayments: required(
      listOf(record({ loan_id: required(text), amount: required(amount), client_id: text })),
    ),
  }),
);

interface JudgedRow {
  readonly sent: RepaymentRow;
  readonly undocumented: readonly string[];
  readonly problems: readonly RepaymentProblem[];
}

function readRows(body: unknown): readonly RepaymentRow[] {
  const rows = isRecord(body) ? (body.repayments as readonly RepaymentRow[]) : [];
  if (rows.length === 0) throw apiRefusal(400, 'api.validation', 'repayments must not be empty');
  return rows;
}

function judge(
  practice: PracticeInstance,
  rows: readonly RepaymentRow[],
  odd: readonly string[],
): JudgedRow[] {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const repeated = seen.has(row.loan_id);
    seen.add(row.loan_id);
    const loan = practice.book.byLoanId(row.loan_id);
    const problems = rowProblems({ row, loan, repeated, last: practice.held.lastAmount(row.loan_id) });
    return { sent: row, undocumented: undocumentedIn(odd, 'repayments', index), problems };
  });
}

/** POST repayments: each call is one upload; rows with an error are left out, all others are stored (API.md §1.3). */
export function takeRepayments({ practice, bytes }: PracticeCall): Answer {
  const body = parseJsonBody(bytes);
  const odd = demandShape(SHAPE, body, practice.settings.strict);
  const judged = judge(practice, readRows(body), odd);
  const good = judged.filter((row) => row.problems.every((problem) => problem.severity !== 'error'));
  const upload_id = practice.held.addUpload(good.map(({ sent, undocumented }) => ({ sent, undocumented })));
  const answer = {
    code: 'api.success',
    message: `Received ${good.length} of ${judged.length} repayment(s)`,
    upload_id,
    problems: judged.flatMap((row) => row.problems),
  };
  return jsonAnswer(200, practice.settings.postAnswers === 'object' ? answer : [answer]);
}
