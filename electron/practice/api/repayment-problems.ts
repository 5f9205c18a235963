import type { PracticeLoan } from '../data/loan.ts';
import type { RepaymentRow } from '../held.ts';

/** One entry of the answer's `problems` (API.md §1.3). Kiva's own codes are not published. */
export interface RepaymentProblem {
  readonly loan_id: string;
  readonly details: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
}

/** What is known around one row. */
export interface RowContext {
  readonly row: RepaymentRow;
  /** The loan with that id. */
  readonly loan: PracticeLoan | undefined;
  /** An earlier row of the request has the same loan. */
  readonly repeated: boolean;
  /** The amount last held for the loan. */
  readonly last: number | undefined;
}

type Severity = RepaymentProblem['severity'];
type RowFinding = readonly [severity: Severity, code: string, details: string];

/** Only these take payments (API.md §3.1). */
const REPAYING = ['payingBack', 'defaulted'];

function otherClient(row: RepaymentRow, loan: PracticeLoan): boolean {
  return (
    Boolean(row.client_id) && loan.internal_client_id !== '' && row.client_id !== loan.internal_client_id
  );
}

function loanFindings(row: RepaymentRow, loan: PracticeLoan | undefined): RowFinding[] {
  if (!loan) return [['error', 'repayment.loan_unknown', `There is no loan with the Loan ID ${row.loan_id}`]];
  const found: RowFinding[] = [];
  if (!REPAYING.includes(loan.status)) {
    found.push(['error', 'repayment.loan_not_repaying', `The loan's status is ${loan.status}`]);
  }
  if (otherClient(row, loan)) {
    found.push(['error', 'repayment.client_mismatch', `The loan does not belong to client ${row.client_id}`]);
  }
  if (row.amount > Number(loan.loan_local_price)) {
    found.push(['error', 'repayment.above_loan', `${row.amount} is more than ${loan.loan_local_price}`]);
  }
  return found;
}

function amountFindings({ row, repeated, last }: RowContext): RowFinding[] {
  const found: RowFinding[] = [];
  if (repeated) found.push(['error', 'repayment.repeated', 'The loan is in this report more than once']);
  if (row.amount < 0) found.push(['error', 'repayment.negative', `${row.amount} is negative`]);
  if (row.amount === 0) found.push(['warning', 'repayment.zero', 'The amount is zero']);
  if (last !== undefined && row.amount < last) {
    found.push(['warning', 'repayment.lower_than_last', `${last} was reported before`]);
  }
  return found;
}

/** Everything wrong with one row. A row with an error is not stored. The rules and texts are ours (API.md §5.3). */
export function rowProblems(scene: RowContext): readonly RepaymentProblem[] {
  const findings = [...loanFindings(scene.row, scene.loan), ...amountFindings(scene)];
  return findings.map(([severity, code, details]) => ({
    loan_id: scene.row.loan_id,
    details,
    code,
    severity,
  }));
}
