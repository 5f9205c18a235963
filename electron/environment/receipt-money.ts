import type { Receipt } from '../../shared/model/receipt.ts';
import { currencySums } from '../../shared/rules/currency-sums.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { CacheRepository } from '../store/cache.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { SentOfWork } from '../store/sends-receipt.ts';

/** Where currencies are known from. */
export type CurrencySources = {
  portfolio: Pick<PortfolioRepository, 'byLoanIds'>;
  cache: Pick<CacheRepository, 'read'>;
};

/** What was sent, each row with its currency and each request with its sums. */
export type SentInCurrencies = Omit<SentOfWork, 'batches'> & { batches: Receipt['batches'] };

/**
 * A repayment carries no currency: it was kept with the row as it was planned. Where nothing was known then, the local copy may
 * know it by now; the copy is of the partner of now, so it says nothing of what another one sent. What a draft was in left with
 * it, whatever became of the draft since.
 */
export async function inCurrencies(
  sent: SentOfWork,
  { portfolio, cache }: CurrencySources,
): Promise<SentInCurrencies> {
  const partner = cache.read('partner');
  const isOurs = sent.kind === 'report' && (partner === null || partner === sent.partnerId);
  const unsaid = isOurs ? sent.rows.filter(({ currency }) => currency === '') : [];
  const loans = await portfolio.byLoanIds([...new Set(unsaid.map(({ key }) => cleanId(key)))]);
  const known = new Map(loans.map(({ loanId, currency }) => [cleanId(loanId ?? ''), currency ?? '']));
  const rows = sent.rows.map((row) =>
    row.currency === '' ? { ...row, currency: known.get(cleanId(row.key)) ?? '' } : row,
  );
  const ofBatch = new Map<number, typeof rows>(sent.batches.map(({ number }) => [number, []]));
  for (const row of rows) ofBatch.get(row.batch)?.push(row);
  const sumsOf = (number: number) => currencySums(ofBatch.get(number) ?? []);
  const batches = sent.batches.map((batch) => ({ ...batch, sums: sumsOf(batch.number) }));
  return { ...sent, rows, batches };
}
