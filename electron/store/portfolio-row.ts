import type { Loan } from '../../shared/model/loan.ts';
import type { CopiedLoan } from '../../shared/model/portfolio.ts';

/** The columns of a loan in the order of {@link loanValues}. */
export const loanColumns = `key, kiva_id, uuid, loan_id, client_id, name, location, status, status_detail, borrower_count,
  price_usd, local_price, currency, funded_amount, delinquent, create_time, planned_expiration_time, ended_time, defaulted_time`;

/** The columns under the names of {@link CopiedLoan}. */
export const loanSelection = `key, kiva_id AS kivaId, uuid, loan_id AS loanId, client_id AS clientId, name, location, status,
  status_detail AS statusDetail, borrower_count AS borrowerCount, price_usd AS priceUsd, local_price AS localPrice, currency,
  funded_amount AS fundedAmount, delinquent, create_time AS createTime, planned_expiration_time AS plannedExpirationTime,
  ended_time AS endedTime, defaulted_time AS defaultedTime`;

/** A loan as {@link loanSelection} reads it. */
export type LoanRecord = Omit<CopiedLoan, 'delinquent'> & { delinquent: number | null; _metadata?: unknown };

/** The loan of a row, without what libsql adds to it. */
export function copiedLoan({ _metadata, delinquent, ...row }: LoanRecord): CopiedLoan {
  return { ...row, delinquent: delinquent === null ? null : delinquent === 1 };
}

/** What is written of a loan. */
export function loanValues(key: string, loan: Omit<Loan, 'raw'>): (string | number | null)[] {
  const { delinquent } = loan;
  return [
    ...[key, loan.kivaId, loan.uuid, loan.loanId, loan.clientId, loan.name, loan.location],
    ...[loan.status, loan.statusDetail, loan.borrowerCount, loan.priceUsd, loan.localPrice, loan.currency],
    ...[loan.fundedAmount, delinquent === null ? null : Number(delinquent), loan.createTime],
    ...[loan.plannedExpirationTime, loan.endedTime, loan.defaultedTime],
  ];
}
