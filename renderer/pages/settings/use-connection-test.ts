import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConnectionReport } from '../../../shared/model/connection.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type CallError, call, callKey } from '../../lib/calls.ts';
import { useCallProgress } from '../../lib/use-call-progress.ts';

/** The test as the page shows it: running with the number of steps done, and the last result of this run. */
export type ConnectionTest = {
  running: boolean;
  done: number;
  report: ConnectionReport | null;
  failure: Failure | null;
  start: () => void;
};

/** Runs "Test connection" with live progress; the last report stays in the cache while other pages are open. */
export function useConnectionTest(): ConnectionTest {
  const environment = useEnvironment();
  const client = useQueryClient();
  const key = callKey('connection.test', { environment });
  const kept = useQuery<ConnectionReport>({ queryKey: key, enabled: false });
  const progress = useCallProgress();
  const test = useMutation<ConnectionReport, CallError>({
    mutationFn: () => call('connection.test', { environment }, { callId: progress.begin() }),
    onMutate: () => client.removeQueries({ queryKey: key }),
    onSuccess: (report) => {
      client.setQueryData(key, report);
      if (report.session) client.setQueryData(callKey('connection.session', { environment }), report.session);
    },
  });
  return {
    running: test.isPending,
    done: progress.done,
    report: test.isPending ? null : (kept.data ?? null),
    failure: test.error?.failure ?? null,
    start: () => test.mutate(),
  };
}

/** Takes a result off the page that no longer holds, since credentials or addresses were changed. */
export function useForgetTest(): () => void {
  const client = useQueryClient();
  return () => void client.resetQueries({ queryKey: callKey('connection.test') });
}
