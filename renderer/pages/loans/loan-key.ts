import type { Loan } from '../../../shared/model/loan.ts';

/**
 * What names a loan of Kiva's own list in an address: with the ID that Kiva's search finds, else another it has; null if
 * it has none at all. The letter says which, as in the keys of the copy.
 */
export function loanKey({ kivaId, uuid, loanId, clientId }: Loan): string | null {
  if (kivaId !== null) return `k:${kivaId}`;
  if (uuid !== null) return `u:${uuid}`;
  return loanId === null ? null : `l:${loanId}/${clientId ?? ''}`;
}

/** The ID inside a key of either kind, to search for. */
export function idOfKey(key: string): string {
  const id = key.replace(/^[ukl]:/, '');
  return key.startsWith('l:') ? (id.split('/')[0] ?? id) : id;
}

/** Whether a loan is the one that a key names. */
export function isLoanOf(key: string, loan: Pick<Loan, 'kivaId' | 'uuid' | 'loanId'>): boolean {
  const id = idOfKey(key);
  if (key.startsWith('u:')) return loan.uuid === id;
  if (key.startsWith('k:')) return loan.kivaId === id;
  return key.startsWith('l:') ? loan.loanId === id : [loan.kivaId, loan.uuid, loan.loanId].includes(id);
}
