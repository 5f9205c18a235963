import type { LoanStatus } from './statuses.ts';

/**
 * One row of GET loans as the wire has it (API.md §1.1): snake_case but for `fundedAmount`,
 * money as text, times in epoch seconds, and fields that may be null or absent.
 */
export interface PracticeLoan {
  kiva_id: string;
  uuid: string;
  /** The partner's Loan ID; the key of repayments and journals. */
  internal_loan_id: string;
  /** The partner's Client ID; empty at two-column partners. */
  internal_client_id: string;
  partner_id: string;
  partner: string;
  /** Name of the borrower or the group. */
  name: string;
  location: string;
  status: LoanStatus;
  status_detail: string | null;
  borrower_count: number;
  /** US dollars. */
  loan_price: string;
  /** Local currency. */
  loan_local_price: string;
  loan_currency: string;
  delinquent: boolean;
  create_time: number;
  planned_expiration_time: number | null;
  planned_inactive_expire_time: number | null;
  ended_time?: number | null;
  refunded_time?: number | null;
  expired_time?: number | null;
  defaulted_time?: number | null;
  issue_feedback_time?: number | null;
  /** Sources disagree on the type, so the practice data has both. */
  issue_reported_by?: string | number | null;
  /** US dollars, a JSON number. */
  fundedAmount?: number | null;
  flexible_fundraising_enabled: string;
}
