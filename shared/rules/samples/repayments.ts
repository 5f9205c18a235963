import type { Loan } from '../../model/loan.ts';
import { decimalCents, spell } from './spelling.ts';

/** What a sheet of repayments needs of a loan. */
type PayingLoan = Pick<Loan, 'loanId' | 'clientId' | 'name' | 'localPrice' | 'currency'>;

/** How many loans the sheet is of. */
const sampleLoans = 12;

/** A loan ID that no loan has: a digit typed wrong. */
const unknownLoanId = '999-0000';

/**
 * Repayments of practice loans as a spreadsheet has them, with what goes wrong in one: the ids under each other's
 * heading, a decimal comma, a day where an amount belongs, a row that is there twice, an unknown loan, and the total.
 */
export function sampleRepayments(loans: readonly PayingLoan[], day: string): string[][] {
  // Of one currency, so that the total means something.
  const currency = loans[0]?.currency;
  const paid = loans
    .filter((loan) => loan.loanId && loan.clientId && loan.currency === currency)
    .slice(0, sampleLoans);
  const rows = paid.map(({ loanId, clientId, name, localPrice }, index) => {
    const cents = decimalCents(localPrice ?? '') / 10n;
    return [clientId ?? '', loanId ?? '', name ?? '', amountAt(index, cents, day)];
  });
  const unknown = ['C-0000', unknownLoanId, 'Not known at Kiva', '150.50'];
  const sum = paid.reduce((total, { localPrice }) => total + decimalCents(localPrice ?? '') / 10n, 0n);
  return [
    ['Loan ID', 'Client ID', 'Borrower', 'Total principal repaid'],
    ...rows,
    // With the same amount the import would take it for one row.
    ...rows.slice(0, 1).map((row) => [...row.slice(0, 3), '4100.00']),
    unknown,
    ['Total', '', '', spell(sum)],
  ];
}

/** Most amounts are right; the third has a comma, the fourth is a day. */
function amountAt(index: number, cents: bigint, day: string): string {
  if (index === 2) return spell(cents).replace('.', ',');
  return index === 3 ? day : spell(cents);
}
