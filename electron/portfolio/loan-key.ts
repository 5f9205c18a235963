import type { Loan } from '../../shared/model/loan.ts';

/**
 * A key that identifies a loan across refreshes: Kiva's uuid, else its public id, else the partner's ids. A row without
 * any id is identified by its position (`place` counts the rows of a walk).
 */
export function loanKey({ uuid, kivaId, loanId, clientId }: Loan, place: number): string {
  if (uuid !== null) return `u:${uuid}`;
  if (kivaId !== null) return `k:${kivaId}`;
  return loanId === null ? `row:${place}` : `l:${loanId}/${clientId ?? ''}`;
}
