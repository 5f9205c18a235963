import type { Receipt } from '../../shared/model/receipt.ts';
import type { WorkBody } from '../../shared/model/work.ts';
import { currencySums } from '../../shared/rules/currency-sums.ts';
import { cleanText } from '../../shared/rules/text.ts';
import type { CacheRepository } from '../store/cache.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { SentOfWork } from '../store/sends-receipt.ts';

/** Where currencies are known from. */
export type CurrencySources = {
  portfolio: Pick<PortfolioRepository, 'byLoanIds'>;
  cache: Pick<CacheRepository, 'read'>;
};

/** What was sent, each row with its currency and each request with its sums. */
export type SentInCurrencies = Omit<SentOfWork, 'rows' | 'batches'> & {
  rows: Omit<Receipt['rows'][number], 'reason'>[];
  batches: Receipt['batches'];
};

/**
 * Kiva's calls carry no currency (partner-api.md §1.3): a draft has its own, a reported loan that of the local copy, and what is
 * not in it is not known. The copy is of the partner of now, so it says nothing of what another one sent.
 */
export async function inCurrencies(
  sent: SentOfWork,
  body: WorkBody | undefined,
  { portfolio, cache }: CurrencySources,
): Promise<SentInCurrencies> {
  const draft = body?.kind === 'draft' ? body.content.currency : '';
  const partner = cache.read('partner');
  const isOurs = sent.kind === 'report' && (partner === null || partner === sent.partnerId);
  const ids = isOurs ? sent.rows.map(({ key }) => cleanText(key)) : [];
  const loans = await portfolio.byLoanIds([...new Set(ids)]);
  const known = new Map(loans.map(({ loanId, currency }) => [cleanText(loanId ?? ''), currency ?? '']));
  const rows = sent.rows.map((row) => ({ ...row, currency: known.get(cleanText(row.key)) ?? draft }));
  const ofBatch = new Map<number, typeof rows>(sent.batches.map(({ number }) => [number, []]));
  for (const row of rows) ofBatch.get(row.batch)?.push(row);
  const sumsOf = (number: number) => currencySums(ofBatch.get(number) ?? []);
  const batches = sent.batches.map((batch) => ({ ...batch, sums: sumsOf(batch.number) }));
  return { ...sent, rows, batches };
}
