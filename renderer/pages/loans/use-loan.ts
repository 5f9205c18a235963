import { useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract.ts';
import type { Loan, LoanPage } from '../../../shared/model/loan.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { useCall } from '../../app/calls.ts';
import { loanKey } from './loan-key.ts';

/** Rows asked for when one loan is looked up by its id: the id may also be part of others. */
const enough = 20;

/**
 * One loan by its key. Kiva has no call for a single loan, so it comes from a list that was read before, or from a
 * search for its id. `loan` is undefined while it is on its way, null when Kiva has none.
 */
export function useLoan(key: string) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const lists = client.getQueriesData<Output<'loans.page'>>({ queryKey: ['loans.page'] });
  const known = lists.map(([, page]) => find(page, key)).find((loan) => loan !== undefined);
  const query = { environment, query: key, status: '', offset: 0, limit: enough };
  const found = useCall('loans.page', query, { enabled: known === undefined, staleTime: 300_000 });
  const loan = known ?? (found.data && (find(found.data, key) ?? null));
  return {
    loan,
    failure: found.error?.failure ?? null,
    retry: () => void found.refetch(),
    busy: found.isFetching,
  };
}

function find(page: LoanPage | undefined, key: string): Loan | undefined {
  return page?.loans.find((loan) => loanKey(loan) === key);
}
