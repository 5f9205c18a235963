import type { LoanRow, LoanRows } from '../../shared/model/portfolio-search.ts';
import { fundedShareOf } from '../../shared/rules/funded-share.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { OwnRepository } from '../store/portfolio-own.ts';
import type { PageLoan } from '../store/portfolio-page.ts';

/** A row of the loan list, with our own data; `matched` is the field with the text match. */
export function rowOf(loan: PageLoan, matched: LoanRow['matched'], own: OwnRepository['ofLoan']): LoanRow {
  const { was: _was, theme: _theme, ...row } = loan;
  return {
    ...row,
    matched,
    fundedShare: fundedShareOf(loan),
    ...own(cleanId(loan.loanId ?? '')),
  };
}

/** Up to this row the list is read from its pages, which is faster than building the index. */
const mostFirst = 600;

/** Reads the first rows in Kiva's order without an index; null if they are too far down or there is no copy. */
export function firstRows(
  { copy, pages, own }: Pick<PortfolioRepository, 'copy' | 'pages' | 'own'>,
  offset: number,
  limit: number,
): LoanRows | null {
  const whole = copy('all');
  if (!whole || offset + limit > mostFirst) return null;
  const loans: PageLoan[] = [];
  for (const page of pages(whole.walk)) {
    loans.push(...page.loans);
    if (loans.length >= offset + limit) break;
  }
  const rows = loans.slice(offset, offset + limit).map((loan) => rowOf(loan, '', own.ofLoan));
  return { total: whole.loans, asOf: whole.at, rows };
}
