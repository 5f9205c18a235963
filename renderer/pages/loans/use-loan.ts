import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract.ts';
import type { Environment } from '../../../shared/environment.ts';
import type { Loan, LoanPage } from '../../../shared/model/loan.ts';
import type { PortfolioLoan } from '../../../shared/model/portfolio-search.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { CallError, call, callKey, useCall } from '../../lib/calls.ts';
import { emptyFilter } from '../../lib/first-rows.ts';
import { idOfKey, isLoanOf } from './loan-key.ts';

/** Rows asked for when one loan is looked up by its id: the id may also be part of others. */
const enough = 20;

/** One loan: `loan` is undefined while it is on its way, null when there is none; `kept` is what the copy has of it. */
export type LoanFound = {
  loan: Loan | null | undefined;
  kept: PortfolioLoan | null;
  failure: Failure | null;
  retry: () => void;
  busy: boolean;
};

/**
 * One loan by its key: from the copy, else from a list of Kiva's that was read before, else by a search at Kiva for its
 * id, which has no call for a single loan.
 */
export function useLoan(key: string): LoanFound {
  const environment = useEnvironment();
  const kept = useQuery<PortfolioLoan | null, CallError>({
    queryKey: callKey('portfolio.loan', { environment, key }),
    queryFn: () => keptLoan(environment, key),
    staleTime: 0,
  });
  const isMissing = kept.data === null || kept.error !== null;
  const live = useLiveLoan(environment, key, isMissing);
  if (kept.data)
    return { loan: kept.data.loan, kept: kept.data, failure: null, retry: () => {}, busy: false };
  return { loan: isMissing ? live.loan : undefined, kept: null, ...live.state };
}

/** Null where the copy does not have the loan, or there is no copy. */
async function keptLoan(environment: Environment, key: string): Promise<PortfolioLoan | null> {
  const exact = await orNull(call('portfolio.loan', { environment, key }));
  if (exact || key.startsWith('u:')) return exact;
  // Kiva's own list names a loan by the ID its search finds, the copy perhaps by another.
  const filter = { ...emptyFilter, text: idOfKey(key) };
  const input = { environment, filter, sort: [], offset: 0, limit: enough };
  const found = await orNull(call('portfolio.search', input));
  const row = found?.rows.find((each) => isLoanOf(key, each));
  return row ? orNull(call('portfolio.loan', { environment, key: row.key })) : null;
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CallError && error.failure.code === 'NOT_FOUND') return null;
    throw error;
  }
}

function useLiveLoan(environment: Environment, key: string, enabled: boolean) {
  const client = useQueryClient();
  const lists = client.getQueriesData<Output<'loans.page'>>({ queryKey: ['loans.page'] });
  const known = lists.map(([, page]) => find(page, key)).find((loan) => loan !== undefined);
  const query = { environment, query: idOfKey(key), status: '', offset: 0, limit: enough };
  const wanted = enabled && known === undefined;
  const found = useCall('loans.page', query, { enabled: wanted, staleTime: 300_000 });
  const failure = found.error?.failure ?? null;
  return {
    loan: known ?? (found.data && (find(found.data, key) ?? null)),
    state: { failure, retry: () => void found.refetch(), busy: found.isFetching },
  };
}

function find(page: LoanPage | undefined, key: string): Loan | undefined {
  return page?.loans.find((loan) => isLoanOf(key, loan));
}
