import type { Loan } from '../../../shared/model/loan.ts';

/** What names a loan in an address: its Kiva ID, else another id it has; null if it has none at all. */
export function loanKey(loan: Loan): string | null {
  return loan.kivaId ?? loan.uuid ?? loan.loanId;
}
