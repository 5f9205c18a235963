import type { Loan } from '../../shared/model/loan.ts';

/**
 * What makes a loan the same loan in the next refresh: Kiva's uuid, else its public id, else the partner's ids. A row
 * without any of them is only known by where it stands (`place` counts the rows of a walk).
 */
export function loanKey({ uuid, kivaId, loanId, clientId }: Loan, place: number): string {
  if (uuid !== null) return `u:${uuid}`;
  if (kivaId !== null) return `k:${kivaId}`;
  return loanId === null ? `row:${place}` : `l:${loanId}/${clientId ?? ''}`;
}
