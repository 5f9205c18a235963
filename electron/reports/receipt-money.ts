import type { Receipt } from '../../shared/model/receipt.ts';
import { currencySums } from '../../shared/rules/currency-sums.ts';
import { flatMapInSteps, mapInSteps } from '../../shared/rules/steps.ts';
import { cleanId } from '../../shared/rules/text.ts';
import { inSlices } from '../in-slices.ts';
import type { CacheRepository } from '../store/cache.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { SentOfWork } from '../store/sends-receipt.ts';

/** Where currencies are known from. */
export type CurrencySources = {
  portfolio: Pick<PortfolioRepository, 'byLoanIds'>;
  cache: Pick<CacheRepository, 'read'>;
};

/** What was sent, each row with its currency and borrower, and each request with its sums. */
export type SentInCurrencies = Omit<SentOfWork, 'batches' | 'rows'> & {
  batches: Receipt['batches'];
  rows: (SentOfWork['rows'][number] & { name: string })[];
};

/**
 * A repayment carries no currency: it was stored with the row as it was planned. If it was unknown then, the local copy
 * may know it by now, but only for the current partner. A draft's currency left with it, whatever happened to the draft
 * since. Whose loans they are is known from the copy alone.
 */
export async function inCurrencies(
  sent: SentOfWork,
  { portfolio, cache }: CurrencySources,
): Promise<SentInCurrencies> {
  const partner = cache.read('partner');
  const isOurs = sent.kind === 'report' && (partner === null || partner === sent.partnerId);
  const asked = isOurs ? sent.rows : [];
  const loans = await portfolio.byLoanIds([...new Set(asked.map(({ key }) => cleanId(key)))]);
  const known = new Map(loans.map((loan) => [cleanId(loan.loanId ?? ''), loan]));
  const ofBatch = new Map<number, SentOfWork['rows']>(sent.batches.map(({ number }) => [number, []]));
  const rows = await inSlices(
    mapInSteps(sent.rows, (each) => {
      const loan = known.get(cleanId(each.key));
      const row = { ...each, currency: each.currency || (loan?.currency ?? ''), name: loan?.name ?? '' };
      ofBatch.get(row.batch)?.push(row);
      return row;
    }),
  );
  const sumsOf = (number: number) => currencySums(ofBatch.get(number) ?? []);
  const batches = await inSlices(
    flatMapInSteps(sent.batches, (batch) => [{ ...batch, sums: sumsOf(batch.number) }], 1),
  );
  return { ...sent, rows, batches };
}
