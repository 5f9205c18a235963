/** Every status that is known, in Kiva's casing (API.md §3.1). */
export const LOAN_STATUSES = [
  'inactive',
  'reviewed',
  'issue',
  'issue_revising',
  'issue_approving',
  'fundRaising',
  'raised',
  'payingBack',
  'ended',
  'defaulted',
  'expired',
  'inactive_expired',
  'refunded',
  'deleted',
] as const;

/** One value of the `status` filter and of a loan's `status`. */
export type LoanStatus = (typeof LOAN_STATUSES)[number];

/** Fields that hold when something happened to a loan, in epoch seconds. */
export type EventField =
  | 'ended_time'
  | 'refunded_time'
  | 'expired_time'
  | 'defaulted_time'
  | 'issue_feedback_time';

/** How loans of one status look in the practice data. */
export interface StatusPlan {
  /** Share of all loans, in thousandths. */
  readonly share: number;
  /** Youngest and oldest age, in days before today. */
  readonly age: readonly [number, number];
  readonly funded: 'none' | 'part' | 'full';
  /** The event that brought the loan into this status. */
  readonly event?: EventField;
}

/** The plan of each status; shares add up to 1000 and most loans are payingBack. */
export const STATUS_PLANS: Readonly<Record<LoanStatus, StatusPlan>> = {
  inactive: { share: 20, age: [0, 10], funded: 'none' },
  reviewed: { share: 25, age: [1, 12], funded: 'none' },
  issue: { share: 20, age: [3, 30], funded: 'none', event: 'issue_feedback_time' },
  issue_revising: { share: 10, age: [4, 30], funded: 'none', event: 'issue_feedback_time' },
  issue_approving: { share: 10, age: [5, 30], funded: 'none', event: 'issue_feedback_time' },
  fundRaising: { share: 60, age: [5, 34], funded: 'part' },
  raised: { share: 50, age: [15, 60], funded: 'full' },
  payingBack: { share: 560, age: [60, 720], funded: 'full' },
  ended: { share: 140, age: [400, 1500], funded: 'full', event: 'ended_time' },
  defaulted: { share: 30, age: [400, 1500], funded: 'full', event: 'defaulted_time' },
  expired: { share: 30, age: [45, 400], funded: 'part', event: 'expired_time' },
  inactive_expired: { share: 10, age: [65, 400], funded: 'none', event: 'expired_time' },
  refunded: { share: 25, age: [60, 900], funded: 'full', event: 'refunded_time' },
  deleted: { share: 10, age: [10, 400], funded: 'none' },
};

/** The status whose share `roll` (0 up to 1) falls into. */
export function statusAt(roll: number): LoanStatus {
  let left = roll * 1000;
  for (const status of LOAN_STATUSES) {
    left -= STATUS_PLANS[status].share;
    if (left < 0) return status;
  }
  return 'payingBack';
}

/** True for a value that GET loans takes as `status`. */
export function isLoanStatus(value: string): value is LoanStatus {
  return (LOAN_STATUSES as readonly string[]).includes(value);
}
