import { payableStatuses } from '../../../../shared/model/report-facts.ts';
import { useRefresh } from '../../../components/use-refresh.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useCall } from '../../../lib/calls.ts';

/** The local copy of the loans that these statuses need, and the way to fetch it from Kiva. */
export function useLoadLoans(statuses: readonly string[]) {
  const environment = useEnvironment();
  const status = useCall('portfolio.status', { environment }, { staleTime: 0 });
  const { step: running, failure, start, stop } = useRefresh();
  const elsewhere = running === null ? (status.data?.running ?? null) : null;
  const scope = statuses.every((each) => payableStatuses.includes(each)) ? 'payable' : 'all';
  const canResume = status.data?.unfinished?.scope === scope;
  return {
    isPending: status.isPending,
    copy: status.data?.all ?? (scope === 'payable' ? (status.data?.payable ?? null) : null),
    running: running ?? elsewhere,
    canStop: running !== null,
    canResume,
    failure: failure ?? status.error?.failure,
    start: () => start(scope, canResume),
    stop,
  };
}

/** See {@link useLoadLoans}. */
export type LoansLoading = ReturnType<typeof useLoadLoans>;
