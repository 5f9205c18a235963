import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { LoanRow } from '../../shared/model/portfolio-search.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { OwnRepository } from '../store/portfolio-own.ts';
import { loansOfLines, type PageLoan } from '../store/portfolio-page.ts';
import { type Found, fieldAt } from './filter.ts';
import { type LoanIndex, pageOf } from './loan-index.ts';
import { rowOf } from './loan-row.ts';

/** Rows in one batch. */
const batchRows = 500;

/** Reads the loans at some positions. Each page is read once, whatever their order. */
export function loansAt(
  portfolio: PortfolioRepository,
  index: LoanIndex,
  places: Iterable<number>,
): Map<number, PageLoan> {
  const byPage = new Map<number, { at: number; place: number }[]>();
  for (const at of places) {
    const { page, place } = pageOf(index, at);
    const wanted = byPage.get(page);
    if (wanted) wanted.push({ at, place });
    else byPage.set(page, [{ at, place }]);
  }
  const found = new Map<number, PageLoan>();
  for (const [page, wanted] of byPage) {
    const loans = portfolio.some(
      index.copy.walk,
      page,
      wanted.map(({ place }) => place),
    );
    for (const [n, loan] of loans.entries()) found.set(wanted[n]?.at ?? -1, loan);
  }
  return found;
}

/** Yields many rows in batches. Our own data is read once for all, since the rows of a view are spread over the copy. */
export async function* rowsInBatches(
  portfolio: PortfolioRepository,
  index: LoanIndex,
  lines: readonly (string | undefined)[],
  { places, bytes }: Found,
): AsyncGenerator<LoanRow[], void> {
  const [reported, journals] = [await portfolio.own.lastReported(null), portfolio.own.lastJournals()];
  const own: OwnRepository['ofLoan'] = (loanId) => ({
    lastReported: reported.get(loanId) ?? null,
    lastJournalAt: journals.get(loanId) ?? null,
  });
  for (let at = 0; at < places.length; at += batchRows) {
    const batch = places.subarray(at, at + batchRows).filter((place) => lines[place] !== undefined);
    const loans = loansOfLines(Array.from(batch, (place) => lines[place] ?? ''));
    const known = new Map(loans.map((loan, n) => [batch[n] ?? -1, loan]));
    yield rowsOf(index, { places: batch, bytes }, known, own);
    await yieldToEventLoop();
  }
}

/**
 * Reads the lines of the loans at many positions, by position, by reading the whole copy; yields to the event loop between pages.
 */
export async function linesOfLoans(
  portfolio: PortfolioRepository,
  { copy, count }: LoanIndex,
  places: Uint32Array,
): Promise<(string | undefined)[]> {
  const wanted = new Uint8Array(count);
  for (const at of places) wanted[at] = 1;
  const found = new Array<string | undefined>(count);
  let at = 0;
  for (const lines of portfolio.lines(copy.walk)) {
    for (const line of lines) {
      if (wanted[at] === 1) found[at] = line;
      at += 1;
    }
    await yieldToEventLoop();
  }
  return found;
}

/** The rows at some positions, in their order; a loan that no longer exists has none. */
export function rowsOf(
  index: LoanIndex,
  { places, bytes }: Found,
  loans: ReadonlyMap<number, PageLoan>,
  own: OwnRepository['ofLoan'],
): LoanRow[] {
  return Array.from(places).flatMap((at) => {
    const loan = loans.get(at);
    return loan ? [rowOf(loan, bytes ? fieldAt(index, at, bytes[at] ?? 0) : '', own)] : [];
  });
}
